import { type SiteRule, timeOf } from '../../glossary/store/sites';

/** What the toolbar button shows: its words, its number if any, and whether it is lit or grey. */
export type Button = { readonly title: string; readonly badge: string; readonly isLit: boolean };

/** A badge has room for four signs. */
const mostShown = 999;

/** The button for a page with this many terms, under its site rule. */
export function buttonFor(terms: number, rule: SiteRule): Button {
  if (!rule.on) return { title: `Glosslight: ${whyOff(rule)}`, badge: '', isLit: false };
  if (terms === 0) return { title: 'Glosslight', badge: '', isLit: true };
  const badge = terms > mostShown ? `${mostShown}+` : String(terms);
  return { title: `Glosslight: ${terms} ${terms === 1 ? 'term' : 'terms'} here`, badge, isLit: true };
}

function whyOff(rule: SiteRule): string {
  if (rule.by === 'pause') return `paused until ${timeOf(rule.until)}`;
  if (rule.by === 'list') return `off on ${rule.site === 'file:' ? 'files on this computer' : rule.site}`;
  return 'only on sites you chose';
}
