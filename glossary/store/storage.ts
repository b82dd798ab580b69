import { browser } from '#imports';
import { StoredLexicon } from '../find/lexicon';
import { Settings } from './settings';

/** The one place that touches browser storage. Every key, what it holds, and what reads it. */
const keys = {
  settings: 'settings',
  lexicon: 'lexicon',
  /** What could not be read, kept as it was found so that nothing is lost. */
  rejected: 'rejected',
} as const;

type Stop = () => void;

/** The reader's settings; defaults, field by field, where nothing or nothing readable is stored. */
export async function readSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get(keys.settings))[keys.settings]);
}

/** Calls back with the settings at every change of them, in whichever page it was made. */
export function watchSettings(onChange: (settings: Settings) => void): Stop {
  return watchKey(keys.settings, (value) => onChange(parseSettings(value)));
}

/**
 * Changes the settings and answers with what is now stored. Only for pages of the extension and its background: they
 * share one web lock, so that two changes made at the same moment are both kept.
 */
export function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  return navigator.locks.request('glosslight.write', async () => {
    const raw = (await browser.storage.local.get(keys.settings))[keys.settings];
    const rejected = { when: new Date().toISOString(), settings: raw };
    if (!isReadable(raw)) await browser.storage.local.set({ [keys.rejected]: rejected });
    const settings = change(parseSettings(raw));
    await browser.storage.local.set({ [keys.settings]: settings });
    return settings;
  });
}

/** The compiled glossary that pages are searched with, or undefined before the background has published it. */
export async function readLexicon(): Promise<StoredLexicon | undefined> {
  return parseLexicon((await browser.storage.local.get(keys.lexicon))[keys.lexicon]);
}

/** Calls back when another lexicon is published. */
export function watchLexicon(onChange: (lexicon: StoredLexicon) => void): Stop {
  return watchKey(keys.lexicon, (value) => {
    const lexicon = parseLexicon(value);
    if (lexicon) onChange(lexicon);
  });
}

/** Publishes the compiled glossary to all pages. */
export async function publishLexicon(lexicon: StoredLexicon): Promise<void> {
  await browser.storage.local.set({ [keys.lexicon]: lexicon });
}

function parseSettings(raw: unknown): Settings {
  const read = Settings.safeParse(raw ?? {});
  return read.success ? read.data : Settings.parse({});
}

/** Whether parsing loses nothing: what is stored, read and written again, is the same. */
function isReadable(raw: unknown): boolean {
  if (raw === undefined) return true;
  const read = Settings.safeParse(raw);
  return (
    read.success && Object.entries(raw as object).every(([key, value]) => same(read.data[key as keyof Settings], value))
  );
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function parseLexicon(raw: unknown): StoredLexicon | undefined {
  const read = StoredLexicon.safeParse(raw);
  return read.success ? read.data : undefined;
}

function watchKey(key: string, onChange: (value: unknown) => void): Stop {
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[key];
    if (area === 'local' && change) onChange(change.newValue);
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}
