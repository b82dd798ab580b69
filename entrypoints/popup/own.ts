import { useEffect, useState } from 'preact/hooks';
import type { Notice } from '../../components/card-content';
import type { Refusal } from '../../components/OwnTermForm';
import { type Draft, draftFor, draftOf } from '../../glossary/draft';
import type { OwnEntry } from '../../glossary/own';
import { changeOwn, readOwn, type SavedDraft, saveOwn } from '../../glossary/store/own';
import { focusHeading } from './focus';

/** What the form is open for: a new term, or the one with this id; `key` tells one form from another. */
export type Editing = {
  readonly key: string;
  readonly id: string | undefined;
  readonly title: string;
  readonly initial: Draft;
};

type Asked = {
  /** A term was saved. */
  readonly onSaved: (entry: OwnEntry) => void;
  /** A new term was taken out again. */
  readonly onUndone: (entry: OwnEntry) => void;
};

export type OwnTerms = ReturnType<typeof useOwnTerms>;

/** The form for terms of the reader's own: what it is open for, and what came of it. Address and callers open it. */
export function useOwnTerms({ onSaved, onUndone }: Asked) {
  const [editing, setEditing] = useState<Editing>();
  const [notice, setNotice] = useState<Notice>();
  /** Unsaved input of forms, by form: an accidental key press loses nothing. */
  const [kept] = useState(() => new Map<string, Draft>());

  function open(next: Editing): void {
    setNotice(undefined);
    setEditing({ ...next, initial: kept.get(next.key) ?? next.initial });
  }

  function add(name: string): void {
    const initial = draftFor(name);
    open({ key: `new ${initial.term}`, id: undefined, title: 'Add a term', initial });
  }

  async function edit(entryId: string): Promise<void> {
    const entry = (await readOwn()).find(({ id }) => id === entryId);
    if (entry) open({ key: entryId, id: entryId, title: `Edit “${entry.term}”`, initial: draftOf(entry) });
    else setNotice({ words: 'This term is no longer in your glossary.' });
  }

  async function save(draft: Draft): Promise<Refusal | undefined> {
    const saved = await saveOwn(draft, editing?.id);
    if (saved.kind !== 'saved') return saved;
    if (editing) kept.delete(editing.key);
    setEditing(undefined);
    setNotice(noticeOf(saved));
    onSaved(saved.entry);
    return undefined;
  }

  function noticeOf({ entry, before }: SavedDraft & { kind: 'saved' }): Notice {
    if (!before) return { words: 'Added to your glossary.', onUndo: () => void undo(entry, undefined) };
    return { words: 'Saved.', onUndo: () => void undo(entry, before) };
  }

  async function undo(entry: OwnEntry, before: OwnEntry | undefined): Promise<void> {
    const written = await changeOwn({ put: before ? [before] : [], remove: before ? [] : [entry.id] });
    if (written.kind === 'failed') return setNotice({ words: written.words });
    setNotice({ words: before ? `“${before.term}” is as it was.` : `“${entry.term}” was taken out again.` });
    // The pressed button is gone; what it was about takes the focus.
    if (before) focusHeading();
    else onUndone(entry);
  }

  useEffect(() => {
    const asked = new URLSearchParams(location.search);
    const [name, id] = [asked.get('add'), asked.get('edit')];
    if (name !== null) add(name);
    else if (id !== null) void edit(id);
  }, []);

  return {
    editing,
    notice,
    add,
    edit: (entryId: string) => void edit(entryId),
    keep: (draft: Draft) => editing && kept.set(editing.key, draft),
    save,
    leave: () => setEditing(undefined),
    /** Takes the notice away: the reader has gone on. */
    forget: () => setNotice(undefined),
  };
}
