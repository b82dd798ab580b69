import type { CardContent } from '../../components/card-content';
import type { FoundGroup, FoundTerm } from '../../components/PageTerms';
import type { PageState } from '../../components/StateLine';
import type { ReportedMatch } from '../../glossary/messages';
import { pageIdPrefix } from '../../glossary/page-id';
import type { CategoryId } from '../../glossary/schema';
import type { Settings } from '../../glossary/store/settings';
import { siteRule } from '../../glossary/store/sites';
import type { Page } from './page';

/** What the state line says: what the page reports, and the rule of the settings that made it so. */
export function stateOf(page: Page, settings: Settings): PageState {
  if (page.kind === 'unreachable') return page;
  if (page.kind === 'asking') {
    return page.site === undefined
      ? { kind: 'asking' }
      : { ...page, site: page.site, isOn: siteRule(settings, page.site).on };
  }
  const { site, report } = page;
  const rule = siteRule(settings, site);
  const common = { site, isOn: rule.on };
  if (page.isChanging && rule.on !== (report.state.kind !== 'off')) return { kind: 'asking', ...common };
  const terms = new Set(report.matches.map((match) => match.entryId)).size;
  if (report.state.kind === 'on' || report.state.kind === 'empty')
    return { kind: terms ? 'on' : 'empty', terms, ...common };
  if (report.state.kind !== 'off' || rule.on) return { kind: 'other', why: report.state.why, ...common };
  return rule.by === 'list' ? { kind: 'off', listed: rule.site, ...common } : { kind: 'off', ...common };
}

/** Where an entry stands: its category and that category's name. */
export type CategoryOf = (entryId: string) => { readonly category: CategoryId; readonly name: string } | undefined;

/** The found terms by category: categories and terms both in the order in which the page first names them. */
export function groupTerms(matches: readonly ReportedMatch[], categoryOf: CategoryOf): FoundGroup[] {
  const groups = new Map<string, { category: CategoryId | undefined; name: string; terms: Map<string, FoundTerm> }>();
  for (const { entryId, term } of matches) {
    const { category, name } = categoryOf(entryId) ?? { category: undefined, name: 'Explained by the page' };
    const group = groups.get(name) ?? { category, name, terms: new Map() };
    const count = (group.terms.get(entryId)?.count ?? 0) + 1;
    group.terms.set(entryId, { entryId, term, count });
    groups.set(name, group);
  }
  return [...groups.values()].map((group) => ({ ...group, terms: [...group.terms.values()] }));
}

/** What the page itself says of a term; "missing" where it says nothing any more. */
export function readPageMeaning(matches: readonly ReportedMatch[], entryId: string): CardContent {
  const match = matches.find((candidate) => candidate.entryId === entryId);
  if (match?.source !== 'page') return { kind: 'missing', term: match?.term ?? entryId };
  const quote = `${match.before}${match.text}${match.after}`.trim();
  return { kind: 'page', term: match.term, acronym: entryId.slice(pageIdPrefix.length), quote };
}
