import * as z from 'zod/mini';
import { CategoryId } from '../schema';

/** A host name, or `file:` for pages opened from this computer. */
const Site = z.string().check(z.minLength(1), z.maxLength(253));
const Sites = z.catch(z.array(Site), []);

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
  hiddenCategories: z.catch(z.array(CategoryId), []),
  theme: z.catch(z.enum(['system', 'light', 'dark']), 'system'),
  /** Milliseconds that the pointer rests on a term before its card opens. */
  openAfter: z.catch(z.number().check(z.gte(0), z.lte(2000)), 250),
});

export type Settings = z.infer<typeof Settings>;
