import { weighNearby } from './clues';
import type { Lexicon } from './lexicon';
import { findInAll, findMatches, type Match } from './matcher';
import { mentionAt } from './mentions';
import { type Candidate, certainOf, type Evidence, isGuarded } from './senses';

/** Letters and spaces to a word of English text. */
const lettersToAWord = 6;

/** Gathers what a page says about its subject, text by text. */
export function createEvidence(lexicon: Lexicon, defined: ReadonlyMap<string, number>) {
  const counts = new Uint32Array(lexicon.words.length);
  const [named, seen, plain] = [new Set<number>(), new Set<number>(), new Set<string>()];
  const near = createMeans();
  let letters = 0;
  const isAcronym = (word: string) => findMatches(lexicon, word).some((match) => match.isShort);

  /** Works out what the text around a match says; only where it can matter. */
  function examine(match: Match, text: string): Candidate {
    const { start, end, senses, isShort } = match;
    const mention = isShort ? mentionAt(text, start, end, isAcronym) : 'plain';
    const isOpen = senses.length > 1 || senses.some((entry) => isGuarded(lexicon, match, entry));
    return { match, text, mention, near: isOpen ? weighNearby(lexicon, text, match) : [] };
  }

  function learn({ match, text, mention, near: weights }: Candidate): void {
    if (mention !== 'plain') return;
    if (match.isShort) plain.add(text.slice(match.start, match.end));
    match.senses.forEach((entry, index) => {
      near.add(entry, weights[index] ?? 0);
    });
    const certain = certainOf(lexicon, match);
    if (certain === undefined) return;
    seen.add(certain);
    if (!match.isShort) named.add(certain);
  }

  return {
    /**
     * Reads texts and answers the matches of each that has some, those that `keeps` says, with what is around them; texts by
     * their index.
     */
    read(texts: readonly string[], keeps: (match: Match, index: number) => boolean): Map<number, Candidate[]> {
      for (const text of texts) letters += text.length;
      const read = new Map<number, Candidate[]>();
      for (const [index, matches] of findInAll(lexicon, texts, counts)) {
        const text = texts[index] as string;
        const candidates = matches.filter((match) => keeps(match, index)).map((match) => examine(match, text));
        candidates.forEach(learn);
        if (candidates.length > 0) read.set(index, candidates);
      }
      return read;
    },
    /** How much is known; another number later means that decisions may be others. */
    size: () => seen.size + named.size + plain.size + counts.reduce((met, count) => met + (count > 0 ? 1 : 0), 0),
    /** The evidence so far. */
    now: (): Evidence => ({ counts, named, seen, plain, near: near.of, defined, length: letters / lettersToAWord }),
  };
}

/** A mean by number, over what was added so far. */
function createMeans() {
  const sums = new Map<number, { sum: number; count: number }>();
  return {
    add(key: number, value: number): void {
      const known = sums.get(key) ?? { sum: 0, count: 0 };
      sums.set(key, { sum: known.sum + value, count: known.count + 1 });
    },
    of(key: number): number {
      const known = sums.get(key);
      return known ? known.sum / known.count : 0;
    },
  };
}
