import type { Settings } from './settings';

/** Which rule decides for a page: a pause, else the longest list entry that covers it, else the default. */
export type SiteRule =
  | { readonly on: false; readonly by: 'pause'; readonly until: number }
  | { readonly on: boolean; readonly by: 'list'; readonly site: string }
  | { readonly on: boolean; readonly by: 'default' };

/** The name under which a page's site is listed: its host, without a port; `file:` for local files. */
export function siteOf(url: URL): string {
  return url.hostname || url.protocol;
}

/** Says whether a page is explained at this moment (milliseconds since 1970), and which rule says so. */
export function ruleNow(settings: Settings, address: string, now = Date.now()): SiteRule {
  const until = settings.pausedUntil;
  return until > now ? { on: false, by: 'pause', until } : siteRule(settings, address);
}

/**
 * Says whether a page is explained when nothing is paused. `address` is a site, with the path of the page where that is
 * known. What is listed covers its subdomains and the paths below; the longest wins.
 */
export function siteRule(settings: Settings, address: string): Exclude<SiteRule, { by: 'pause' }> {
  const longest = (sites: readonly string[]) =>
    sites.filter((listed) => covers(listed, address)).sort((a, b) => b.length - a.length)[0];
  const off = longest(settings.offSites);
  const on = longest(settings.onSites);
  if (off === undefined && on === undefined) return { on: settings.byDefault === 'on', by: 'default' };
  const isOn = (on?.length ?? -1) > (off?.length ?? -1);
  return { on: isOn, by: 'list', site: (isOn ? on : off) ?? address };
}

function covers(listed: string, address: string): boolean {
  const [before, rest] = `.${address}/`.split(`.${listed}/`, 2);
  return rest !== undefined && !before?.includes('/');
}

/** The rule in words, for the state line of popup and report. */
export function describeRule(rule: SiteRule): string {
  if (rule.by === 'pause') return `Paused until ${timeOf(rule.until)}`;
  if (rule.by === 'list')
    return rule.on ? `You switched it on for ${rule.site}` : `You switched it off on ${rule.site}`;
  return rule.on ? 'On for all sites you have not switched off' : 'Off: only on sites you chose';
}

/** A time of day as the reader's system writes it; the first moment of a day is that day's. */
export function timeOf(moment: number): string {
  const date = new Date(moment);
  if (date.getHours() + date.getMinutes() === 0) return 'tomorrow';
  return date.toLocaleTimeString([], { timeStyle: 'short' });
}

/** Settings in which exactly this site is on or off, listed only where the remaining rules say otherwise. */
export function withSite(settings: Settings, site: string, state: 'on' | 'off'): Settings {
  const without = withoutSite(settings, site);
  if (siteRule(without, site).on === (state === 'on')) return without;
  const list = state === 'on' ? 'onSites' : 'offSites';
  return { ...without, [list]: [...without[list], site].sort() };
}

/** Settings that no longer list this site; its state follows the remaining rules. */
export function withoutSite(settings: Settings, site: string): Settings {
  const others = (sites: readonly string[]) => sites.filter((listed) => listed !== site);
  return { ...settings, offSites: others(settings.offSites), onSites: others(settings.onSites) };
}

/**
 * Reads a site as a person types it: `example.com`, `*.example.com`, `https://www.example.com/`; with a path, it is the
 * pages there: `example.com/wiki`. Undefined where it is none, or where it says more than a rule can hold.
 */
export function readSite(typed: string): string | undefined {
  const text = typed.trim().replace(/^\*\./, '');
  if (/^file:/i.test(text)) return 'file:';
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (!url || !/^https?:$/.test(url.protocol) || !url.hostname || url.search || url.hash) return undefined;
  const isHost = url.hostname === 'localhost' || /[.:]/.test(url.hostname);
  if (!isHost || /[\s*]|%/.test(url.hostname)) return undefined;
  return url.hostname + url.pathname.replace(/\/+$/, '');
}
