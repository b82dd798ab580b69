import * as z from 'zod/mini';
import { readKey, watchKey, writeKeys } from './area';

/** Look-ups that are remembered; more than fit above the terms of a page help nobody. */
const remembered = 6;

/** Ids of entries, the last that was looked up first. What can't be read is nothing worth keeping. */
const Recent = z.catch(z.array(z.string().check(z.minLength(1), z.maxLength(200))), []);

/** The entries that the reader looked up last, the latest first. */
export async function readRecent(): Promise<readonly string[]> {
  return Recent.parse(await readKey('recent'));
}

/** Calls back with the latest look-ups at every change of them. */
export function watchRecent(onChange: (recent: readonly string[]) => void): () => void {
  return watchKey('recent', (value) => onChange(Recent.parse(value)));
}

/** Remembers that an entry was looked up. */
export function rememberLookUp(entryId: string): Promise<void> {
  return navigator.locks.request('glosslight.recent', async () => {
    const others = (await readRecent()).filter((id) => id !== entryId);
    await writeKeys({ recent: [entryId, ...others].slice(0, remembered) });
  });
}

/** Forgets all look-ups. */
export function forgetLookUps(): Promise<void> {
  return setLookUps([]);
}

/** Remembers these look-ups and no others. */
export function setLookUps(recent: readonly string[]): Promise<void> {
  return navigator.locks.request('glosslight.recent', () => writeKeys({ recent: recent.slice(0, remembered) }));
}
