import { type Draft, type Problem, readDraft } from '../draft';
import { OwnEntry, ownIdPrefix } from '../own';
import { readKey, watchKey, writeKeys } from './area';

/** A write that failed: nothing has changed, and `words` say what can be done. */
export type Failed = { readonly kind: 'failed'; readonly words: string };

export type Written = { readonly kind: 'saved' } | Failed;

/** What came of saving a form; `before` is the entry as it was, where there was one. */
export type SavedDraft =
  | { readonly kind: 'saved'; readonly entry: OwnEntry; readonly before: OwnEntry | undefined }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | Failed;

/** The reader's own entries; those that can't be read are left where they are until something is written. */
export async function readOwn(): Promise<readonly OwnEntry[]> {
  return parseOwn(await readKey('own')).entries;
}

/** Calls back with the own entries at every change of them, in whichever page it was made. */
export function watchOwn(onChange: (own: readonly OwnEntry[]) => void): () => void {
  return watchKey('own', (value) => onChange(parseOwn(value).entries));
}

/** Saves a form: as a new entry, or as the one with this id. It is checked against what is stored at that moment. */
export function saveOwn(draft: Draft, id = `${ownIdPrefix}${crypto.randomUUID()}`): Promise<SavedDraft> {
  return changeOwn<SavedDraft>((own) => {
    const others = own.filter((entry) => entry.id !== id);
    const read = readDraft(draft, others);
    if (read.kind === 'problems') return { own, outcome: read };
    const entry = { id, ...read.entry };
    const before = own.find((other) => other.id === id);
    return { own: [...others, entry], outcome: { kind: 'saved', entry, before } };
  });
}

/** Removes the entries with these ids, in one write. */
export function removeOwn(ids: readonly string[]): Promise<Written> {
  return changeOwn<Written>((own) => {
    return { own: own.filter(({ id }) => !ids.includes(id)), outcome: { kind: 'saved' } };
  });
}

/** Puts entries back as they were, under their ids, in one write. */
export function restoreOwn(entries: readonly OwnEntry[]): Promise<Written> {
  const ids = entries.map(({ id }) => id);
  return changeOwn<Written>((own) => {
    return { own: [...own.filter(({ id }) => !ids.includes(id)), ...entries], outcome: { kind: 'saved' } };
  });
}

/** Moves aside what can't be read, so that it is kept whatever is written later. */
export async function healOwn(): Promise<void> {
  if (parseOwn(await readKey('own')).rejected.length > 0) await removeOwn([]);
}

const notSaved = 'This could not be saved, and nothing has changed. Please try again.';
const noRoom =
  'There is no room left for your glossary in this browser, so this was not saved. Remove a few terms, then try again.';

type Change<Outcome> = { readonly own: readonly OwnEntry[]; readonly outcome: Outcome };

/** The one way to write own entries: pages and background share a lock, so that of two writes at once both are kept. */
function changeOwn<Outcome>(change: (own: readonly OwnEntry[]) => Change<Outcome>): Promise<Outcome | Failed> {
  return navigator.locks.request('glosslight.own', async (): Promise<Outcome | Failed> => {
    try {
      const { entries, rejected } = parseOwn(await readKey('own'));
      const { own, outcome } = change(entries);
      if (own !== entries || rejected.length > 0) await writeKeys({ own, ...(await setAside(rejected)) });
      return outcome;
    } catch (error) {
      return { kind: 'failed', words: /quota/i.test(String(error)) ? noRoom : notSaved };
    }
  });
}

/** What can't be read, beside what could not be read before. Written with the entries, so that neither is without the other. */
async function setAside(rejected: readonly unknown[]): Promise<{ readonly rejectedOwn?: readonly unknown[] }> {
  if (rejected.length === 0) return {};
  const before = await readKey('rejectedOwn');
  const kept: readonly unknown[] = Array.isArray(before) ? before : [];
  return { rejectedOwn: [...kept, { when: new Date().toISOString(), own: rejected }] };
}

/** Reads stored entries one by one, so that an unreadable one costs no other. */
function parseOwn(raw: unknown): { readonly entries: readonly OwnEntry[]; readonly rejected: readonly unknown[] } {
  if (raw === undefined) return { entries: [], rejected: [] };
  if (!Array.isArray(raw)) return { entries: [], rejected: [raw] };
  const byId = new Map<string, OwnEntry>();
  const rejected = raw.filter((one: unknown) => {
    const read = OwnEntry.safeParse(one);
    if (!read.success || byId.has(read.data.id)) return true;
    byId.set(read.data.id, read.data);
    // Read, but not all of it: another version wrote more. Browsers keep fields in an order of their own.
    return Object.keys(read.data).length !== Object.keys(Object(one)).length;
  });
  return { entries: [...byId.values()], rejected };
}
