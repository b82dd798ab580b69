/**
 * The words of one text. Arrays are reused by the next call and hold `count` valid places; offsets are UTF-16 units.
 * `hash` is of the folded word; `joined` is 1 where only white space or one tight hyphen lies before the word.
 */
export type Words = {
  count: number;
  start: Int32Array;
  end: Int32Array;
  hash: Int32Array;
  joined: Uint8Array;
};

const breaking = 0;
const word = 1;
const space = 2;
const hyphen = 3;
const apostrophe = 4;
/** Soft hyphens and zero-width characters: as if they were not there. */
const invisible = 5;
/** Part of names such as A/B, R&D, "extract, transform, load": a word of its own, with or without spaces around it. */
const loose = 6;
/** Part of names such as C++, .NET, C#, 1:1: a word of its own only where it touches a word. */
const tight = 7;

/** Scripts written without spaces between words, or with particles attached: they bound a Latin word. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

const kinds = new Uint8Array(0x10000).fill(0xff);
const folded = new Uint16Array(0x10000);

function classify(code: number): number {
  const char = String.fromCharCode(code);
  // Plain letters never ask for classes of Unicode: to make these ready takes longer than to search a short page.
  if (code < 0x80 ? /\w/.test(char) : /[\p{L}\p{N}\p{M}]/u.test(char))
    return code >= 0x80 && unspaced.test(char) ? breaking : word;
  if (/\s/u.test(char)) return code === 0xfeff ? invisible : space;
  if (/[-\u2010-\u2013\u2212]/.test(char)) return hyphen;
  if (/['\u2019\u02bc]/.test(char)) return apostrophe;
  if (/[\u00ad\u200b-\u200d\u2060]/.test(char)) return invisible;
  if (/[/&,]/.test(char)) return loose;
  return /[.+#:]/.test(char) ? tight : breaking;
}

/** Lower case without accents, as one character; the character itself where folding would make several. */
function foldChar(code: number): number {
  const low = String.fromCharCode(code).toLowerCase();
  const base = code < 0x80 ? low : low.normalize('NFD').replace(/\p{M}+/gu, '');
  return base.length === 1 ? base.charCodeAt(0) : code;
}

function kindOf(code: number): number {
  const known = kinds[code] ?? breaking;
  if (known !== 0xff) return known;
  folded[code] = foldChar(code);
  const kind = classify(code);
  kinds[code] = kind;
  return kind;
}

/** Whether the character at a place belongs to a word; false outside of the text. */
export function isWordAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && kindOf(text.charCodeAt(at)) === word;
}

const firstHash = 0x811c9dc5 | 0;

/** FNV-1a over UTF-16 units: quick, and spread well enough for a table of words. */
function addToHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** A word as it is compared: lower case, without accents, apostrophes and invisible characters. */
export function fold(text: string): string {
  let result = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if (kind !== invisible && kind !== apostrophe) result += String.fromCharCode(folded[code] ?? code);
  }
  return result;
}

/** A word as it is written, case and accents kept, without apostrophes and invisible characters. */
export function writingOf(text: string): string {
  let result = '';
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind !== invisible && kind !== apostrophe) result += text[at];
  }
  return result;
}

/** The hash that `readWords` gives a word with this folded form. */
export function hashOf(foldedWord: string): number {
  let hash = firstHash;
  for (let at = 0; at < foldedWord.length; at++) hash = addToHash(hash, foldedWord.charCodeAt(at));
  return hash;
}

/** Whether text[start, end) folds to this word. */
export function foldsTo(text: string, start: number, end: number, foldedWord: string): boolean {
  let length = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if (kind === invisible || kind === apostrophe) continue;
    if (folded[code] !== foldedWord.charCodeAt(length)) return false;
    length++;
  }
  return length === foldedWord.length;
}

const words: Words = emptyWords(1024);

function emptyWords(size: number): Words {
  return {
    count: 0,
    start: new Int32Array(size),
    end: new Int32Array(size),
    hash: new Int32Array(size),
    joined: new Uint8Array(size),
  };
}

function grow(): void {
  const { count, start, end, hash, joined } = words;
  Object.assign(words, emptyWords(start.length * 2));
  words.count = count;
  words.start.set(start);
  words.end.set(end);
  words.hash.set(hash);
  words.joined.set(joined);
}

function push(start: number, end: number, hash: number, isJoined: boolean): void {
  if (words.count === words.start.length) grow();
  words.start[words.count] = start;
  words.end[words.count] = end;
  words.hash[words.count] = hash;
  words.joined[words.count] = isJoined ? 1 : 0;
  words.count++;
}

/** Reads the word that starts here and pushes it; answers where it ends. An apostrophe counts between letters only. */
function readWord(text: string, start: number, isJoined: boolean): number {
  let hash = firstHash;
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Written out, as a page is read once and calls cost most before the engine has warmed up.
    const kind = kinds[code] === word ? word : kindOf(code);
    if (kind === word) hash = Math.imul(hash ^ (folded[code] as number), 0x01000193);
    else if (kind === apostrophe ? !isWordAt(text, at + 1) : kind !== invisible) break;
  }
  push(start, at, hash, isJoined);
  return at;
}

/** Whether a name can go on over this separator: white space, a tight hyphen, a possessive's last apostrophe. */
function keepsJoined(text: string, at: number, kind: number): boolean {
  if (kind === space || kind === invisible) return true;
  const touchesWord = isWordAt(text, at - 1) || kindOf(text.charCodeAt(at - 1)) === apostrophe;
  if (kind === hyphen) return touchesWord && isWordAt(text, at + 1);
  return kind === apostrophe && touchesWord;
}

function isSymbolWord(text: string, at: number, kind: number): boolean {
  if (kind === loose) return true;
  if (kind !== tight) return false;
  // A full stop or a sign counts in ".NET", "Node.js", "C++", "C#", "1:1", not at the end of a sentence.
  if (text[at] === ':') return isWordAt(text, at - 1) && isWordAt(text, at + 1);
  return text[at] === '.' ? isWordAt(text, at + 1) : at > 0 && kindOf(text.charCodeAt(at - 1)) !== space;
}

/** Splits a text into words, in one pass. The answer is overwritten by the next call. */
export function readWords(text: string): Words {
  words.count = 0;
  let isJoined = false;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const kind = kinds[code] === word ? word : kindOf(code);
    if (kind === word) {
      at = readWord(text, at, isJoined);
      isJoined = true;
    } else if (kind === space) {
      at++;
    } else if (isSymbolWord(text, at, kind)) {
      push(at, at + 1, addToHash(firstHash, code), isJoined);
      isJoined = true;
      at++;
    } else {
      isJoined &&= keepsJoined(text, at, kind);
      at++;
    }
  }
  return words;
}
