import type { CategoryId, Source } from '../schema';
import { createWordTable, type WordTable } from './word-table';

/** Raised with every change to the shape of `StoredLexicon`, so that a page never reads one that it can't. */
export const lexiconFormat = 2;

/** Stands for an entry where a name is an ordinary phrase: it is found, and means nothing. */
export const noEntry = -1;

/** What a page needs to know of an entry to find and name it. */
export type LexiconEntry = {
  readonly id: string;
  readonly term: string;
  readonly category: CategoryId | null;
  readonly source: Source;
  readonly guarded: boolean;
};

/**
 * A compiled glossary as it is stored: a trie over words. Number lists are Int32 arrays in base64, since storage keeps
 * neither typed arrays nor long lists of numbers cheaply. See `Lexicon` for their meaning.
 */
export type StoredLexicon = {
  readonly format: number;
  /** The version of the extension, or of what else it was compiled from. */
  readonly version: string;
  readonly entries: readonly LexiconEntry[];
  /** Folded words, separated by spaces. */
  readonly words: string;
  readonly exacts: readonly string[];
  readonly roots: string;
  readonly edgeFrom: string;
  readonly edgeWord: string;
  readonly edgeTo: string;
  readonly senseFrom: string;
  readonly senseEntry: string;
  readonly senseExact: string;
  readonly clueFrom: string;
  readonly clueWord: string;
  readonly kinFrom: string;
  readonly kin: string;
};

/** Whether what is stored is a lexicon of this format; only the background stores one, whole or not at all. */
export function isReadableLexicon(stored: unknown): stored is StoredLexicon {
  return (stored as StoredLexicon | undefined)?.format === lexiconFormat;
}

/** A compiled glossary, ready to search with. Nodes, words, senses and entries are numbered from 0. */
export type Lexicon = {
  readonly entries: readonly LexiconEntry[];
  readonly words: readonly string[];
  /** The same words, to be found in texts. */
  readonly table: WordTable;
  /** By word: the node of names that begin with it, or -1. */
  readonly roots: Int32Array;
  /** By node: where its edges begin; the edge's word, ascending, and the node that it leads to. */
  readonly edgeFrom: Int32Array;
  readonly edgeWord: Int32Array;
  readonly edgeTo: Int32Array;
  /** By node: where the senses of a name that ends here begin; a sense's entry, and its index in `exacts` or -1. */
  readonly senseFrom: Int32Array;
  readonly senseEntry: Int32Array;
  readonly senseExact: Int32Array;
  /** The exact writing that a sense needs, word by word with spaces between; `_` is a word in any case. */
  readonly exacts: readonly string[];
  /** By entry: where its clues begin; a clue is two words, singular and plural. */
  readonly clueFrom: Int32Array;
  readonly clueWord: Int32Array;
  /** By entry: where the entries that belong to it begin. */
  readonly kinFrom: Int32Array;
  readonly kin: Int32Array;
};

/** Int32 numbers as base64 text, little-endian as on all machines that browsers run on. */
export function packNumbers(numbers: readonly number[]): string {
  const bytes = new Uint8Array(Int32Array.from(numbers).buffer);
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function unpackNumbers(packed: string): Int32Array {
  // Older browsers do this by hand, for some milliseconds of every page.
  const bytes = Uint8Array.fromBase64?.(packed) ?? Uint8Array.from(atob(packed), (char) => char.charCodeAt(0));
  return new Int32Array(bytes.buffer);
}

/** Makes a stored lexicon searchable. */
export function loadLexicon(stored: StoredLexicon): Lexicon {
  const words = stored.words === '' ? [] : stored.words.split(' ');
  return {
    entries: stored.entries,
    words,
    table: createWordTable(words),
    exacts: stored.exacts,
    roots: unpackNumbers(stored.roots),
    edgeFrom: unpackNumbers(stored.edgeFrom),
    edgeWord: unpackNumbers(stored.edgeWord),
    edgeTo: unpackNumbers(stored.edgeTo),
    senseFrom: unpackNumbers(stored.senseFrom),
    senseEntry: unpackNumbers(stored.senseEntry),
    senseExact: unpackNumbers(stored.senseExact),
    clueFrom: unpackNumbers(stored.clueFrom),
    clueWord: unpackNumbers(stored.clueWord),
    kinFrom: unpackNumbers(stored.kinFrom),
    kin: unpackNumbers(stored.kin),
  };
}

/** The node that a word leads to from a node, or -1. */
export function stepTo(lexicon: Lexicon, node: number, word: number): number {
  let low = lexicon.edgeFrom[node] ?? 0;
  let high = lexicon.edgeFrom[node + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lexicon.edgeWord[middle] ?? 0) < word) low = middle + 1;
    else high = middle;
  }
  const isEdge = low < (lexicon.edgeFrom[node + 1] ?? 0) && lexicon.edgeWord[low] === word;
  return isEdge ? (lexicon.edgeTo[low] ?? -1) : -1;
}
