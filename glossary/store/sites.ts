import type { Settings } from './settings';

/** Which rule decides for a site: the longest list entry that covers it, else the default. */
export type SiteRule =
  | { readonly on: boolean; readonly by: 'list'; readonly site: string }
  | { readonly on: boolean; readonly by: 'default' };

/** The name under which a page's site is listed: its host, without a port; `file:` for local files. */
export function siteOf(url: URL): string {
  return url.hostname || url.protocol;
}

/** Says whether a site is explained, and which rule says so. A listed site covers its subdomains; the longest wins. */
export function siteRule(settings: Settings, site: string): SiteRule {
  const longest = (sites: readonly string[]) =>
    sites.filter((listed) => site === listed || site.endsWith(`.${listed}`)).sort((a, b) => b.length - a.length)[0];
  const off = longest(settings.offSites);
  const on = longest(settings.onSites);
  if (off === undefined && on === undefined) return { on: settings.byDefault === 'on', by: 'default' };
  const isOn = (on?.length ?? -1) > (off?.length ?? -1);
  return { on: isOn, by: 'list', site: (isOn ? on : off) ?? site };
}

/** The rule in words, for the state line of popup and report. */
export function describeRule(rule: SiteRule): string {
  if (rule.by === 'list')
    return rule.on ? `You switched it on for ${rule.site}` : `You switched it off on ${rule.site}`;
  return rule.on ? 'On for all sites you have not switched off' : 'Off: only on sites you chose';
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

/** Reads a site as a person types it (`https://www.example.com/a`, `example.com`, `*.example.com`), or undefined. */
export function readSite(typed: string): string | undefined {
  const text = typed.trim().replace(/^\*\./, '');
  if (/^file:/i.test(text)) return 'file:';
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  if (!url || !/^https?:$/.test(url.protocol) || !url.hostname) return undefined;
  const isHost = url.hostname === 'localhost' || /[.:]/.test(url.hostname);
  return isHost && !/[\s*]|%/.test(url.hostname) ? url.hostname : undefined;
}
