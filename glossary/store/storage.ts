import { readKey, watchKey, writeKeys } from './area';
import { Settings } from './settings';

/**
 * What the extension's own pages and its background keep: parsed when it is read and when it is written. Content scripts
 * read through `in-page.ts`.
 */

/** The reader's settings; defaults, field by field, where nothing or nothing readable is stored. */
export async function readSettings(): Promise<Settings> {
  return parseSettings(await readKey('settings'));
}

/** Calls back with the settings at every change of them, in whichever page it was made. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  return watchKey('settings', (value) => onChange(parseSettings(value)));
}

/**
 * Changes the settings and answers with what is now stored. Only for pages of the extension and its background: they
 * share one web lock, so that two changes made at the same moment are both kept.
 */
export function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  return navigator.locks.request('glosslight.write', async () => {
    const raw = await readKey('settings');
    const rejected = { when: new Date().toISOString(), settings: raw };
    if (!isReadable(raw)) await writeKeys({ rejected });
    const settings = parseSettings(change(parseSettings(raw)));
    await writeKeys({ settings });
    return settings;
  });
}

/** Writes settings that can't be read whole as they are understood, so that pages need not; what they were is kept. */
export async function healSettings(): Promise<void> {
  if (!isReadable(await readKey('settings'))) await changeSettings((settings) => settings);
}

function parseSettings(raw: unknown): Settings {
  const read = Settings.safeParse(raw ?? {});
  return read.success ? read.data : Settings.parse({});
}

/** Whether parsing loses nothing: reading and writing back gives the same value. */
function isReadable(raw: unknown): boolean {
  if (raw === undefined) return true;
  const read = Settings.safeParse(raw);
  return (
    read.success && Object.entries(raw as object).every(([key, value]) => same(read.data[key as keyof Settings], value))
  );
}

/** Whether two values are the same; browsers keep the fields of a record in an order of their own. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder);
}

function inOrder(_: string, value: unknown): unknown {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRecord ? Object.fromEntries(Object.entries(value).sort()) : value;
}
