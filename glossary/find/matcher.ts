import { isWordAt, writingOf } from './letters';
import { type Names, noEntry, stepTo } from './lexicon';
import { isPartOfToken } from './tokens';
import { readWords, type Words } from './words';

/**
 * A name found in a text, from `start` to before `end` (UTF-16 units), with every entry that it can stand for.
 * `isShort`: it had to be written exactly so, as an acronym; `isOneWord`: it may be an ordinary word.
 */
export type Match = {
  readonly start: number;
  readonly end: number;
  readonly senses: readonly number[];
  readonly isShort: boolean;
  readonly isOneWord: boolean;
};

/** How often each word of the lexicon was met; indexed by word. */
export type WordCounts = Uint32Array;

/**
 * Finds the names of a lexicon in a text, in order: the longest at each place, never overlapping, whole words only.
 * Every word of the lexicon that is met on the way is counted in `counts`.
 */
export function findMatches(lexicon: Names, text: string, counts?: WordCounts): Match[] {
  const words = readWords(text, lexicon.table);
  if (counts) countWords(words, counts);
  const matches: Match[] = [];
  // Up to here an ordinary phrase reaches: what ends inside it is no term.
  let ordinary = 0;
  for (let first = 0; first < words.count; ) {
    const found = longestFrom(lexicon, text, words, first);
    const isTerm = found && found.next > ordinary && found.match.senses.length > 0;
    if (isTerm) matches.push(found.match);
    else if (found) ordinary = Math.max(ordinary, found.next);
    first = isTerm ? found.next : first + 1;
  }
  return matches;
}

/** Between texts that are searched in one go: no name is found across it, and on both sides it is as if the text ended. */
const border = '\n\0\n';

/** The same in several texts at once: the names of each that has some, by its own offsets; texts by their index, in order. */
export function findInAll(lexicon: Names, texts: readonly string[], counts?: WordCounts): Map<number, Match[]> {
  const found = new Map<number, Match[]>();
  let index = -1;
  let begin = 0;
  let end = 0;
  let here: Match[] = [];
  for (const match of findMatches(lexicon, texts.join(border), counts)) {
    while (match.start >= end) {
      begin = end;
      end += (texts[++index] as string).length + border.length;
      here = [];
    }
    here.push({ ...match, start: match.start - begin, end: match.end - begin });
    found.set(index, here);
  }
  return found;
}

function countWords({ count, id }: Words, counts: WordCounts): void {
  for (let index = 0; index < count; index++) {
    const word = id[index] as number;
    counts[word] = (counts[word] as number) + 1;
  }
}

type Found = { readonly match: Match; readonly next: number };

function longestFrom(lexicon: Names, text: string, words: Words, first: number): Found | undefined {
  let node = lexicon.roots[words.id[first] as number] as number;
  let longest: Found | undefined;
  for (let last = first; node >= 0; ) {
    const match = matchAt(lexicon, text, words, node, first, last);
    if (match) longest = { match, next: last + 1 };
    last++;
    const isNext = last < words.count && words.joined[last] === 1;
    node = isNext ? stepTo(lexicon, node, words.id[last] as number) : -1;
  }
  return longest;
}

/** The match of a node's names over words first to last, if one may be written as it is here. */
function matchAt(
  lexicon: Names,
  text: string,
  words: Words,
  node: number,
  first: number,
  last: number,
): Match | undefined {
  const from = lexicon.senseFrom[node] ?? 0;
  const to = lexicon.senseFrom[node + 1] ?? 0;
  if (from === to) return undefined;
  const start = words.start[first] ?? 0;
  const senses: number[] = [];
  let isShort = true;
  let isOrdinary = false;
  for (let sense = from; sense < to; sense++) {
    const exact = lexicon.exacts[lexicon.senseExact[sense] ?? -1];
    if (exact !== undefined && !isWritten(text, words, first, exact)) continue;
    const entry = lexicon.senseEntry[sense] ?? noEntry;
    if (entry === noEntry) isOrdinary = true;
    else if (!senses.includes(entry)) senses.push(entry);
    isShort &&= exact !== undefined && !exact.includes('_');
  }
  // Last, as most words that could be names are not written as those: "it" is no IT.
  if (senses.length === 0 && !isOrdinary) return undefined;
  const end = words.end[last] ?? 0;
  if (isPartOfToken(text, start, end) || (first < last && isCutFromCompound(text, start))) return undefined;
  return { start, end: withoutPossessive(text, start, end), senses, isShort, isOneWord: first === last };
}

const anyCase = '_'.charCodeAt(0);

/** Whether the words from `first` on are written as wanted, word by word; `_` leaves the case open. */
function isWritten(text: string, words: Words, first: number, wanted: string): boolean {
  const begin = wanted.charCodeAt(0);
  if (begin !== anyCase && begin !== text.charCodeAt(words.start[first] ?? 0)) return false;
  return wanted.split(' ').every((word, index) => {
    const written = text.slice(words.start[first + index], words.end[first + index]);
    return word === '_' || word === writingOf(written);
  });
}

function withoutPossessive(text: string, start: number, end: number): number {
  const trimmed = text.slice(Math.max(start, end - 2), end).replace(/['\u2019\u02bc]s$/i, '');
  return trimmed.length < Math.min(2, end - start) ? end - 2 : end;
}

/** Whether the first of several words is the end of another compound: the "user onboarding" of "end-user onboarding". */
function isCutFromCompound(text: string, start: number): boolean {
  return /[-\u2010\u2011]/.test(text[start - 1] ?? '') && isWordAt(text, start - 2);
}
