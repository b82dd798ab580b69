import { fold, hashOf } from './letters';

/** Words by their hashes, each at its own place or the next free one; most places are free, so that most words of a page are told apart by one look. */
export type WordTable = {
  readonly words: readonly string[];
  /** As many as a power of two; `noHash` where there is no word. */
  readonly hashes: Int32Array;
  /** The word's number, by the same place. */
  readonly ids: Int32Array;
};

/** Stands for a word that a table does not have. */
export const noWord = -1;

/** Stands where a table has a free place. */
export const noHash = -1;

/** A table of folded words, numbered as they stand. */
export function createWordTable(words: readonly string[]): WordTable {
  const size = 2 ** Math.ceil(Math.log2(words.length * 3 + 2));
  const hashes = new Int32Array(size).fill(noHash);
  const ids = new Int32Array(size);
  for (let id = 0; id < words.length; id++) {
    const hash = hashOf(words[id] as string);
    let slot = hash & (size - 1);
    while (hashes[slot] !== noHash) slot = (slot + 1) & (size - 1);
    hashes[slot] = hash;
    ids[slot] = id;
  }
  return { words, hashes, ids };
}

/** The number of the word that text[start, end) is, given its hash; `noWord` for one that the table does not have. */
export function wordAt(
  { words, hashes, ids }: WordTable,
  text: string,
  start: number,
  end: number,
  hash: number,
): number {
  const mask = hashes.length - 1;
  for (let slot = hash & mask; hashes[slot] !== noHash; slot = (slot + 1) & mask) {
    const id = ids[slot] as number;
    if (hashes[slot] !== hash) continue;
    const written = text.slice(start, end);
    // Most words are written as they are folded.
    if (written === words[id] || fold(written) === words[id]) return id;
  }
  return noWord;
}
