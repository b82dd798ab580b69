import type { AnyEntry } from '../schema';
import { saidFor } from './alike';
import { plain, wordsOf } from './plain';
import { telling } from './questions';

/** What a word is worth by the text that it stands in. These and the next were tried on a table of descriptions. */
const weights = { name: 2.4, definition: 1.9, clue: 1.5, more: 0.7 } as const;

/** How soon saying a word more often adds nothing, and how much a long text takes from its words: as in BM25 (Robertson, 1994). */
const [soonEnough, byLength] = [1.2, 0.7] as const;

/** What another word for the same is worth. */
const another = 0.5;

/**
 * How much more a rare word says than a common one; how much it is to have all words of the query; that the query has all words
 * of the definition, beside a little for those of which it has none; and to be well known.
 */
const powers = { rarity: 0.75, met: 0.75, told: 0.4, known: 0.6 } as const;
const untold = 0.15;

/** A description is worth an answer if at least this part of what it says is met. */
const least = 0.34;

/** Answers at most. */
const most = 40;

type Posting = { readonly entry: number; weight: number };

/**
 * Finds entries by half-remembered descriptions: those that have most of the words, the rare ones above all, wherever they
 * stand in the entry. `known` says how well known each entry is, around 1.
 */
export function createDescriptions(all: readonly AnyEntry[], known: (entry: number) => number) {
  const { postings, lengths } = indexTexts(all);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);

  const rarityOf = (owners: number) => Math.log1p(all.length / Math.max(1, owners)) ** powers.rarity;
  const defined = all.map(({ definition }) => {
    const keys = new Set(telling(wordsOf(plain(definition))).map(stem));
    return [...keys].map((key) => ({ key, rarity: rarityOf(postings.get(key)?.length ?? 0) }));
  });

  /** The share of a definition that a query says, by the rarity of its words. */
  function toldOf(entry: number, said: ReadonlySet<string>): number {
    let [told, whole] = [0, 0];
    for (const { key, rarity } of defined[entry] ?? []) {
      whole += rarity;
      if (said.has(key)) told += rarity;
    }
    return whole === 0 ? 0 : told / whole;
  }

  /** The entries that have a word, or another that is said for it, by how much they say so. */
  function meet(word: string): { readonly rarity: number; readonly weights: ReadonlyMap<number, number> } {
    const found = new Map<number, number>();
    const own = stem(word);
    for (const key of new Set([own, ...[...saidFor(word)].map(stem)])) {
      const quality = key === own ? 1 : another;
      for (const { entry, weight } of postings.get(key) ?? []) {
        found.set(entry, Math.max(found.get(entry) ?? 0, weight * quality));
      }
    }
    return { rarity: rarityOf(found.size), weights: found };
  }

  return (words: readonly string[]): number[] => {
    const scores = new Map<number, { score: number; met: number }>();
    const said = new Set(words.flatMap((word) => [word, ...saidFor(word)]).map(stem));
    let possible = 0;
    for (const word of words) {
      const { rarity, weights: found } = meet(word);
      possible += rarity;
      for (const [entry, weight] of found) {
        const norm = soonEnough * (1 - byLength + (byLength * (lengths[entry] ?? 0)) / mean);
        const score = (rarity * weight * (soonEnough + 1)) / (weight + norm);
        const before = scores.get(entry) ?? { score: 0, met: 0 };
        scores.set(entry, { score: before.score + score, met: before.met + rarity });
      }
    }
    return [...scores]
      .filter(([, { met }]) => met >= possible * least)
      .map(([entry, { score, met }]) => ({
        entry,
        order:
          score *
          (met / possible) ** powers.met *
          (untold + toldOf(entry, said)) ** powers.told *
          known(entry) ** powers.known,
      }))
      .sort((a, b) => b.order - a.order || a.entry - b.entry)
      .slice(0, most)
      .map(({ entry }) => entry);
  };
}

function indexTexts(all: readonly AnyEntry[]) {
  const postings = new Map<string, Posting[]>();
  const lengths = all.map((given, entry) => {
    let length = 0;
    for (const [text, weight] of textsOf(given)) {
      const words = wordsOf(plain(text));
      length += words.length;
      for (const word of words) {
        const key = stem(word);
        const found = postings.get(key) ?? [];
        if (found.length === 0) postings.set(key, found);
        const last = found.at(-1);
        if (last?.entry === entry) last.weight += weight;
        else found.push({ entry, weight });
      }
    }
    return length;
  });
  return { postings, lengths };
}

function textsOf(entry: AnyEntry): (readonly [string, number])[] {
  const { term, acronyms, aliases, definition, more = '', clues = [] } = entry;
  return [
    [[term, ...acronyms, ...aliases].join(' '), weights.name],
    [definition, weights.definition],
    [clues.join(' '), weights.clue],
    [more, weights.more],
  ];
}

/** A word without its ending: "leaves", "leaving" and "leave" are one. */
function stem(word: string): string {
  if (word.length < 4) return word;
  const short = word.replace(/(?:ations?|ings?|ies|ers?|ed|es|ly|s|e|y)$/, '');
  return short.length >= 3 ? short : word;
}
