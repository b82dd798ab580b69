import { isWordAt } from './letters';
import { unicode, unicodeAll } from './unicode';

/**
 * How capitals stand in a text: `plain`, among words written as usual; `shouted`, in a run of capitals (a heading, a
 * licence), where they say nothing; `foreign`, as something that looks like an acronym: a roman numeral, a time of day, a
 * state in an address, a code in a list.
 */
export type Mention = 'plain' | 'shouted' | 'foreign';

/** Characters on each side in which a run of capitals is looked for. */
const reach = 60;

/** Says how the capitals at [start, end) of a text stand there. `isAcronym` knows the acronyms of a lexicon. */
export function mentionAt(text: string, start: number, end: number, isAcronym: (word: string) => boolean): Mention {
  if (isForeign(text, start, end)) return 'foreign';
  const before = capitalsBefore(text.slice(Math.max(0, start - reach), start));
  const after = capitalsAfter(text.slice(end, end + reach));
  if (isCode(text.slice(start, end), [before.at(-1), after[0]], isAcronym)) return 'foreign';
  const shouted = [...before, ...after].filter((word) => isShouted(word) && !isAcronym(word));
  const isWhole = start === 0 && end === text.length;
  return !isWhole && shouted.length >= (isLineOf(text) ? 1 : 2) ? 'shouted' : 'plain';
}

const romanNumeral = /^(?=[IVXLCDM])M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/;
const numbered =
  /\b(?:act|annex|appendix|article|book|chapter|class|figure|grade|level|part|phase|scene|section|stage|step|table|tier|title|type|vol|volume|war)\.?\s+$/i;

function isForeign(text: string, start: number, end: number): boolean {
  const written = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 20), start);
  const after = text.slice(end, end + 12);
  if (romanNumeral.test(written) && numbered.test(before)) return true;
  if (/^[AP]M$/.test(written) && /\d\s*$/.test(before)) return true;
  if (unicode`^\p{Lu}{2}$`.test(written) && /^,?\s+\d{5}(?!\d)/.test(after) && unicode`[\p{L},]\s+$`.test(before))
    return true;
  // A value in data that was printed: `"state":"CA"`.
  return /[:,[{]["']$/.test(before) && /^["']/.test(after);
}

/** Two capitals between two others that nobody knows are a list of codes: "BG, CA, DE". */
function isCode(
  written: string,
  sides: readonly (string | undefined)[],
  isAcronym: (word: string) => boolean,
): boolean {
  if (!unicode`^\p{Lu}{2}$`.test(written)) return false;
  return sides.every((side) => side?.length === 2) && sides.some((side) => side && !isAcronym(side));
}

/** Whether all letters of a text are capitals: a heading or a cell. */
function isLineOf(text: string): boolean {
  return text.length <= reach && !unicode`\p{Ll}`.test(text);
}

/** The words in capitals that stand directly before, nearest last, until one that is written otherwise. */
function capitalsBefore(text: string): string[] {
  const words = text.match(unicodeAll`[\p{L}\p{N}_]+`) ?? [];
  const first = words.findLastIndex((word) => !isCapitals(word)) + 1;
  // A word that the window cuts in two is none.
  return words.slice(first === 0 && isWordAt(text, 0) && text.length === reach ? 1 : first);
}

function capitalsAfter(text: string): string[] {
  const words = text.match(unicodeAll`[\p{L}\p{N}_]+`) ?? [];
  const last = words.findIndex((word) => !isCapitals(word));
  return last < 0 ? words : words.slice(0, last);
}

/** Whether capitals are those of an ordinary word, as far as one can tell: "WARRANTY" and "THE", not "HHS". */
function isShouted(word: string): boolean {
  return (
    /^(?=.*[AEIOUY]).{4,}$/.test(word) || /^(ALL|AND|ANY|ARE|BUT|FOR|IN|NOT|OF|OR|OUR|THE|TO|WITH|YOU)$/.test(word)
  );
}

function isCapitals(word: string): boolean {
  return unicode`^\p{Lu}+$`.test(word);
}
