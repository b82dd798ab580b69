import * as z from 'zod/mini';
import { OwnEntry } from '../own';
import { Settings } from '../store/settings';

const format = 'glosslight-backup';

/** All that is kept: what a reader wrote, chose and looked up. */
export type Kept = {
  readonly terms: readonly OwnEntry[];
  readonly settings: Settings;
  readonly recent: readonly string[];
};

/** A backup as it is read: what it holds, when it was made, and how many of its terms can't be read. */
export type ReadBackup = Kept & { readonly made: string; readonly unread: number };

const File = z.object({
  format: z.literal(format),
  version: z.number(),
  made: z.string(),
  terms: z.array(z.unknown()),
  settings: z.unknown(),
  recent: z.catch(z.array(z.string()), []),
});

/** Writes all that is kept as one file; `made` is the moment, as ISO 8601 has it. */
export function writeBackup({ terms, settings, recent }: Kept, made: string): string {
  return `${JSON.stringify({ format, version: 1, made, terms, settings, recent }, undefined, 1)}\n`;
}

/** Whether a value is a backup, of whatever version. */
export function isBackup(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'format' in value && value.format === format;
}

/** Reads a backup, or says in words why it can't be. */
export function readBackup(value: unknown): ReadBackup | string {
  const read = File.safeParse(value);
  if (!read.success) return 'This backup is damaged: parts of it are missing.';
  const { version, made, settings, recent } = read.data;
  if (version > 1)
    return 'This backup was made by a newer version of Glosslight. Update the extension, then try again.';
  const terms = read.data.terms.flatMap((term) => {
    const one = OwnEntry.safeParse(term);
    return one.success ? one.data : [];
  });
  const chosen = Settings.safeParse(settings);
  if (!chosen.success) return 'This backup is damaged: its settings can’t be read.';
  return { made, terms, settings: chosen.data, recent, unread: read.data.terms.length - terms.length };
}

/** What is kept now with what a backup has beside it: of two that differ, what is kept now stays. */
export function mergeKept(now: Kept, backup: Kept): Kept {
  const ids = new Set(now.terms.map(({ id }) => id));
  return {
    terms: [...now.terms, ...backup.terms.filter(({ id }) => !ids.has(id))],
    settings: mergeSettings(now.settings, backup.settings),
    recent: now.recent.length > 0 ? now.recent : backup.recent,
  };
}

/** Lists are joined; of everything else there can be but one. A site or name that is decided now stays as it is. */
function mergeSettings(now: Settings, backup: Settings): Settings {
  const decided = new Set([...now.offSites, ...now.onSites]);
  const open = (sites: readonly string[]) => sites.filter((site) => !decided.has(site));
  const chosen = new Set(now.chosenMeanings.map(({ site, name }) => `${site} ${name}`));
  const known = new Set([...now.known, ...backup.known]);
  const here = new Set(now.hiddenHere.map(({ site, category }) => `${site} ${category}`));
  return {
    ...now,
    offSites: [...now.offSites, ...open(backup.offSites)],
    onSites: [...now.onSites, ...open(backup.onSites)],
    hiddenCategories: [...new Set([...now.hiddenCategories, ...backup.hiddenCategories])],
    hiddenHere: [
      ...now.hiddenHere,
      ...backup.hiddenHere.filter(({ site, category }) => !here.has(`${site} ${category}`)),
    ],
    known: [...known],
    chosenMeanings: [
      ...now.chosenMeanings,
      ...backup.chosenMeanings.filter(({ site, name }) => !chosen.has(`${site} ${name}`)),
    ],
  };
}
