import { readKey, watchKey } from './area';
import { likeDefaults } from './defaults';
import type { Settings } from './settings';

/**
 * What content scripts read. Only the extension's one writer can have stored it, parsed, so that here a glance at its form
 * is enough, and no page has to load a parser.
 */

/** The reader's settings; defaults where nothing is stored. */
export async function readSettings(): Promise<Settings> {
  return likeDefaults(await readKey('settings'));
}

/** Calls back with the settings at every change of them, in whichever page it was made. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  return watchKey('settings', (value) => onChange(likeDefaults(value)));
}
