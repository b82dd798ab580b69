import { defaultSettings } from '../../glossary/store/defaults';
import type { Settings } from '../../glossary/store/settings';

/** The settings of each part that can be put back as they came. Lists that readers made are not among them. */
const fields = {
  categories: ['hiddenCategories'],
  marks: ['amount', 'look', 'marksAsElements'],
  cards: ['openBy', 'openKey', 'cardSize', 'openAfter'],
  appearance: ['theme', 'showsCount'],
} as const satisfies Record<string, readonly (keyof Settings)[]>;

export type ResettablePart = keyof typeof fields;

/** The settings of one part alone. */
export function settingsOf(part: ResettablePart, settings: Settings): Partial<Settings> {
  return Object.fromEntries(fields[part].map((field) => [field, settings[field]]));
}

/** Whether nothing of a part differs from what a new reader has. */
export function isUsual(part: ResettablePart, settings: Settings): boolean {
  return JSON.stringify(settingsOf(part, settings)) === JSON.stringify(settingsOf(part, defaultSettings));
}
