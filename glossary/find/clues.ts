import type { Lexicon } from './lexicon';
import { readWords } from './words';

/** For each word of a lexicon, of how many entries it is a clue. */
const known = new WeakMap<Lexicon, Uint16Array>();

/**
 * How much a word says as a clue: 1 where it speaks for one entry, less where for many, by inverse document frequency; entries
 * are the documents.
 */
export function clueWeight(lexicon: Lexicon, word: number): number {
  const owners = known.get(lexicon) ?? countOwners(lexicon);
  const { length } = lexicon.entries;
  return Math.log1p(length / (owners[word] as number)) / Math.log1p(length);
}

function countOwners(lexicon: Lexicon): Uint16Array {
  const { words, clueWord } = lexicon;
  const owners = new Uint16Array(words.length);
  for (let at = 0; at < clueWord.length; at++) {
    const word = clueWord[at] as number;
    owners[word] = (owners[word] as number) + 1;
  }
  known.set(lexicon, owners);
  return owners;
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
  return senses.map((entry) => {
    let sum = 0;
    eachClue(lexicon, entry, (singular, plural) => {
      if (near.has(singular) || near.has(plural)) sum += clueWeight(lexicon, singular);
    });
    return sum;
  });
}

function collectWords({ table }: Lexicon, text: string, into: Set<number>): void {
  const { count, id } = readWords(text, table);
  for (let index = 0; index < count; index++) into.add(id[index] as number);
}
