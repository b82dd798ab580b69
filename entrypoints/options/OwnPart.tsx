import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ImportPreview } from '../../components/exchange/ImportPreview';
import { ImportSource } from '../../components/exchange/ImportSource';
import { Waiting } from '../../components/exchange/Waiting';
import { NoticeLine } from '../../components/NoticeLine';
import { OptionsSection } from '../../components/OptionsSection';
import { OwnTermForm } from '../../components/OwnTermForm';
import { OwnTermList } from '../../components/OwnTermList';
import { PageIcon } from '../../components/PageIcon';
import { type WrittenForm, writeBadRows, writeTerms } from '../../glossary/exchange/write';
import type { OwnEntry } from '../../glossary/own';
import type { Say } from './changes';
import { useImport } from './exchange/importing';
import { saveFile } from './exchange/saving';
import { useOwnTerms, useUnreadable } from './own';

type Props = { readonly own: readonly OwnEntry[]; readonly onSay: Say };

/** The reader's own glossary: a list to add to, edit and remove from, and to bring in and take out as a whole. */
export function OwnPart({ own, onSay }: Props) {
  const { editing, add, edit, keep, save, leave, remove, restore } = useOwnTerms(own, onSay);
  const imports = useImport(own);
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
      part="own"
      title="Your glossary"
      about="Terms that you explain yourself. They are marked on pages like all others, and your meaning comes before that of any glossary."
    >
      <div ref={part} class="own-part">
        {editing && (editing.id === undefined || isGone) ? (
          <div class="own-open">{form}</div>
        ) : (
          <Bar own={own} onAdd={add} onImport={imports.open} isImporting={imports.stage.kind !== 'closed'} />
        )}
        <Import imports={imports} />
        <Unreadable own={own} />
        {own.length === 0 && imports.stage.kind === 'closed' && <Empty />}
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

type BarProps = {
  readonly own: readonly OwnEntry[];
  readonly onAdd: () => void;
  readonly onImport: () => void;
  readonly isImporting: boolean;
};

/** What can be done with the glossary as a whole. */
function Bar({ own, onAdd, onImport, isImporting }: BarProps) {
  const [isExporting, setExporting] = useState(false);
  return (
    <>
      <div class="exchange-bar">
        <button type="button" class="button button-plain" data-add onClick={onAdd}>
          <PageIcon name="add" />
          Add a term
        </button>
        {!isImporting && (
          <button type="button" class="button button-plain" data-import onClick={onImport}>
            Import
          </button>
        )}
        {own.length > 0 && (
          <button
            type="button"
            class="button button-plain"
            aria-expanded={isExporting}
            onClick={() => setExporting(!isExporting)}
          >
            Export
          </button>
        )}
      </div>
      {isExporting && own.length > 0 && <Export own={own} />}
    </>
  );
}

const forms: readonly (readonly [WrittenForm, string])[] = [
  ['csv', 'CSV for Excel and Sheets'],
  ['json', 'JSON'],
  ['markdown', 'Markdown'],
  ['anki', 'Cards for Anki'],
];

function Export({ own }: { readonly own: readonly OwnEntry[] }) {
  return (
    <div class="exchange-forms">
      <span class="muted">{`Save ${own.length === 1 ? 'your term' : `all ${own.length.toLocaleString('en')} terms`} as`}</span>
      {forms.map(([form, label]) => (
        <button key={form} type="button" class="button-quiet" onClick={() => saveFile(writeTerms(form, own))}>
          {label}
        </button>
      ))}
    </div>
  );
}

/** An import from its beginning to the way back from it. */
function Import({ imports }: { readonly imports: ReturnType<typeof useImport> }) {
  const { stage } = imports;
  if (stage.kind === 'asking') {
    return (
      <ImportSource
        problem={stage.problem}
        onFiles={imports.readFiles}
        onText={imports.readPasted}
        onCancel={imports.close}
      />
    );
  }
  if (stage.kind === 'busy') {
    return <Waiting words={stage.words} onCancel={stage.words.startsWith('Reading') ? imports.cancel : undefined} />;
  }
  if (stage.kind === 'preview') {
    return (
      <ImportPreview
        {...stage}
        onAsk={(asked) => imports.ask(stage, asked)}
        onAll={(how) => imports.resolve(stage, how)}
        onOne={(at, how) => imports.resolveOne(stage, at, how)}
        onSaveBad={() => saveFile(writeBadRows(stage.run.sketch.columns, stage.run.bad))}
        onImport={() => imports.save(stage)}
        onCancel={imports.close}
      />
    );
  }
  const { done } = stage;
  return <NoticeLine notice={done && { words: done.words, ...(done.undo && { onUndo: () => imports.undo(done) }) }} />;
}

/** Names what can't be read, which nothing shows or marks: it is kept, and can be taken out to be looked at. */
function Unreadable({ own }: { readonly own: readonly OwnEntry[] }) {
  const unreadable = useUnreadable(own);
  if (unreadable.length === 0) return null;
  const text = `${JSON.stringify(unreadable, undefined, 2)}\n`;
  return (
    <p class="notice">
      <span>
        {unreadable.length === 1 ? 'Something here' : `${unreadable.length.toLocaleString('en')} things here`} can’t be
        read and {unreadable.length === 1 ? 'is' : 'are'} kept aside. Your other terms work.
      </span>
      <button
        type="button"
        class="button-quiet"
        onClick={() => saveFile({ name: 'unreadable-terms.json', type: 'application/json', text })}
      >
        Save as a file
      </button>
    </p>
  );
}

/** What it is for, before there is anything in it. */
function Empty() {
  return (
    <p class="muted own-none">
      Nothing here yet. Add what only you or your company say: names of projects, teams and tools, and acronyms that no
      glossary knows. If somebody keeps a list of them in a sheet, a wiki or a chat, import it. You can also select
      words on a page and choose “Add to my glossary” from their menu.
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
