import * as z from 'zod/mini';
import { CategoryId } from '../schema';

/** A host name, with a path where the rule holds for that alone; `file:` for pages opened from this computer. */
const Site = z.string().check(z.minLength(1), z.maxLength(1000));
const Sites = z.catch(z.array(Site), []);

/** How much is marked: as much as leaves a page readable, every mention, or the first in each section or on the page. */
const Amount = z.enum(['fitting', 'all', 'section', 'page']);

export type Amount = z.infer<typeof Amount>;

/** How painted marks look: by the end of their highlight's name. The usual look is a dotted line. */
const Look = z.enum(['', '-solid', '-wavy', '-tint']);

export type Look = z.infer<typeof Look>;

/** What a name means on a site by the reader's choice: an entry, or nothing where `entryId` is empty. */
export const ChosenMeaning = z.object({
  site: z.string().check(z.minLength(1), z.maxLength(253)),
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  entryId: z.string().check(z.maxLength(200)),
});

export type ChosenMeaning = z.infer<typeof ChosenMeaning>;

/** A category that is not marked on one site. */
export const HiddenHere = z.object({ site: z.string().check(z.minLength(1), z.maxLength(253)), category: CategoryId });

export type HiddenHere = z.infer<typeof HiddenHere>;

/**
 * What the reader chose. A field that can't be read falls back to its default alone, so one bad value never costs the
 * others; pages have the defaults from defaults.ts, and a test compares. `offSites` and `onSites` are kept apart so that
 * changing `byDefault` loses neither.
 */
export const Settings = z.object({
  /** Whether sites that no list names are explained. */
  byDefault: z.catch(z.enum(['on', 'off']), 'on'),
  offSites: Sites,
  onSites: Sites,
  /** When a pause ends, in milliseconds since 1970; nothing is explained anywhere before. */
  pausedUntil: z.catch(z.number().check(z.gte(0)), 0),
  hiddenCategories: z.catch(z.array(CategoryId), []),
  hiddenHere: z.catch(z.array(HiddenHere), []),
  theme: z.catch(z.enum(['system', 'light', 'dark']), 'system'),
  /** Whether the toolbar button shows how many terms a page has. */
  showsCount: z.catch(z.boolean(), true),
  /** Milliseconds that the pointer rests on a term before its card opens. */
  openAfter: z.catch(z.number().check(z.gte(0), z.lte(2000)), 250),
  /** How many of a page's mentions are marked. */
  amount: z.catch(Amount, 'fitting'),
  look: z.catch(Look, ''),
  /** How much a card says at first: everything, or its one sentence. */
  cardSize: z.catch(z.enum(['full', 'short']), 'full'),
  /** Terms are wrapped in elements, which assistive technology and other tools can see, rather than painted. */
  marksAsElements: z.catch(z.boolean(), false),
  /** What opens a card with the pointer: resting on a term, a click, or resting on it with a key held down. */
  openBy: z.catch(z.enum(['hover', 'click', 'key']), 'hover'),
  openKey: z.catch(z.enum(['alt', 'ctrl', 'shift', 'meta']), 'alt'),
  /** Entries that the reader knows: marked nowhere. */
  known: z.catch(z.array(z.string().check(z.minLength(1), z.maxLength(200))), []),
  chosenMeanings: z.catch(z.array(ChosenMeaning), []),
});

export type Settings = z.infer<typeof Settings>;
