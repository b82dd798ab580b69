import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** The extension's own database: the reader's terms, as many as there are, by their ids. */
type Schema = DBSchema & { readonly terms: { readonly key: string; readonly value: unknown } };

/** What is put and what is taken out, in one step. */
export type RecordChange = { readonly put: readonly unknown[]; readonly remove: readonly string[] };

let opened: Promise<IDBPDatabase<Schema>> | undefined;

/** All records, as they are stored, in the order of their ids. Rejects where the database can't be opened. */
export async function readRecords(): Promise<unknown[]> {
  return (await open()).getAll('terms');
}

/** Makes a change as a whole: where any part of it fails, it rejects, and nothing has changed. */
export async function changeRecords({ put, remove }: RecordChange): Promise<void> {
  const transaction = (await open()).transaction('terms', 'readwrite');
  // A request that fails takes the transaction with it, whose own failure says why.
  const ignore = () => undefined;
  try {
    for (const id of remove) transaction.store.delete(id).catch(ignore);
    for (const record of put) transaction.store.put(record).catch(ignore);
  } catch (error) {
    // What can't even be asked for would leave the rest of the transaction to be done.
    transaction.abort();
    await transaction.done.catch(() => undefined);
    throw error;
  }
  await transaction.done;
}

function open(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('glosslight', 1, {
    upgrade: (database) => void database.createObjectStore('terms', { keyPath: 'id' }),
    // Another version of the extension wants to change it: the next request opens it anew.
    blocking: (_, __, event) => {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated: () => {
      opened = undefined;
    },
  });
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}
