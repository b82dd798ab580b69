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
const sameWord = 0.38;
const anywhere = 0.12;

const skippedWord = 0.45;
const skippedStopWord = 0.12;
const unmatchedLast = 0.4;
const perWord = 0.02;
const acrossComma = 0.35;
const startsWithStopWord = 0.8;
const startsWithLetter = 0.3;

export const stopWords: ReadonlySet<string> = new Set(
  'a an and as at by for from in of on or per the to with de la und'.split(' '),
);

/** What digits are read as: B2B, 2FA, PH2 ("type II"). */
const spokenDigits: Readonly<Record<string, string>> = {
  1: ' one first i ',
  2: ' two to too second ii ',
  3: ' three third iii ',
  4: ' four for fourth iv ',
};

/** The letters of a window's last words, one after the other, with what matching each is worth. */
type Letters = {
  readonly char: string[];
  readonly word: number[];
  /** Its place in that word. */
  readonly inWord: number[];
  readonly enter: number[];
  /** Where a long form begins that begins with this letter; -1 where none can. */
  readonly start: number[];
  readonly words: readonly Word[];
};

type Word = { readonly text: string; readonly at: number; readonly skip: number; readonly gap: number };

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
    const isWhole = fit && text.slice(0, fit.at).search(/[\p{L}\p{N}]/u) < 0;
    if (isWhole && fit.score > (best?.score ?? 0)) best = { end, score: fit.score };
  }
  return best;
}

