import type { Lexicon } from './lexicon';
import { readWords } from './words';

/** How much each word of a lexicon says as a clue: 1 where it speaks for one entry, less where for many; 0 for no clue. */
export type ClueWeights = Float32Array;

const known = new WeakMap<Lexicon, ClueWeights>();

/** The weights of a lexicon's words as clues, by inverse document frequency; entries are the documents. */
export function clueWeights(lexicon: Lexicon): ClueWeights {
  const weights = known.get(lexicon) ?? weigh(lexicon);
  known.set(lexicon, weights);
  return weights;
}

function weigh({ words, clueWord, entries }: Lexicon): ClueWeights {
  const weights = new Float32Array(words.length);
  for (const word of clueWord) weights[word] = (weights[word] ?? 0) + 1;
  const most = Math.log1p(entries.length);
  return weights.map((owners) => (owners > 0 ? Math.log1p(entries.length / owners) / most : 0));
}

/** Calls back with each clue of an entry: its two words, singular and plural, by number. */
export function eachClue(
  { clueFrom, clueWord }: Lexicon,
  entry: number,
  take: (singular: number, plural: number) => void,
): void {
  const to = clueFrom[entry + 1] ?? 0;
  for (let at = clueFrom[entry] ?? 0; at < to; at += 2) take(clueWord[at] ?? 0, clueWord[at + 1] ?? 0);
}

/** Characters on each side of a name in which a word counts as near. */
const nearby = 250;

/** What the words near [start, end) of a text say for each of some entries: the weights of the clues among them. */
export function weighNearby(
  lexicon: Lexicon,
  text: string,
  { start, end, senses }: { readonly start: number; readonly end: number; readonly senses: readonly number[] },
): number[] {
  const near = new Set<number>();
  collectWords(lexicon, text.slice(Math.max(0, start - nearby), start), near);
  collectWords(lexicon, text.slice(end, end + nearby), near);
  const weights = clueWeights(lexicon);
  return senses.map((entry) => {
    let sum = 0;
    eachClue(lexicon, entry, (singular, plural) => {
      if (near.has(singular) || near.has(plural)) sum += weights[singular] ?? 0;
    });
    return sum;
  });
}

function collectWords({ table }: Lexicon, text: string, into: Set<number>): void {
  const { count, id } = readWords(text, table);
  for (let index = 0; index < count; index++) into.add(id[index] as number);
}
