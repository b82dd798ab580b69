import type { BrowserContext } from '@playwright/test';
import type { OwnEntry } from '../../glossary/own';
import { workerOf } from '../launch.mjs';

/** The reader's own terms as the extension's database has them. */
export async function ownTermsIn(context: BrowserContext): Promise<OwnEntry[]> {
  const worker = await workerOf(context);
  return worker.evaluate(inDatabase, undefined) as Promise<OwnEntry[]>;
}

/** Puts records in place of all own terms, and tells pages, as the extension does. */
export async function keepOwnTerms(context: BrowserContext, own: readonly unknown[]): Promise<void> {
  const worker = await workerOf(context);
  await worker.evaluate(inDatabase, own);
}

/** Runs in the service worker: puts the given records in place of all, if any are given, and answers with all. */
export async function inDatabase(given: readonly unknown[] | undefined): Promise<unknown[]> {
  const opening = indexedDB.open('glosslight', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('terms', { keyPath: 'id' });
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const transaction = database.transaction('terms', given ? 'readwrite' : 'readonly');
  const store = transaction.objectStore('terms');
  if (given) store.clear();
  for (const record of given ?? []) store.put(record);
  const all = store.getAll();
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
  if (given) await Reflect.get(globalThis, 'chrome').storage.local.set({ ownChanged: crypto.randomUUID() });
  return all.result;
}