function lettersOfShort(short: string): string[] {
  return [...short.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')];
}

/** W3C as WWWC, S3 as SSS, EC2 as ECC; undefined without such a digit. */
function repeatLetters(wanted: readonly string[]): string[] | undefined {
  const at = wanted.findIndex(
    (char, index) => index > 0 && /[2-4]/.test(char) && /\p{L}/u.test(wanted[index - 1] ?? ''),
  );
  return at < 0
    ? undefined
    : wanted.toSpliced(at, 1, ...Array<string>(Number(wanted[at]) - 1).fill(wanted[at - 1] ?? ''));
}

/** k8s, i18n: the letters of one word but the first and last, counted. */
function numeronym(wanted: readonly string[], { words }: Letters): Fit | undefined {
  const count = Number(wanted.slice(1, -1).join(''));
  const word = words.at(-1);
  if (!word || !(count > 2) || word.text.length !== count + 2) return undefined;
  const text = word.text.toLowerCase();
  return text[0] === wanted[0] && text.at(-1) === wanted.at(-1) ? { at: word.at, score: 1 } : undefined;
}

const wordPattern = /[\p{L}\p{N}](?:(?:[\p{L}\p{N}'’/&.:+()[\]-]|(?<=\d),(?=\d))*[\p{L}\p{N}])?/gu;

function readWords(text: string): { text: string; at: number }[] {
  return Array.from(text.matchAll(wordPattern), (match) => ({ text: match[0], at: match.index }));
}

function readLetters(text: string, count: number): Letters {
  const words = readWords(text)
    .slice(-count)
    .map((word, index, all): Word => {
      const next = all[index + 1];
      const between = next ? text.slice(word.at + word.text.length, next.at) : '';
      const isLight = word.text.length === 1 || stopWords.has(word.text.toLowerCase());
      return { ...word, skip: isLight ? skippedStopWord : skippedWord, gap: between.includes(',') ? acrossComma : 0 };
    });
  const letters: Letters = { char: [], word: [], inWord: [], enter: [], start: [], words };
  for (const [index, word] of words.entries()) addLetters(letters, word, index);
  return letters;
}

function addLetters({ char, word, enter, start, inWord }: Letters, { text, at }: Word, index: number): void {
  for (let i = 0; i < text.length; i++) {
    const isSpokenEx = i === 1 && /^ex/i.test(text);
    const value = i === 0 ? initial : isSpokenEx ? spokenEx : beginsPart(text, i) ? partInitial : anywhere;
    char.push((text[i] ?? '').toLowerCase());
    word.push(index);
    inWord.push(i);
    enter.push(value);
    start.push(value > anywhere ? startOf(text, at, i) : -1);
  }
}

/** The word's own start, but after a slash, where another word begins; none within a bracket that is only closed here. */
function startOf(text: string, at: number, i: number): number {
  if (text[i - 1] === '/') return at + i;
  const close = text.indexOf(')');
  return close >= 0 && !text.slice(0, close).includes('(') ? -1 : at;
}

function beginsPart(text: string, i: number): boolean {
  return /[/&.+()[\]-]/.test(text[i - 1] ?? '') || /^(?:\p{Ll}\p{Lu}|\p{L}\d|\d\p{L})$/u.test(text.slice(i - 1, i + 1));
}

/** The best start, by rows from the last wanted letter to the first: `rest[j]` is what comes after a match at letter j. */
function fitLetters(wanted: readonly string[], letters: Letters): Fit | undefined {
  const { enter, start, word, words } = letters;
  const after = words.map((_, at) =>
    words.slice(at + 1).reduce((sum, { skip }) => sum - Math.min(unmatchedLast, 2 * skip), 0),
  );
  let rest = word.map((at) => after[at] ?? 0);
  for (let i = wanted.length - 1; i > 0; i--) rest = restBefore(wanted[i] ?? '', rest, letters);
  let best: Fit | undefined;
  for (let j = 0; j < rest.length; j++) {
    if ((start[j] ?? -1) < 0 || !isMatch(wanted[0] ?? '', letters, j)) continue;
    const first = words[word[j] ?? 0];
    const total =
      (enter[j] ?? 0) + (rest[j] ?? 0) - costOfStart(first?.text ?? '') - perWord * (words.length - (word[j] ?? 0));
    const score = total / wanted.length;
    if (!best || score >= best.score) best = { at: start[j] ?? 0, score };
  }
  return best;
}

function costOfStart(word: string): number {
  if (stopWords.has(word.toLowerCase())) return startsWithStopWord;
  return word.length === 1 ? startsWithLetter : 0;
}

/** From what follows a match of a wanted letter, what follows one of the letter before it. */
function restBefore(wanted: string, rest: readonly number[], letters: Letters): number[] {
  const { char, word, enter, words } = letters;
  const before = Array<number>(rest.length).fill(Number.NEGATIVE_INFINITY);
  /** The best match in a later word, in a later letter of this word, and at the next letter. */
  let [later, entered, inside, next] = [-Infinity, -Infinity, -Infinity, -Infinity];
  for (let j = rest.length - 1; j >= 0; j--) {
    const value = isMatch(wanted, letters, j) ? (rest[j] ?? 0) : -Infinity;
    before[j] = Math.max(later, inside, next + neighbour);
    const worth = enter[j] ?? 0;
    entered = Math.max(entered, value + worth);
    inside = Math.max(inside, value + (worth === partInitial ? partInitial : sameWord));
    next = value;
    const isFirst = j === 0 || word[j - 1] !== word[j];
    if (!isFirst || char[j] === undefined) continue;
    const previous = words[(word[j] ?? 0) - 1];
    later = Math.max(entered, later - (words[word[j] ?? 0]?.skip ?? 0)) - (previous?.gap ?? 0);
    entered = inside = next = -Infinity;
  }
  return before;
}

function isMatch(wanted: string, { char, word, inWord, words, enter }: Letters, j: number): boolean {
  if (char[j] === wanted) return true;
  if (enter[j] === anywhere) return false;
  if (char[j] === '1') return wanted === 'i';
  const spoken = spokenDigits[wanted];
  if (!spoken) return false;
  const part = words[word[j] ?? 0]?.text
    .slice(inWord[j])
    .toLowerCase()
    .split(/[^\p{L}]/u)[0];
  return spoken.includes(` ${part} `);
}
