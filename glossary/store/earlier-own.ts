import { OwnEntry } from '../own';
import { readKey, removeKeys, watchKey, writeKeys } from './area';
import { type ParsedOwn, readOwnRecords, writeOwnRecords } from './own-records';

/** Versions before 0.2 kept the reader's own entries in one piece, under one key of browser storage. */

/** Takes over what they kept, under its ids; what of it can't be read is set aside. */
export async function takeUpEarlier(): Promise<void> {
  if ((await readKey('own')) === undefined) return;
  await navigator.locks.request('glosslight.own.earlier', async () => {
    const raw = await readKey('own');
    if (raw === undefined) return;
    const { entries, rejected } = parseEarlier(raw);
    const known = new Set((await readOwnRecords()).entries.map(({ id }) => id));
    await setAside(rejected);
    // Only once it is in its new place is it taken from the old one: what fails in between is done again.
    await writeOwnRecords({ put: entries.filter(({ id }) => !known.has(id)), remove: [] });
    await removeKeys(['own']);
  });
}

/** Calls back when something was written where they kept it. */
export function watchEarlier(onChange: () => void): () => void {
  return watchKey('own', (value) => {
    if (value !== undefined) onChange();
  });
}

/** What was set aside, the earliest first. */
export async function readSetAside(): Promise<readonly unknown[]> {
  const kept = await readKey('rejectedOwn');
  return Array.isArray(kept) ? kept : [];
}

async function setAside(rejected: readonly unknown[]): Promise<void> {
  if (rejected.length === 0) return;
  await writeKeys({ rejectedOwn: [...(await readSetAside()), { when: new Date().toISOString(), own: rejected }] });
}

/** Reads entry by entry: of two with one id the first stands. */
function parseEarlier(raw: unknown): ParsedOwn {
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
