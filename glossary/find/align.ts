import { unicode, unicodeAll } from './unicode';
/**
 * How well the letters of a short form fit the words of a long one: the best of all alignments, found by dynamic
 * programming in time linear in the window. The idea is that of Schwartz and Hearst (2003), with scores in place of a
 * greedy search from the right.
 */

/** Where in a text a long form begins, and the alignment's score per letter of the short form, at most 1. */
export type Fit = { readonly at: number; readonly score: number };

/** A word's initial, that of a part of it ("e-mail", "DevOps"), a letter after a matched one, one in a matched word, any other. */
const initial = 1;
const partInitial = 0.9;
const spokenEx = 0.89;
const neighbour = 0.6;
const sameWord = 0.42;
const anywhere = 0.12;

const skippedWord = 0.45;
const skippedStopWord = 0.12;
const unmatchedLast = 0.4;
const perWord = 0.03;
const acrossComma = 0.35;
const startsWithStopWord = 0.8;
const startsWithLetter = 0.3;

export const stopWords: ReadonlySet<string> = new Set(
  'a an and as at by for from in of on or per the to with'.split(' '),
);

/** What digits are read as: B2B, 2FA, PH2 ("type II"). */
const spokenDigits: Readonly<Record<string, string>> = {
  2: ' two to ii ',
  3: ' three third iii ',
  4: ' four for ',
};

/** A word of a window, with what it costs to skip it, to leave it over at the end, and to go on from it to the next. */
type Word = { readonly text: string; readonly at: number; readonly skip: number; readonly gap: number; over: number };

/** A letter of a word with what matching it is worth; a long form that begins with it begins at `start`. */
type Letter = {
  readonly char: string;
  readonly word: Word;
  readonly inWord: number;
  readonly enter: number;
  readonly start: number;
  /** How many words there are from its own to the last. */
  readonly wordsLeft: number;
};

/** The best long form that ends with the text; undefined where none fits at all. */
export function fitBefore(short: string, text: string): Fit | undefined {
  const wanted = lettersOfShort(short);
  if (wanted.length < 2) return undefined;
  const letters = readLetters(text, Math.min(wanted.length + 5, wanted.length * 2));
  const plain = fitLetters(wanted, letters);
  const repeated = repeatLetters(wanted);
  const other = repeated && fitLetters(repeated, letters);
  return numeronym(wanted, letters) ?? (other && other.score > Math.max(0.8, plain?.score ?? 0) ? other : plain);
}

/** The best long form that a text begins with, by the place of its end. */
export function fitAfter(short: string, text: string): { readonly end: number; readonly score: number } | undefined {
  const count = lettersOfShort(short).length;
  let best: { end: number; score: number } | undefined;
  let words = 0;
  for (const { text: word, at } of readWords(text)) {
    if (++words > Math.min(count + 5, count * 2)) break;
    const end = at + word.length;
    const fit = fitBefore(short, text.slice(0, end));
    const isWhole = fit && !unicode`[\p{L}\p{N}]`.test(text.slice(0, fit.at));
    if (isWhole && fit.score > (best?.score ?? 0)) best = { end, score: fit.score };
  }
  return best;
}

function lettersOfShort(short: string): string[] {
  return [...short.toLowerCase().replace(unicodeAll`[^\p{L}\p{N}]`, '')];
}

/** W3C as WWWC, S3 as SSS, EC2 as ECC; undefined without such a digit. */
function repeatLetters(wanted: readonly string[]): string[] | undefined {
  const at = wanted.findIndex(
    (char, index) => index > 0 && /[2-4]/.test(char) && unicode`\p{L}`.test(wanted[index - 1] ?? ''),
  );
  return at < 0
    ? undefined
    : wanted.toSpliced(at, 1, ...Array<string>(Number(wanted[at]) - 1).fill(wanted[at - 1] ?? ''));
}

/** k8s, i18n: the letters of one word but the first and last, counted. */
function numeronym(wanted: readonly string[], letters: readonly Letter[]): Fit | undefined {
  const count = Number(wanted.slice(1, -1).join(''));
  const last = letters.at(-1);
  const isWord = count > 2 && last?.inWord === count + 1 && last.char === wanted.at(-1);
  return isWord && letters.at(-2 - count)?.char === wanted[0] ? { at: last.word.at, score: 1 } : undefined;
}

