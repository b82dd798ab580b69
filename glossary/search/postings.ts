import { wordsOf } from './plain';

/** Names in plain form; of each, the number of its entry and how much it says. */
export type NameList = {
  readonly names: readonly string[];
  readonly entries: readonly number[];
  readonly weights: readonly number[];
};

/** By place of a word in a name: both by number, and the word's part in what the name says. No objects, as they are many. */
type Places = { readonly words: number[]; readonly names: number[]; readonly shares: number[] };

/**
 * All words of some names, sorted. The entries that the word at `w` names stand in `named` from `from[w]` to before `from[w + 1]`,
 * and in `weight` how much it says there.
 */
export type Postings = {
  readonly words: readonly string[];
  readonly from: Int32Array;
  readonly named: Int32Array;
  readonly weight: Float32Array;
};

/** Indexes the words of names; in numbers, as there can be hundreds of thousands and a reader waits. */
export function indexWords(list: NameList): Postings {
  const { numbers, places } = readWords(list.names);
  const words = [...numbers.keys()].sort();
  const ranks = new Int32Array(words.length);
  words.forEach((word, rank) => {
    ranks[numbers.get(word) ?? 0] = rank;
  });
  return { words, ...sortPlaces(places, ranks, list) };
}

function readWords(names: readonly string[]): { numbers: Map<string, number>; places: Places } {
  const numbers = new Map<string, number>();
  const places: Places = { words: [], names: [], shares: [] };
  names.forEach((text, name) => {
    const words = wordsOf(text);
    // A word that is the whole name says more than one of several.
    const share = 0.8 + 0.2 / words.length;
    for (const written of words) {
      const word = numbers.get(written) ?? numbers.size;
      if (word === numbers.size) numbers.set(written, word);
      places.words.push(word);
      places.names.push(name);
      places.shares.push(share);
    }
  });
  return { numbers, places };
}

/** Lays the places of each word side by side, by counting: words by their rank, names in their order. */
function sortPlaces({ words, names, shares }: Places, ranks: Int32Array, { entries, weights }: NameList) {
  const from = new Int32Array(ranks.length + 1);
  const addTo = (numbers: Int32Array, at: number, more: number) => {
    const before = numbers[at] ?? 0;
    numbers[at] = before + more;
    return before;
  };
  for (const word of words) addTo(from, (ranks[word] ?? 0) + 1, 1);
  for (let rank = 0; rank < ranks.length; rank++) addTo(from, rank + 1, from[rank] ?? 0);
  const next = from.slice();
  const named = new Int32Array(words.length);
  const weight = new Float32Array(words.length);
  words.forEach((word, place) => {
    const at = addTo(next, ranks[word] ?? 0, 1);
    const name = names[place] ?? 0;
    named[at] = entries[name] ?? 0;
    weight[at] = (shares[place] ?? 0) * (weights[name] ?? 0);
  });
  return { from, named, weight };
}
