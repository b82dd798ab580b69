import type { TargetedEvent } from 'preact';
import { useId } from 'preact/hooks';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** Lines of the field; one where nothing is said. */
  readonly rows?: number;
  readonly isOptional?: boolean;
  readonly placeholder?: string;
  /** What is worth knowing before it is filled in. */
  readonly hint?: string;
  /** What is to be done about it, in words. */
  readonly problem?: string | undefined;
};

/** A field of a form with its label above, and below it a hint, or what is wrong. */
export function FormField({ label, value, onInput, rows = 1, isOptional, placeholder, hint, problem }: Props) {
  const id = useId();
  const shared = {
    id,
    class: 'field form-input',
    value,
    placeholder,
    autocomplete: 'off',
    dir: 'auto',
    required: !isOptional,
    'aria-invalid': problem !== undefined,
    'aria-describedby': `${id}-hint ${id}-problem`,
    onInput: (event: TargetedEvent<HTMLInputElement | HTMLTextAreaElement>) => onInput(event.currentTarget.value),
  } as const;
  return (
    <div class="form-field">
      <div class="form-label">
        <label for={id}>{label}</label>
        {isOptional && <span class="muted">optional</span>}
      </div>
      {rows === 1 ? <input type="text" {...shared} /> : <textarea rows={rows} {...shared} />}
      <p class="form-hint" id={`${id}-hint`}>
        {problem === undefined && hint}
      </p>
      <p class="field-problem" id={`${id}-problem`}>
        {problem}
      </p>
    </div>
  );
}
