import type { Amount } from '../../../glossary/store/settings';

/** One place where the page names a term. */
export type Mention = {
  readonly entryId: string;
  /** The number of the section that it stands in; sections begin at headings. */
  readonly section: number;
  /** Whether it stands in running text, not in a menu, a heading or a footer. */
  readonly isProse: boolean;
  /** How much it helps to have it explained: acronyms before names, names before ordinary words. */
  readonly use: number;
  /** Whether it can be seen; asked only where it matters, as the page may have to work out style for it. */
  readonly isShown: () => boolean;
};

/** Words from which on a page is thinned by itself: of a short one, all is looked over in a moment. */
const wordsOfShortPage = 300;

/** Marks in a hundred words that leave a text readable. */
const mostInHundred = 3;

/** Mentions of the same term in a section that are marked all. */
const mostInSection = 3;

/** Whether some mentions may be left out on a page of so many words. */
export function mayThin(words: number, amount: Amount): boolean {
  return amount !== 'all' && (amount !== 'fitting' || words >= wordsOfShortPage);
}

/** Chooses the mentions that are marked, given in document order, on a page of about so many words. */
export function chooseMentions(all: readonly Mention[], words: number, amount: Amount): ReadonlySet<Mention> {
  if (!mayThin(words, amount)) return new Set(all);
  const bySection = ({ entryId, section }: Mention) => `${section} ${entryId}`;
  const byPage = ({ entryId }: Mention) => entryId;
  if (amount === 'section') return firsts(all, bySection);
  if (amount === 'page') return firsts(all, byPage);
  const most = Math.ceil((words * mostInHundred) / 100);
  if (all.length <= most) return withoutCrowds(all, bySection);
  const inSections = firsts(all, bySection);
  if (inSections.size <= most) return inSections;
  const onPage = [...firsts(all, byPage)];
  return new Set(onPage.toSorted((a, b) => b.use - a.use).slice(0, most));
}

/** The first mention by each key, if possible one that can be seen; those outside of running text only of terms that it lacks. */
function firsts(all: readonly Mention[], keyOf: (mention: Mention) => string): Set<Mention> {
  const inProse = new Set(all.filter(({ isProse }) => isProse).map(({ entryId }) => entryId));
  const chosen = new Map<string, Mention>();
  const hidden = new Map<string, Mention>();
  for (const mention of all) {
    const { entryId, isProse, isShown } = mention;
    if (!isProse && inProse.has(entryId)) continue;
    const key = isProse ? keyOf(mention) : entryId;
    if (chosen.has(key)) continue;
    if (isShown()) chosen.set(key, mention);
    else if (!hidden.has(key)) hidden.set(key, mention);
  }
  return new Set(new Map([...hidden, ...chosen]).values());
}

/** All mentions, but of a term that crowds a section the first one there. */
function withoutCrowds(all: readonly Mention[], keyOf: (mention: Mention) => string): Set<Mention> {
  const crowds = Map.groupBy(all, keyOf)
    .values()
    .filter(({ length }) => length > mostInSection);
  const crowding = new Set([...crowds].flat());
  const chosen = firsts([...crowding], keyOf);
  return new Set(all.filter((mention) => !crowding.has(mention) || chosen.has(mention)));
}
