import { useLayoutEffect, useRef } from 'preact/hooks';
import { OptionsSection } from '../../components/OptionsSection';
import { OwnTermForm } from '../../components/OwnTermForm';
import { OwnTermList } from '../../components/OwnTermList';
import { PageIcon } from '../../components/PageIcon';
import type { OwnEntry } from '../../glossary/own';
import type { Say } from './changes';
import { useOwnTerms } from './own';

type Props = { readonly own: readonly OwnEntry[]; readonly onSay: Say };

/** The reader's own glossary: a list to add to, edit and remove from. */
export function OwnPart({ own, onSay }: Props) {
  const { editing, add, edit, keep, save, leave, remove, restore } = useOwnTerms(own, onSay);
  const part = useFocusAfter(editing && (editing.id ?? ''));
  const form = editing && (
    <OwnTermForm
      key={editing.id}
      title={editing.title}
      initial={editing.initial}
      onChange={keep}
      onSave={save}
      onCancel={leave}
      onEdit={edit}
    />
  );
  const isGone = editing?.id !== undefined && !own.some(({ id }) => id === editing.id);
  return (
    <OptionsSection
      title="Your glossary"
      about="Terms that you explain yourself. They are marked on pages like all others, and your meaning comes before that of any glossary."
    >
      <div ref={part} class="own-part">
        {editing && (editing.id === undefined || isGone) ? (
          <div class="own-open">{form}</div>
        ) : (
          <button type="button" class="button button-plain" data-add onClick={add}>
            <PageIcon name="add" />
            Add a term
          </button>
        )}
        {own.length === 0 && <Empty />}
        <OwnTermList
          own={own}
          form={editing?.id === undefined ? undefined : { id: editing.id, element: form }}
          onEdit={edit}
          onRemove={remove}
          onUndo={restore}
        />
      </div>
    </OptionsSection>
  );
}

/** What it is for, before there is anything in it. */
function Empty() {
  return (
    <p class="muted own-none">
      Nothing here yet. Add what only you or your company say: names of projects, teams and tools, and acronyms that no
      glossary knows. You can also select words on a page and choose “Add to my glossary” from their menu.
    </p>
  );
}

/** When a form is left, the focus goes to the button that opened it: of the row with this id, or for a new term. */
function useFocusAfter(openId: string | undefined) {
  const part = useRef<HTMLDivElement>(null);
  const last = useRef<string>(undefined);
  useLayoutEffect(() => {
    if (openId === undefined && last.current !== undefined) {
      const row = part.current?.querySelector<HTMLElement>(`[data-entry="${last.current}"] button`);
      (row ?? part.current?.querySelector<HTMLElement>('[data-add]'))?.focus();
    }
    last.current = openId;
  }, [openId]);
  return part;
}
