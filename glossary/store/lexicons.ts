import { lexiconFormat, parseLexicon, type StoredLexicon } from '../find/lexicon';
import { readKey, watchKey, writeKeys } from './area';

/** The compiled glossary that pages are searched with, or undefined before the background has published it. */
export async function readLexicon(): Promise<StoredLexicon | undefined> {
  return parseLexicon(await readKey('lexicon'));
}

/** Publishes the compiled glossary to all pages; `state` names what it was compiled from. */
export async function publishLexicon(lexicon: StoredLexicon, state: string): Promise<void> {
  await writeKeys({
    lexicon: JSON.stringify(lexicon),
    lexiconVersion: versionOf(lexicon.version),
    publishedOwn: versionOf(state),
  });
}

/** Whether what is published was compiled from this state; reads nothing else. */
export async function isPublishedFor(state: string): Promise<boolean> {
  return (await readKey('publishedOwn')) === versionOf(state);
}

/** Notes that the published lexicon is right for this state as well. */
export async function noteState(state: string): Promise<void> {
  await writeKeys({ publishedOwn: versionOf(state) });
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
