import type { Kept } from '../exchange/backup';
import { changeOwn, type Failed, readOwn } from './own';
import { readRecent, setLookUps } from './recent';
import { changeSettings, readSettings } from './storage';

/** All that a backup holds, as it is kept now. */
export async function readKept(): Promise<Kept> {
  const [terms, settings, recent] = await Promise.all([readOwn(), readSettings(), readRecent()]);
  return { terms, settings, recent };
}

/** Keeps this in place of all that is kept now. Where a part can't be written, all is as it was before. */
export async function replaceKept(kept: Kept): Promise<{ readonly kind: 'saved'; readonly before: Kept } | Failed> {
  const before = await readKept();
  const ids = new Set(kept.terms.map(({ id }) => id));
  const remove = before.terms.flatMap(({ id }) => (ids.has(id) ? [] : id));
  const changed = await changeOwn({ put: kept.terms, remove });
  if (changed.kind === 'failed') return changed;
  try {
    await changeSettings(() => kept.settings);
    await setLookUps(kept.recent);
    return { kind: 'saved', before };
  } catch {
    await changeOwn(changed.undo);
    await changeSettings(() => before.settings).catch(() => undefined);
    return { kind: 'failed', words: 'The settings could not be saved, so nothing was changed. Please try again.' };
  }
}
