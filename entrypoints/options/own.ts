import { useEffect, useState } from 'preact/hooks';
import { counted } from '../../components/counted';
import type { Refusal } from '../../components/OwnTermForm';
import { type Draft, draftFor, draftOf } from '../../glossary/draft';
import type { OwnEntry } from '../../glossary/own';
import { type Changed, changeOwn, readUnreadableOwn, saveOwn, watchOwn } from '../../glossary/store/own';
import type { Say } from './changes';

/** What the form is open for: a new term, or the one with this id. */
export type Editing = { readonly id: string | undefined; readonly title: string; readonly initial: Draft };

/** The reader's own terms, kept in step with whatever page changes them. */
export function useOwn(initial: readonly OwnEntry[]): readonly OwnEntry[] {
  const [own, setOwn] = useState(initial);
  useEffect(() => watchOwn(setOwn), []);
  return own;
}

/** What is kept of own terms although it can't be read. */
export function useUnreadable(own: readonly OwnEntry[]): readonly unknown[] {
  const [unreadable, setUnreadable] = useState<readonly unknown[]>([]);
  useEffect(() => void readUnreadableOwn().then(setUnreadable), [own]);
  return unreadable;
}

/** The form for own terms: what it is open for, and all that can be done with them. */
export function useOwnTerms(own: readonly OwnEntry[], say: Say) {
  const [editing, setEditing] = useState<Editing>();
  /** Unsaved input of forms, by entry id: an accidental key press loses nothing. */
  const [kept] = useState(() => new Map<string | undefined, Draft>());
  const open = (next: Editing) => setEditing({ ...next, initial: kept.get(next.id) ?? next.initial });
  const tell = (words: string) => (written: Changed) =>
    written.kind === 'failed' ? say('failed', written.words) : say('saved', words);

  async function save(draft: Draft): Promise<Refusal | undefined> {
    const saved = await saveOwn(draft, editing?.id);
    if (saved.kind !== 'saved') return saved;
    kept.delete(editing?.id);
    setEditing(undefined);
    say('saved', saved.before ? `Saved ${saved.entry.term}` : `Added ${saved.entry.term}`);
    return undefined;
  }

  return {
    editing,
    add: () => open({ id: undefined, title: 'Add a term', initial: draftFor('') }),
    edit(entryId: string): void {
      const entry = own.find(({ id }) => id === entryId);
      if (entry) open({ id: entryId, title: `Edit “${entry.term}”`, initial: draftOf(entry) });
    },
    keep: (draft: Draft) => void kept.set(editing?.id, draft),
    save,
    leave: () => setEditing(undefined),
    remove: (entries: readonly OwnEntry[]) =>
      void changeOwn({ put: [], remove: entries.map(({ id }) => id) }).then(tell(`Removed ${named(entries)}`)),
    restore: (entries: readonly OwnEntry[]) =>
      void changeOwn({ put: entries, remove: [] }).then(
        tell(`${named(entries)} ${entries.length > 1 ? 'are' : 'is'} back`),
      ),
  };
}

function named(entries: readonly OwnEntry[]): string {
  return entries.length === 1 ? (entries[0]?.term ?? '') : counted(entries.length);
}
