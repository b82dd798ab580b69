import type { Pause, Scope } from '../../components/Switches';
import type { Settings } from '../../glossary/store/settings';
import { siteRule } from '../../glossary/store/sites';

/**
 * What of a site can be switched by itself: the site, the path of the page, and all of the domain where the site is a part
 * of one. `domain` is what can be registered: `example.co.uk` for `www.example.co.uk`.
 */
export function scopesOf(settings: Settings, site: string, path: string, domain: string | null): Scope[] {
  const here = pathScope(site, path);
  const sites = [
    { site, note: 'this site' },
    ...(here ? [{ site: here, note: 'this page and those below it' }] : []),
    ...(domain && domain !== site ? [{ site: domain, note: 'the whole domain' }] : []),
  ];
  return sites.map((scope) => ({ ...scope, isOn: siteRule(settings, scope.site).on }));
}

/** Longer paths are made by programs for one visit; no rule is worth keeping for them. */
const longestPath = 300;

function pathScope(site: string, path: string): string | undefined {
  const plain = path.replace(/\/+$/, '');
  return site !== 'file:' && plain !== '' && plain.length <= longestPath ? site + plain : undefined;
}

/** The part of the web that the switch of the state line is for: the path that has a rule of its own, else the site. */
export function decidingScope(settings: Settings, site: string, path: string): string {
  const rule = siteRule(settings, site + path);
  return rule.by === 'list' && rule.site.includes('/') ? rule.site : site;
}

const minute = 60_000;

/** When a pause that begins now ends; tomorrow is the first moment of the next day. Milliseconds since 1970. */
export function endOf(pause: Pause, now: number): number {
  if (pause !== 'tomorrow') return now + (pause === 'hour' ? 60 : 15) * minute;
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1).getTime();
}
