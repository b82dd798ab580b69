import { type Draft, type Problem, readDraft } from '../draft';
import { limits, type OwnEntry, ownIdPrefix } from '../own';
import { readKey, watchKey } from './area';
import { readSetAside, takeUpEarlier } from './earlier-own';
import { type OwnChange, readOwnRecords, writeOwnRecords } from './own-records';

/** A write that failed: nothing has changed, and `words` say what can be done. */
export type Failed = { readonly kind: 'failed'; readonly words: string };

/** What came of a change of many entries; `undo` takes it back as a whole. */
export type Changed = { readonly kind: 'saved'; readonly undo: OwnChange } | Failed;

/** What came of saving a form; `before` is the entry as it was, where there was one. */
export type SavedDraft =
  | { readonly kind: 'saved'; readonly entry: OwnEntry; readonly before: OwnEntry | undefined }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | Failed;

/** An id for a new entry. */
export function newOwnId(): string {
  return `${ownIdPrefix}${crypto.randomUUID()}`;
}

/** The reader's own entries; those that can't be read stay where they are. */
export async function readOwn(): Promise<readonly OwnEntry[]> {
  await takeUpEarlier();
  return (await readOwnRecords()).entries;
}

/** What is kept although it can't be read, as it was found. */
export async function readUnreadableOwn(): Promise<readonly unknown[]> {
  return [...(await readOwnRecords()).rejected, ...(await readSetAside())];
}

/** Calls back with the own entries after changes of them, in whichever page they were made. */
export function watchOwn(onChange: (own: readonly OwnEntry[]) => void): () => void {
  let turn = 0;
  return watchOwnChanges(() => {
    turn += 1;
    const asked = turn;
    // Of several changes in a row, the last is what counts.
    void readOwn().then((own) => asked === turn && onChange(own));
  });
}

/** Calls back at every change of own entries, without reading them. */
export function watchOwnChanges(onChange: () => void): () => void {
  return watchKey('ownChanged', onChange);
}

/** What names the present state of the own entries: it is another one after every change. */
export async function readOwnState(): Promise<string> {
  return String((await readKey('ownChanged')) ?? '');
}

/** Saves a form: as a new entry, or as the one with this id. It is checked against what is stored at that moment. */
export function saveOwn(draft: Draft, id = newOwnId()): Promise<SavedDraft> {
  return inTurn<SavedDraft>(async (own) => {
    const others = own.filter((entry) => entry.id !== id);
    const read = readDraft(draft, others);
    if (read.kind === 'problems') return read;
    if (others.length >= limits.terms) return { kind: 'failed', words: tooMany(others.length + 1) };
    const entry = { id, ...read.entry };
    await writeOwnRecords({ put: [entry], remove: [] });
    return { kind: 'saved', entry, before: own.find((other) => other.id === id) };
  });
}

/** Makes a change of many entries as a whole, or none of it. */
export function changeOwn({ put, remove }: OwnChange): Promise<Changed> {
  return inTurn<Changed>(async (own) => {
    const ids = new Set([...put.map(({ id }) => id), ...remove]);
    const before = own.filter(({ id }) => ids.has(id));
    const count = own.length - before.length + put.length;
    if (count > limits.terms && count > own.length) return { kind: 'failed', words: tooMany(count) };
    await writeOwnRecords({ put, remove });
    const had = new Set(before.map(({ id }) => id));
    return { kind: 'saved', undo: { put: before, remove: put.flatMap(({ id }) => (had.has(id) ? [] : id)) } };
  });
}

const notSaved = 'This could not be saved, and nothing has changed. Please try again.';
const noRoom =
  'There is no room left on the disk for your glossary, so this was not saved. Make room, or remove a few terms, then try again.';

function tooMany(count: number): string {
  const [most, all] = [limits.terms, count].map((number) => number.toLocaleString('en'));
  return `Your glossary holds ${most} terms at most, and this would make ${all}: nothing was saved.`;
}

/** The one way to write own entries: pages and background share a lock, so that of two writes at once both are kept. */
function inTurn<Outcome>(act: (own: readonly OwnEntry[]) => Promise<Outcome>): Promise<Outcome | Failed> {
  return navigator.locks.request('glosslight.own', async (): Promise<Outcome | Failed> => {
    try {
      return await act(await readOwn());
    } catch (error) {
      return { kind: 'failed', words: /quota/i.test(String(error)) ? noRoom : notSaved };
    }
  });
}
