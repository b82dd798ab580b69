import { browser } from '#imports';

/** Every key of browser storage. */
export type Key =
  | 'settings'
  | 'lexicon'
  /** Which lexicon is published: read instead of the lexicon where that is enough. */
  | 'lexiconVersion'
  /** Entries that the reader looked up last. */
  | 'recent'
  /** Changes with every write of the reader's own entries, which are in the database. */
  | 'ownChanged'
  /** Which state of the own entries the published lexicon is of. */
  | 'publishedOwn'
  /** The reader's own entries where versions before 0.2 kept them. */
  | 'own'
  /** Of the own entries, those that could not be read, as they were found. */
  | 'rejectedOwn'
  /** What could not be read, kept as it was found so that nothing is lost. */
  | 'rejected';

/** The one place that touches browser storage and the package; knows nothing of their content. */
export async function readKey(key: Key): Promise<unknown> {
  return (await browser.storage.local.get(key))[key];
}

/** Reads a data file of the extension's package. Rejects where it can't be read. */
export async function readPackaged(file: string): Promise<unknown> {
  const response = await fetch(new URL(file, browser.runtime.getURL('/')));
  return response.json();
}

/** Writes several keys at once. */
export async function writeKeys(values: { readonly [K in Key]?: unknown }): Promise<void> {
  await browser.storage.local.set(values);
}

/** Takes keys away. */
export async function removeKeys(keys: readonly Key[]): Promise<void> {
  await browser.storage.local.remove([...keys]);
}

/** Calls back with the new value of a key at each change, whichever page made it. Returns a function that stops it. */
export function watchKey(key: Key, onChange: (value: unknown) => void): () => void {
  const listen = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[key];
    if (change) onChange(change.newValue);
  };
  browser.storage.local.onChanged.addListener(listen);
  return () => browser.storage.local.onChanged.removeListener(listen);
}
