import { OwnEntry } from '../own';
import { writeKeys } from './area';
import { changeRecords, readRecords } from './records';

/** Entries that are written, under their ids, and ids that are taken out, in one step. */
export type OwnChange = { readonly put: readonly OwnEntry[]; readonly remove: readonly string[] };

/** Records, read: the entries in them, and those that can't be read, as they are stored. */
export type ParsedOwn = { readonly entries: readonly OwnEntry[]; readonly rejected: readonly unknown[] };

/** The reader's own entries as the database has them. */
export async function readOwnRecords(): Promise<ParsedOwn> {
  return parseOwn(await readRecords());
}

/** Writes to the database as a whole, then tells everyone. */
export async function writeOwnRecords(change: OwnChange): Promise<void> {
  await changeRecords(change);
  await writeKeys({ ownChanged: crypto.randomUUID() });
}

/** Reads records one by one, so that an unreadable one costs no other. */
function parseOwn(records: readonly unknown[]): ParsedOwn {
  const rejected: unknown[] = [];
  const entries = records.flatMap((record) => {
    const read = OwnEntry.safeParse(record);
    if (!read.success) rejected.push(record);
    return read.success ? read.data : [];
  });
  return { entries, rejected };
}
