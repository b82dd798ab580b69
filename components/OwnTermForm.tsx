import type { TargetedKeyboardEvent, TargetedSubmitEvent } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Draft, Field, FurtherField, Problem } from '../glossary/draft';
import { FormField } from './FormField';

/** What keeps a form from being saved: problems of its fields, or something else, in words. */
export type Refusal = { readonly problems?: readonly Problem[]; readonly words?: string };

type Props = {
  readonly title: string;
  /** What the form begins with. */
  readonly initial: Draft;
  /** The input so far, for callers that keep it. */
  readonly onChange: (draft: Draft) => void;
  /** Takes what was typed; answers what keeps it from being saved, or nothing. */
  readonly onSave: (draft: Draft) => Promise<Refusal | undefined>;
  readonly onCancel: () => void;
  /** The reader wants to edit the entry that is in the way of this one. */
  readonly onEdit: (entryId: string) => void;
};

/** The form for a term of the reader's own. What can't be saved stays in it, each reason beside its field. */
export function OwnTermForm({ title, initial, onChange, onSave, onCancel, onEdit }: Props) {
  const [draft, setDraft] = useState(initial);
  const { form, refused, submit } = useSaving(draft, onSave);
  const id = useId();
  useFirstField(form);
  // The reader may have fixed it since.
  const problems = refused?.problems?.filter(({ field }) => refused.draft[field] === draft[field]) ?? [];
  const type = (next: Draft) => {
    setDraft(next);
    onChange(next);
  };
  const fieldFor = (field: Field) => ({
    value: draft[field],
    onInput: (value: string) => type({ ...draft, [field]: value }),
    problem: problems.find((problem) => problem.field === field)?.words,
  });
  return (
    <form
      ref={form}
      class="own-form"
      aria-labelledby={id}
      onSubmit={submit}
      onKeyDown={(event) => obey(event, onCancel)}
      noValidate
    >
      <h2 class="form-title" id={id}>
        {title}
      </h2>
      <div class="form-fields">
        <FormField label="Term or acronym" hint={hintFor(draft.term)} {...fieldFor('term')} />
        <FormField label="What it means" rows={3} {...fieldFor('definition')} />
        <FormField
          label="Acronyms"
          isOptional
          placeholder="SLA, SLAs"
          hint="With commas between them. Found only as written here."
          {...fieldFor('acronyms')}
        />
        <FormField label="Other names" isOptional hint="With commas between them." {...fieldFor('aliases')} />
        <FormField label="Why it matters" rows={2} isOptional {...fieldFor('more')} />
        <details class="form-further" open={furtherLabels.some(([field]) => initial[field] !== '')}>
          <summary>More fields</summary>
          {furtherLabels.map(([field, label, hint]) => (
            <FormField key={field} label={label} isOptional hint={hint} {...fieldFor(field)} />
          ))}
        </details>
      </div>
      <Foot
        problem={refused?.words ?? (problems.length > 0 ? 'Not saved yet: see above.' : '')}
        existing={problems.find((problem) => problem.existing)?.existing}
        onCancel={onCancel}
        onEdit={onEdit}
      />
    </form>
  );
}

/** Fields that few terms need, with what the form calls them. */
const furtherLabels: readonly (readonly [FurtherField, string, string])[] = [
  ['example', 'Example', 'A sentence with the term in it.'],
  ['formula', 'Formula', 'As you would read it out: profit / revenue.'],
  ['category', 'Category', 'A team, a project or a field of yours.'],
  ['link', 'Link', 'Where to read on: https://…'],
  ['owner', 'Owner', 'Who answers for it.'],
  ['reviewed', 'Last reviewed', 'A day: 2026-03-31.'],
  ['notes', 'Notes', 'For you alone: no card shows them.'],
];

type FootProps = Pick<Props, 'onCancel' | 'onEdit'> & {
  readonly problem: string;
  readonly existing: Problem['existing'] | undefined;
};

/** What keeps it from being saved, and the ways out of the form. */
function Foot({ problem, existing, onCancel, onEdit }: FootProps) {
  return (
    <div class="form-foot">
      <p class="form-problem" role="alert">
        {problem}
      </p>
      <div class="form-acts">
        <button type="submit" class="button">
          Save
        </button>
        <button type="button" class="button button-plain" onClick={onCancel}>
          Cancel
        </button>
        {existing && (
          <button type="button" class="button-quiet form-existing" onClick={() => onEdit(existing.id)}>
            {`Edit “${existing.term}”`}
          </button>
        )}
      </div>
    </div>
  );
}

/** Says how the name will be found, as that hangs on how it is written. */
function hintFor(term: string): string {
  const isInCapitals = !/\p{Ll}/u.test(term) && /\p{Lu}.*\p{Lu}/u.test(term);
  if (isInCapitals) return 'All in capitals: found only where it is written in capitals too.';
  return 'Found with or without capitals, in singular and plural.';
}

/** Ctrl or Command with Enter saves from any field, Esc leaves. */
function obey(event: TargetedKeyboardEvent<HTMLFormElement>, cancel: () => void): void {
  if (event.isComposing) return;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
  else if (event.key === 'Escape') cancel();
  else return;
  event.preventDefault();
  // Around the form, Esc would go one more step back.
  event.stopPropagation();
}

/** Saves once at a time; what keeps it from being saved brings the focus to the first field that is wrong. */
function useSaving(draft: Draft, save: Props['onSave']) {
  const form = useRef<HTMLFormElement>(null);
  const [refused, setRefused] = useState<Refusal & { readonly draft: Draft }>();
  const isSaving = useRef(false);
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refused]);
  const submit = async (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSaving.current) return;
    isSaving.current = true;
    const refusal = await save(draft).finally(() => {
      isSaving.current = false;
    });
    setRefused(refusal && { ...refusal, draft });
  };
  return { form, refused, submit };
}

/** The first field that is still empty has the focus at the start: with a name given, that of the meaning. */
function useFirstField(form: { readonly current: HTMLFormElement | null }): void {
  useLayoutEffect(() => {
    const fields = [...(form.current?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('.field') ?? [])];
    (fields.find(({ value, required }) => required && value === '') ?? fields[0])?.focus();
  }, [form]);
}