const wordPattern = () => unicodeAll`[\p{L}\p{N}](?:(?:[\p{L}\p{N}'’/&.:+()[\]-]|(?<=\d),(?=\d))*[\p{L}\p{N}])?`;

function readWords(text: string): { text: string; at: number }[] {
  return Array.from(wordPattern().all(text), (match) => ({ text: match[0], at: match.index }));
}

function readLetters(text: string, count: number): Letter[] {
  const words = readWords(text)
    .slice(-count)
    .map((word, index, all): Word => {
      const isLight = word.text.length === 1 || stopWords.has(word.text.toLowerCase());
      const between = text.slice(word.at + word.text.length, all[index + 1]?.at);
      const gap = between.includes(',') ? acrossComma : 0;
      return { ...word, skip: isLight ? skippedStopWord : skippedWord, gap, over: 0 };
    });
  words.reduceRight((over, word) => {
    word.over = over;
    return over + Math.min(unmatchedLast, 2 * word.skip);
  }, 0);
  return words.flatMap((word, index) => lettersOf(word, words.length - index));
}

function lettersOf(word: Word, wordsLeft: number): Letter[] {
  const { text, at } = word;
  return Array.from(text.toLowerCase(), (char, inWord) => {
    const isEx = inWord === 1 && /^ex/i.test(text);
    const enter = inWord === 0 ? initial : isEx ? spokenEx : beginsPart(text, inWord) ? partInitial : anywhere;
    const start = text[inWord - 1] === '/' ? at + inWord : at;
    return { char, word, inWord, enter, start, wordsLeft };
  });
}

function beginsPart(text: string, i: number): boolean {
  return (
    /[/&.+()[\]-]/.test(text[i - 1] ?? '') || unicode`^(?:\p{Ll}\p{Lu}|\p{L}\d|\d\p{L})$`.test(text.slice(i - 1, i + 1))
  );
}

/** The best start, by rows from the last wanted letter to the first: `rest[j]` is what comes after a match at letter j. */
function fitLetters(wanted: readonly string[], letters: readonly Letter[]): Fit | undefined {
  let rest = letters.map(({ word }) => -word.over);
  for (const char of wanted.slice(1).reverse()) rest = restBefore(char, rest, letters);
  let best: Fit | undefined;
  for (const [j, letter] of letters.entries()) {
    if (letter.enter === anywhere || !isMatch(wanted[0], letter)) continue;
    const total = letter.enter + (rest[j] ?? 0) - costOfStart(letter.word.text) - perWord * letter.wordsLeft;
    const score = total / wanted.length;
    if (!best || score >= best.score) best = { at: letter.start, score };
  }
  return best;
}

function costOfStart(word: string): number {
  if (stopWords.has(word.toLowerCase())) return startsWithStopWord;
  return word.length === 1 ? startsWithLetter : 0;
}

/** From what follows a match of a wanted letter, what follows one of the letter before it. */
function restBefore(wanted: string, rest: readonly number[], letters: readonly Letter[]): number[] {
  const none = Number.NEGATIVE_INFINITY;
  const before: number[] = [];
  /** The best match in a later word, in this one as its first match, in a later letter of this word, and at the next letter. */
  let [later, entered, inside, next] = [none, none, none, none];
  for (let j = letters.length - 1; j >= 0; j--) {
    const letter = letters[j];
    if (!letter) continue;
    const value = isMatch(wanted, letter) ? (rest[j] ?? 0) : none;
    before[j] = Math.max(later, inside, next + neighbour);
    entered = Math.max(entered, value + letter.enter);
    inside = Math.max(inside, value + (letter.enter === partInitial ? partInitial : sameWord));
    next = value;
    if (letter.inWord > 0) continue;
    later = Math.max(entered, later - letter.word.skip) - (letters[j - 1]?.word.gap ?? 0);
    entered = inside = next = none;
  }
  return before;
}

function isMatch(wanted: string | undefined, { char, word, inWord, enter }: Letter): boolean {
  if (char === wanted) return true;
  const spoken = enter === anywhere ? undefined : spokenDigits[wanted ?? ''];
  return !!spoken && spoken.includes(` ${unicode`^\p{L}*`.exec(word.text.slice(inWord).toLowerCase())} `);
}
