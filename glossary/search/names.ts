import { distance } from 'fastest-levenshtein';
import { firstWhere } from './first';
import { indexWords, type NameList } from './postings';

/** How much a name of each kind says: an acronym is typed on purpose, a further name is one of many. */
export const nameWeights = { term: 4, acronym: 6, alias: 3 };

/** What a word that was typed is to a word of a name; 1 is the same. */
const qualities = { begun: 0.7, slip: 0.45 };

/** The words of names that a typed word may mean, by number, and how sure that is. */
export type Reading = ReadonlyMap<number, number>;

/** The entries that answer a query; and of each entry there is, how well its names do, even where they have only some of its words. */
export type Found = { readonly entries: number[]; readonly scores: Float32Array };

/** Typing errors allowed in a word: one from four letters on, two from eight. */
export function allowedSlips({ length }: string): number {
  if (length >= 8) return 2;
  return length >= 4 ? 1 : 0;
}

/** The words of the names of these entries, sorted, each with the entries that it names and how much it weighs there. */
export function createNames(list: NameList, entries: number) {
  const { words, from, named, weight } = indexWords(list);
  const letters = Int32Array.from(words, lettersOf);
  const best = new Float32Array(entries);

  /** Takes down in `best` what a reading says for each entry, and answers which entries. */
  function weigh(reading: Reading): number[] {
    const met: number[] = [];
    for (const [word, quality] of reading) {
      const [first, end] = [from[word] as number, from[word + 1] as number];
      const rarity = Math.log1p(entries / (end - first)) * quality;
      for (let at = first; at < end; at++) {
        const entry = named[at] as number;
        const score = rarity * (weight[at] as number);
        if (best[entry] === 0) met.push(entry);
        if (score > (best[entry] as number)) best[entry] = score;
      }
    }
    return met;
  }

  return {
    /** The words that a typed one is or begins. */
    begunBy(typed: string): Reading {
      const found = new Map<number, number>();
      const first = firstWhere(words.length, (at) => (words[at] ?? '') >= typed);
      for (let at = first; words[at]?.startsWith(typed); at++) {
        const share = typed.length / (words[at]?.length ?? 1);
        found.set(at, share === 1 ? 1 : qualities.begun * (0.4 + 0.6 * share));
      }
      return found;
    },
    /** The words that a typed one may be a slip of. */
    meantBy(typed: string): Reading {
      const found = new Map<number, number>();
      const allowed = allowedSlips(typed);
      const own = lettersOf(typed);
      for (let at = 0; at < words.length; at++) {
        const word = words[at] ?? '';
        // A slip changes at most two of the letters that a word has; most words are told apart by that.
        if (Math.abs(word.length - typed.length) > allowed || bitsIn(own ^ (letters[at] ?? 0)) > 2 * allowed) continue;
        const slips = distance(typed, word);
        if (slips <= allowed) found.set(at, qualities.slip / Math.max(slips, 1));
      }
      return found;
    },
    /** The entries with all words of a query in their names, by the words' readings: rare words count more than common ones. */
    find(readings: readonly Reading[]): Found {
      const scores = new Float32Array(entries);
      const counts = new Uint8Array(entries);
      const touched: number[] = [];
      for (const reading of readings) {
        for (const entry of weigh(reading)) {
          if (counts[entry] === 0) touched.push(entry);
          scores[entry] = (scores[entry] as number) + (best[entry] as number);
          counts[entry] = (counts[entry] as number) + 1;
          best[entry] = 0;
        }
      }
      return { entries: touched.filter((entry) => counts[entry] === readings.length), scores };
    },
  };
}

/** Which letters a word has, a bit for each. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bitsIn(number: number): number {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count++;
  return count;
}
