import type { CardContent } from '../../components/card-content';
import type { FoundGroup, FoundTerm, Order } from '../../components/PageTerms';
import type { PageState } from '../../components/page-state';
import type { ReportedMatch } from '../../glossary/messages';
import { pageIdPrefix } from '../../glossary/page-id';
import type { CategoryId } from '../../glossary/schema';
import type { Settings } from '../../glossary/store/settings';
import { ruleNow, type siteRule, timeOf } from '../../glossary/store/sites';
import { type Answered, agrees, type Page } from './page';
import { decidingScope } from './scopes';

/** What the state line says: what the page reports, and the rule of the settings that made it so. */
export function stateOf(page: Page, settings: Settings): PageState {
  if (page.kind === 'unreachable') return page;
  if (!('site' in page)) return { kind: 'asking' };
  const address = page.site + page.path;
  const site = decidingScope(settings, page.site, page.path);
  const rule = ruleNow(settings, address);
  if (rule.by === 'pause') return { kind: 'paused', site, until: timeOf(rule.until) };
  const common = { site, isOn: rule.on };
  if (page.kind === 'asking' || (page.isChanging && !agrees(page, settings))) return { kind: 'asking', ...common };
  return answeredState(page, rule, common);
}

function answeredState(
  { report, known }: Answered,
  rule: ReturnType<typeof siteRule>,
  common: { readonly site: string; readonly isOn: boolean },
): PageState {
  const { kind, why } = report.state;
  const terms = new Set(report.matches.map((match) => match.entryId)).size;
  if (kind === 'restricted') return { kind: 'other', site: common.site, why };
  if (terms > 0) return { kind: 'on', terms, ...common };
  if (kind === 'on' || kind === 'empty')
    return known.length > 0 ? { kind: 'known', terms: known.length, ...common } : { kind: 'empty', terms, ...common };
  // The settings say on, and the page has not followed yet.
  if (rule.on) return { kind: 'asking', ...common };
  return rule.by === 'list' ? { kind: 'off', listed: rule.site, ...common } : { kind: 'off', ...common };
}

/** Where an entry stands: its category and that category's name; what the reader wrote, under the name of its glossary. */
export type CategoryOf = (
  entryId: string,
) => { readonly category: CategoryId | undefined; readonly name: string } | undefined;

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

/** The found terms in the order that is asked for; where that is not by category, in one group without a name. */
export function arrangeTerms(matches: readonly ReportedMatch[], categoryOf: CategoryOf, order: Order): FoundGroup[] {
  if (order === 'category') return groupTerms(matches, categoryOf);
  const [all] = groupTerms(matches, () => undefined);
  const terms = all?.terms ?? [];
  const sorted = order === 'count' ? terms.toSorted((a, b) => b.count - a.count) : terms;
  return [{ category: undefined, name: undefined, terms: sorted }];
}

/** What the page itself says of a term; "missing" where it says nothing any more. */
export function readPageMeaning(matches: readonly ReportedMatch[], entryId: string): CardContent {
  const match = matches.find((candidate) => candidate.entryId === entryId);
  if (match?.source !== 'page') return { kind: 'missing', term: match?.term ?? entryId };
  const quote = `${match.before}${match.text}${match.after}`.trim();
  return { kind: 'page', term: match.term, acronym: entryId.slice(pageIdPrefix.length), quote };
}
