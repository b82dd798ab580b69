import type { Settings } from '../../glossary/store/settings';
import { readSite, withoutSite } from '../../glossary/store/sites';

/** The lists of sites, as the settings name them. */
export type List = 'offSites' | 'onSites';

/** A site as it was typed, read; or what to do about it, in words. */
export type Typed =
  | { readonly kind: 'site'; readonly site: string }
  | { readonly kind: 'problem'; readonly why: string };

/** Reads what was typed for a list that has these sites already. */
export function readTyped(typed: string, listed: readonly string[]): Typed {
  if (typed.trim() === '') return { kind: 'problem', why: 'Type the address of a site, such as example.com.' };
  const site = readSite(typed);
  if (site === undefined && /[?#]/.test(typed))
    return { kind: 'problem', why: 'A rule holds for a site or a path: leave out what follows “?” or “#”.' };
  if (site === undefined)
    return { kind: 'problem', why: `“${typed.trim()}” is not the address of a site. Try one like example.com.` };
  if (listed.includes(site)) return { kind: 'problem', why: `${site} is in this list already.` };
  return { kind: 'site', site };
}

/** Settings with a site in this list and in no other; listed even where the default alone would do the same. */
export function listSite(settings: Settings, list: List, site: string): Settings {
  const without = withoutSite(settings, site);
  return { ...without, [list]: [...without[list], site].sort() };
}
