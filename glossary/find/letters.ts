import { unicode, unicodeAll } from './unicode';

/** What a character can be to the words of a text. */
const breaking = 0;
export const word = 1;
export const space = 2;
export const hyphen = 3;
export const apostrophe = 4;
/** Soft hyphens and zero-width characters: as if they were not there. */
export const invisible = 5;
/** Part of names such as A/B, R&D, "extract, transform, load": a word of its own, with or without spaces around it. */
export const loose = 6;
/** Part of names such as C++, .NET, C#, 1:1: a word of its own only where it touches a word. */
export const tight = 7;
/** Part of names such as C$, @here, 401(k), TL;DR: a word of its own where it touches a word. */
export const sign = 8;
/** A character of a script without spaces: a word of its own. */
export const single = 9;

/** Scripts written without spaces between words, or with particles attached. */
const unspaced = () => unicode`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]`;

/**
 * Whether a character is of a script whose words have spaces between them, but take a Latin word in without one: Arabic. The
 * word ends where the script changes.
 */
export function isAttached(code: number): boolean {
  return (code >= 0x600 && code < 0x900) || (code >= 0xfb50 && code < 0xfe00) || (code >= 0xfe70 && code < 0xfeff);
}

export const unknown = 0xff;
/** By character: what it is, `unknown` until `kindOf` was asked. */
export const kinds = new Uint8Array(0x10000).fill(unknown);
/** What a character of a word folds to; 0 for every other one, for those that were not met yet, and for attached ones. */
export const letters = new Uint16Array(0x10000);

/** From here on Latin letters are over. */
const beyondLatin = 0x250;

/**
 * Whether a character is a letter, digit or accent. Latin text and its signs never ask for classes of Unicode: to make these
 * ready takes longer than to search a short page.
 */
function isLetter(char: string): boolean {
  if (char.charCodeAt(0) < beyondLatin) return /[\wªµº¼½¾À-ÖØ-öø-ɏ]/.test(char);
  return !/[\u2000-\u2079\ufffc]/.test(char) && unicode`[\p{L}\p{N}\p{M}]`.test(char);
}

function classify(code: number): number {
  const char = String.fromCharCode(code);
  if (isLetter(char)) return code >= beyondLatin && unspaced().test(char) ? single : word;
  if (/\s/u.test(char)) return code === 0xfeff ? invisible : space;
  if (/[-\u2010-\u2013\u2212]/.test(char)) return hyphen;
  if (/['\u2019\u02bc]/.test(char)) return apostrophe;
  if (/[\u00ad\u200b-\u200d\u2060]/.test(char)) return invisible;
  if (/[/&,]/.test(char)) return loose;
  // A raised digit is part of "R²", and the number of a note in "SLA²".
  if (/[.+#:¹²³\u2070-\u2079]/.test(char)) return tight;
  return /[$€£¥%;()[\]!?*@=~^™®]/.test(char) ? sign : breaking;
}

/** Lower case without accents, as one character; the character itself where folding would make several. */
function foldChar(code: number): number {
  const low = String.fromCharCode(code).toLowerCase();
  const accents = code < beyondLatin ? /[\u0300-\u036f]+/g : unicodeAll`\p{M}+`;
  const base = low.normalize('NFD').replace(accents, '');
  return base.length === 1 ? base.charCodeAt(0) : code;
}

/** What a character is. */
export function kindOf(code: number): number {
  const known = kinds[code] ?? breaking;
  if (known !== unknown) return known;
  const kind = classify(code);
  kinds[code] = kind;
  if (kind === word && !isAttached(code)) letters[code] = foldChar(code);
  return kind;
}

/** Whether the character at a place belongs to a word; false outside of the text. */
export function isWordAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && kindOf(text.charCodeAt(at)) === word;
}

/**
 * Adds a character to the hash of a word. 24 bits, so that no number on the way is larger than what the engine keeps without
 * a place of its own in memory: a page is read before anything is compiled, when that costs most.
 */
export function addToHash(hash: number, letter: number): number {
  return (hash * 31 + letter) & 0xffffff;
}

/** Apostrophes and invisible characters: they make no difference to a word. */
const unwritten = /['\u2019\u02bc\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** A word as it is written, case and accents kept, without apostrophes and invisible characters. */
export function writingOf(text: string): string {
  return text.replace(unwritten, '');
}

/** A word as it is compared: lower case, without accents, apostrophes and invisible characters. */
export function fold(text: string): string {
  let result = '';
  for (const char of writingOf(text).split('')) {
    const code = char.charCodeAt(0);
    // Letters of attached words have no place in the table of those that are read fast.
    result += kindOf(code) === word ? String.fromCharCode(letters[code] || foldChar(code)) : char;
  }
  return result;
}

/** The hash of a folded word, at most 24 bits. */
export function hashOf(foldedWord: string): number {
  let hash = 0;
  for (let at = 0; at < foldedWord.length; at++) hash = addToHash(hash, foldedWord.charCodeAt(at));
  return hash;
}
