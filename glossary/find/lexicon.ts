import type { CategoryId, Source } from '../schema';
import { createWordTable, type WordTable } from './word-table';

/** Raised with every change to the shape of `StoredLexicon`, so that a page never reads one that it can't. */
export const lexiconFormat = 4;

/** Stands for an entry where a name is an ordinary phrase: it is found, and means nothing. */
export const noEntry = -1;

/** What a page needs to know of an entry to find and name it. */
export type LexiconEntry = {
  readonly id: string;
  readonly term: string;
  readonly category: CategoryId | null;
  readonly source: Source;
  readonly guarded: boolean;
  /** Its short form means the same to everybody, and needs nothing to speak for it. */
  readonly wellKnown?: true;
};

/** What every form of a compiled glossary has. */
type Compiled = {
  readonly entries: readonly LexiconEntry[];
  /** The exact writing that a sense needs, word by word with spaces between; `_` is a word in any case. */
  readonly exacts: readonly string[];
};

/** The number lists of a trie over words. Nodes, words, senses and entries are numbered from 0. */
type Trie<List> = {
  /** By word: the node of names that begin with it, or -1. */
  readonly roots: List;
  /** By node: where its edges begin; the edge's word, ascending, and the node that it leads to. */
  readonly edgeFrom: List;
  readonly edgeWord: List;
  readonly edgeTo: List;
  /** By node: where the senses of a name that ends here begin; a sense's entry, and its index in `exacts` or -1. */
  readonly senseFrom: List;
  readonly senseEntry: List;
  readonly senseExact: List;
};

/** A trie with what is known of entries. */
type Lists<List> = Trie<List> & {
  /** By entry: where its clues begin; a clue is two words, singular and plural. */
  readonly clueFrom: List;
  readonly clueWord: List;
  /** By entry: where the entries that belong to it begin. */
  readonly kinFrom: List;
  readonly kin: List;
};

/** Names as they are indexed; words are folded. */
export type NameIndex = Pick<Compiled, 'exacts'> & Trie<readonly number[]> & { readonly words: readonly string[] };

/** Names, ready to search texts for; `table` has their words. */
export type Names = Pick<Compiled, 'exacts'> & Trie<Int32Array> & { readonly table: WordTable };

/**
 * A compiled glossary as its text has it. Number lists are Int32 arrays in base64, as long lists of numbers take long to
 * parse; words are separated by spaces.
 */
export type StoredLexicon = Compiled &
  Lists<string> & {
    readonly format: number;
    /** The version of the extension, or of what else it was compiled from. */
    readonly version: string;
    readonly words: string;
  };

/** A compiled glossary, ready to search with. */
export type Lexicon = Compiled & Lists<Int32Array> & Names & { readonly words: readonly string[] };

/**
 * Reads a lexicon from its text, or undefined where that is none of this format; only the background stores one, whole or
 * not at all. As text a page receives it at once: the browser would build every object of it three times.
 */
export function parseLexicon(stored: unknown): StoredLexicon | undefined {
  const lexicon: StoredLexicon | undefined = typeof stored === 'string' ? JSON.parse(stored) : undefined;
  return lexicon?.format === lexiconFormat ? lexicon : undefined;
}

function unpackNumbers(packed: string): Int32Array {
  // Older browsers do this by hand, for some milliseconds of every page.
  const bytes = Uint8Array.fromBase64?.(packed) ?? Uint8Array.from(atob(packed), (char) => char.charCodeAt(0));
  return new Int32Array(bytes.buffer);
}

/** Makes a stored lexicon searchable. */
export function loadLexicon(stored: StoredLexicon): Lexicon {
  const { format, version, entries, exacts, words: joined, ...lists } = stored;
  const words = joined === '' ? [] : joined.split(' ');
  return { entries, exacts, words, table: createWordTable(words), ...mapLists(lists, unpackNumbers) };
}

/** Makes names searchable that were indexed right here. */
export function asNames({ words, exacts, ...lists }: NameIndex): Names {
  return { exacts, table: createWordTable(words), ...mapLists(lists, (numbers) => Int32Array.from(numbers)) };
}

/** The same lists in another form. */
export function mapLists<Name extends string, From, To>(
  lists: Readonly<Record<Name, From>>,
  change: (list: From) => To,
): Record<Name, To> {
  const changed = Object.entries<From>(lists).map(([name, list]) => [name, change(list)]);
  return Object.fromEntries(changed) as Record<Name, To>;
}

/** The node that a word leads to from a node, or -1. */
export function stepTo(lexicon: Names, node: number, word: number): number {
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
