import { wordsOf } from './plain';

/** Names in plain form; of each, the number of its entry and how much it says. */
export type NameList = {
  readonly names: readonly string[];
  readonly entries: readonly number[];
  readonly weights: readonly number[];
};

/** The words of all names, by number and one name after the other; and where those of each name end. No objects, as they are many. */
type Places = { readonly words: readonly number[]; readonly ends: Int32Array };

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
  const words: number[] = [];
  const ends = new Int32Array(names.length);
  names.forEach((text, name) => {
    for (const written of wordsOf(text)) {
      const word = numbers.get(written) ?? numbers.size;
      if (word === numbers.size) numbers.set(written, word);
      words.push(word);
    }
    ends[name] = words.length;
  });
  return { numbers, places: { words, ends } };
}

/** Lays the places of each word side by side, by counting: words by their rank, names in their order. */
function sortPlaces({ words, ends }: Places, ranks: Int32Array, { entries, weights }: NameList) {
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
  let place = 0;
  ends.forEach((end, name) => {
    // A word that is the whole name says more than one of several.
    const share = 0.8 + 0.2 / (end - place);
    for (; place < end; place++) {
      const at = addTo(next, ranks[words[place] ?? 0] ?? 0, 1);
      named[at] = entries[name] ?? 0;
      weight[at] = share * (weights[name] ?? 0);
    }
  });
  return { from, named, weight };
}
