import type { Settings } from './settings';

/** The settings of a reader who has chosen nothing yet. */
export const defaultSettings: Settings = {
  byDefault: 'on',
  offSites: [],
  onSites: [],
  pausedUntil: 0,
  hiddenCategories: [],
  hiddenHere: [],
  theme: 'system',
  showsCount: true,
  openAfter: 250,
  amount: 'fitting',
  look: '',
  cardSize: 'full',
  marksAsElements: false,
  openBy: 'hover',
  openKey: 'alt',
  known: [],
  chosenMeanings: [],
};

/**
 * Stored settings where they are only read, in pages: a field that has not the form of its default gives way to it. What
 * is stored was parsed when it was written; this is for what an earlier version or another program wrote.
 */
export function likeDefaults(stored: unknown): Settings {
  const found: Readonly<Record<string, unknown>> = Object(stored);
  const fields = Object.entries(defaultSettings).map(([key, usual]) => {
    return [key, isLike(found[key], usual) ? found[key] : usual];
  });
  return Object.fromEntries(fields);
}

function isLike(value: unknown, usual: unknown): boolean {
  if (Array.isArray(usual)) return Array.isArray(value) && value.every(isPlain);
  return typeof value === typeof usual;
}

/** Lists hold texts, or records of texts. */
function isPlain(value: unknown): boolean {
  return typeof value === 'string' || (isRecord(value) && Object.values(value).every((one) => typeof one === 'string'));
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
