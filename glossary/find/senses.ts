import type { Lexicon } from './lexicon';
import type { Match, WordCounts } from './matcher';

/** What a page says about its subject: the ground for choosing meanings. */
export type Evidence = {
  /** How often each word of the lexicon stands on the page. */
  readonly counts: WordCounts;
  /** The entries whose name is written out on the page and means nothing else. */
  readonly named: ReadonlySet<number>;
  /** What short forms mean by the page's own words: the entry, by short form. */
  readonly defined: ReadonlyMap<string, number>;
};

/** The meaning taken for a match. `isGuess`: little or nothing on the page speaks for it. */
export type Choice = { readonly entry: number; readonly isGuess: boolean };

/**
 * What must speak for a meaning before an ordinary word is taken for a term: two clues, or one on a page that names at
 * least two terms of the same field.
 */
function isSupported({ clues, neighbours, isNamed }: Support): boolean {
  return isNamed || clues >= 2 || (clues === 1 && neighbours >= 2);
}

/** Whether a match needs evidence: one word, of an entry that says that its short names are ordinary words or capitals. */
function isGuarded(lexicon: Lexicon, match: Match, entry: number): boolean {
  return match.isOneWord && lexicon.entries[entry]?.guarded === true;
}

/** Says which entries are named beyond doubt: written out, unguarded and with one meaning. */
export function namedBy(lexicon: Lexicon, matches: Iterable<Match>): Set<number> {
  const named = new Set<number>();
  for (const match of matches) {
    const [entry] = match.senses;
    if (entry !== undefined && match.senses.length === 1 && !match.isShort && !isGuarded(lexicon, match, entry))
      named.add(entry);
  }
  return named;
}

/**
 * Chooses the meaning of a match, or undefined where it is no term here. The page's own definition comes first, then a
 * meaning that the page writes out, then the meaning for which most clue words speak, then the glossary's order.
 */
export function createChooser(
  lexicon: Lexicon,
  evidence: Evidence,
): (match: Match, written: string) => Choice | undefined {
  const support = createSupport(lexicon, evidence);
  return (match, written) => {
    const defined = match.isShort ? evidence.defined.get(written.replace(/(?<=\p{Lu})['’]?s$/u, '')) : undefined;
    if (defined !== undefined) return { entry: defined, isGuess: false };
    const ranked = match.senses.map((entry) => ({ entry, ...support(entry) })).sort((a, b) => b.score - a.score);
    const [best, second] = ranked;
    if (!best || (isGuarded(lexicon, match, best.entry) && !isSupported(best))) return undefined;
    const isUncertain = match.isShort ? best.score === 0 : false;
    return { entry: best.entry, isGuess: isUncertain || (second !== undefined && best.score - second.score < 1) };
  };
}

type Support = {
  readonly score: number;
  readonly clues: number;
  readonly neighbours: number;
  readonly isNamed: boolean;
};

/** What speaks for an entry on this page, worked out once for each. */
function createSupport(lexicon: Lexicon, evidence: Evidence): (entry: number) => Support {
  const known = new Map<number, Support>();
  const categoryNames = countByCategory(lexicon, evidence.named);
  return (entry) => {
    const cached = known.get(entry);
    if (cached) return cached;
    const isNamed = evidence.named.has(entry);
    const clues = cluesFor(lexicon, evidence.counts, entry);
    const neighbours = categoryNames.get(lexicon.entries[entry]?.category ?? null) ?? 0;
    const support = { score: (isNamed ? 4 : 0) + clues + Math.min(neighbours, 4) / 4, clues, neighbours, isNamed };
    known.set(entry, support);
    return support;
  };
}

function cluesFor(lexicon: Lexicon, counts: WordCounts, entry: number): number {
  const countAt = (at: number) => counts[lexicon.clueWord[at] ?? -1] ?? 0;
  let clues = 0;
  const to = lexicon.clueFrom[entry + 1] ?? 0;
  for (let at = lexicon.clueFrom[entry] ?? 0; at < to; at += 2) {
    if (countAt(at) + countAt(at + 1) > 0) clues++;
  }
  return clues;
}

function countByCategory(lexicon: Lexicon, named: ReadonlySet<number>): Map<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const entry of named) {
    const category = lexicon.entries[entry]?.category ?? null;
    counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  return counts;
}
