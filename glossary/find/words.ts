import {
  addToHash,
  apostrophe,
  fold,
  hashOf,
  hyphen,
  invisible,
  isAttached,
  isWordAt,
  kindOf,
  kinds,
  letters,
  loose,
  sign,
  single,
  space,
  tight,
  unknown,
  word,
} from './letters';
import { noHash, noWord, type WordTable, wordAt } from './word-table';

/**
 * The words of one text. Arrays are reused by the next call and hold `count` valid places; offsets are UTF-16 units.
 * `id` is the word's number in the table that was asked for; `joined` is 1 where only white space or one tight hyphen lies
 * between a word and the one before it here.
 */
export type Words = {
  count: number;
  start: Int32Array;
  end: Int32Array;
  id: Int32Array;
  joined: Uint8Array;
};

/** Where there is no table, every word may be wanted. */
const noSlots = new Int32Array(1);

const words: Words = emptyWords(1024);

function emptyWords(size: number): Words {
  return {
    count: 0,
    start: new Int32Array(size),
    end: new Int32Array(size),
    id: new Int32Array(size),
    joined: new Uint8Array(size),
  };
}

function grow(): void {
  const { count, start, end, id, joined } = words;
  Object.assign(words, emptyWords(count * 2), { count });
  words.start.set(start);
  words.end.set(end);
  words.id.set(id);
  words.joined.set(joined);
}

function push(start: number, end: number, id: number, isJoined: boolean): void {
  if (words.count === words.start.length) grow();
  const at = words.count++;
  words.start[at] = start;
  words.end[at] = end;
  words.id[at] = id;
  words.joined[at] = isJoined ? 1 : 0;
}

/** Keeps a word, unless the table does not have it; answers whether it did. */
function keep(text: string, start: number, end: number, hash: number, isJoined: boolean, table?: WordTable): boolean {
  const id = table ? wordAt(table, text, start, end, hash) : noWord;
  if (table && id === noWord) return false;
  push(start, end, id, isJoined);
  return true;
}

/** Where the word ends that goes on here; an apostrophe counts between letters only, and not before capitals ("l'API"). */
function endOfWord(text: string, start: number, from: number): number {
  const isArabic = isAttached(text.charCodeAt(start));
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if (kind === word && isAttached(code) !== isArabic) break;
    const isInside =
      kind === apostrophe
        ? isWordAt(text, at + 1) && !/^[A-Z]{2}/.test(text.slice(at + 1))
        : kind === word || kind === invisible;
    if (!isInside) break;
  }
  return at;
}

/** Whether a name can go on over this separator: white space, a tight hyphen, a possessive's last apostrophe. */
function keepsJoined(text: string, at: number, kind: number): boolean {
  if (kind === space || kind === invisible) return true;
  const touchesWord = isWordAt(text, at - 1) || kindOf(text.charCodeAt(at - 1)) === apostrophe;
  if (kind === hyphen) return touchesWord && isWordAt(text, at + 1);
  // The last stop of "U.S." is no end of a sentence.
  if (text[at] === '.') return text[at - 2] === '.' && isWordAt(text, at - 1) && isWordAt(text, at - 3);
  return kind === apostrophe && touchesWord;
}

function isSymbolWord(text: string, at: number, kind: number): boolean {
  if (kind === loose || kind === single) return true;
  const touchesBefore = at > 0 && kindOf(text.charCodeAt(at - 1)) !== space;
  if (kind === sign) return touchesBefore || isWordAt(text, at + 1);
  if (kind !== tight) return false;
  // A full stop or a sign counts in ".NET", "Node.js", "C++", "C#", "1:1", not at the end of a sentence.
  if (text[at] === ':') return isWordAt(text, at - 1) && isWordAt(text, at + 1);
  return text[at] === '.' ? isWordAt(text, at + 1) : touchesBefore || (text[at] === '#' && isWordAt(text, at + 1));
}

/**
 * Splits a text into words, in one pass; with a table, only the words that it has are kept. The answer is overwritten by the
 * next call. Most of a page are letters and spaces, and most of its words are in no table: these are done with right here,
 * as calls cost most before the engine has warmed up.
 */
export function readWords(text: string, table?: WordTable): Words {
  const { length } = text;
  const slots = table?.hashes ?? noSlots;
  const mask = slots.length - 1;
  words.count = 0;
  let isJoined = false;
  for (let at = 0; at < length; ) {
    const start = at;
    let hash = 0;
    let letter = letters[text.charCodeAt(at)] as number;
    while (letter !== 0) {
      hash = (hash * 31 + letter) & 0xffffff;
      at++;
      letter = at < length ? (letters[text.charCodeAt(at)] as number) : 0;
    }
    let kind = at < length ? (kinds[text.charCodeAt(at)] as number) : space;
    if (kind === unknown) kind = kindOf(text.charCodeAt(at));
    const goesOn = kind === word || (at > start && (kind === apostrophe || kind === invisible));
    const end = goesOn ? endOfWord(text, start, at) : at;
    if (end > at) hash = hashOf(fold(text.slice(start, end)));
    at = end;
    if (at > start) {
      isJoined = slots[hash & mask] !== noHash && keep(text, start, at, hash, isJoined, table);
    } else if (kind !== space) {
      const isWord = isSymbolWord(text, at, kind);
      if (isWord) isJoined = keep(text, at, at + 1, addToHash(0, text.charCodeAt(at)), isJoined, table);
      else isJoined &&= keepsJoined(text, at, kind);
    }
    // What ends a word is looked at in the next turn, unless it is nothing but a space.
    if (at === start || (kind === space && end === at)) at++;
  }
  return words;
}
