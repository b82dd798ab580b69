import type { TargetedSubmitEvent } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';

type Props = {
  readonly listName: string;
  /** Takes the input; returns an error message, or undefined. */
  readonly onAdd: (typed: string) => Promise<string | undefined>;
};

/** A field for one more site. What can't be added stays in it, with the reason below. */
export function SiteForm({ listName, onAdd }: Props) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const why = await onAdd(typed);
    setProblem(why);
    if (why === undefined) setTyped('');
    field.current?.focus();
  };
  return (
    <form class="site-form" onSubmit={submit} noValidate>
      <input
        ref={field}
        class="field"
        type="text"
        inputMode="url"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        aria-label={`Add a site: ${listName}`}
        placeholder="example.com"
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : id}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit" class="button button-plain" aria-label={`Add to ${listName}`}>
        Add
      </button>
      <p class="field-problem" id={id} role="alert">
        {problem}
      </p>
    </form>
  );
}
