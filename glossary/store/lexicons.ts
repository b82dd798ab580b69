import { isReadableLexicon, lexiconFormat, type StoredLexicon } from '../find/lexicon';
import { readKey, watchKey, writeKeys } from './area';

/** The compiled glossary that pages are searched with, or undefined before the background has published it. */
export async function readLexicon(): Promise<StoredLexicon | undefined> {
  const stored = await readKey('lexicon');
  return isReadableLexicon(stored) ? stored : undefined;
}

/** Calls back when another lexicon is published. */
export function watchLexicon(onChange: (lexicon: StoredLexicon) => void): () => void {
  return watchKey('lexicon', (stored) => {
    if (isReadableLexicon(stored)) onChange(stored);
  });
}

/** Publishes the compiled glossary to all pages. */
export async function publishLexicon(lexicon: StoredLexicon): Promise<void> {
  await writeKeys({ lexicon, lexiconVersion: versionOf(lexicon.version) });
}

/** Whether the lexicon of this version is published; does not read the lexicon itself. */
export async function isPublished(version: string): Promise<boolean> {
  return (await readKey('lexiconVersion')) === versionOf(version);
}

/** Calls back when another lexicon is published, without reading it. */
export function watchPublished(onChange: () => void): () => void {
  return watchKey('lexiconVersion', onChange);
}

function versionOf(version: string): string {
  return `${lexiconFormat} ${version}`;
}
