import { unicode, unicodeAll } from './unicode';

/** What a short form can look like. */

/** Words in brackets that come before a short form, and what follows it. */
const leadWord =
  /^\s*(?:or|also|the|hereafter|short for|aka|a\.k\.a\.|(?:also )?(?:known|referred to|abbreviated|called)(?: as)?|for|from)\s*[,:]?\s+/i;

const edges = /^["'‘’“”`´*_\s<>=]+|["'‘’“”`´*_\s<>=\\]+$/gu;

/** Never a short form: notes of authors, words that stand alone in brackets. */
const words = new Set('see sic etc cf fig via all so us it is in an as at'.split(' '));

/** Without quotes, emphasis and white space around it. */
export function bare(text: string): string {
  return text.replace(edges, '');
}

const separator = /[;,:=]|\s[-–—/]\s|\s(?:or|and|see|in|for|is)\s/;

/**
 * The short forms that a bracket may hold: what comes before a separator, without and with a lead word, or both sides of an
 * "or".
 */
export function shortFormsIn(inside: string): string[] {
  const led = inside.replace(leadWord, '');
  const others = led
    .split(/\sor\s/)
    .slice(1, 3)
    .filter((other) => capitalsIn(other) >= 2);
  return [...new Set([led.split(separator)[0] ?? '', inside.split(separator)[0] ?? '', ...others].map(bare))].filter(
    isShortForm,
  );
}

/** Two to fourteen characters in at most two words, with a letter, that are no ordinary word of brackets. */
export function isShortForm(text: string): boolean {
  if (text.length < 2 || text.length > 14 || (words.has(text.toLowerCase()) && unicode`\p{Ll}`.test(text)))
    return false;
  if (!unicode`^[\p{L}\p{N}][\p{L}\p{N}/&.+'’()-]*(?:\s[\p{L}\p{N}+-]+)?$`.test(text) || !unicode`\p{L}`.test(text))
    return false;
  return !unicode`^\p{Ll}\.|^\d+\s|^[ivx]+$|\d(?:st|nd|rd|th|s)$`.test(text);
}

/** Without the ending of a plural or possessive: KPIs, SME's. */
export function singular(short: string): string {
  return short.replace(unicode`(?<=[\p{Lu}\d])['’]?s$`, '');
}

/** How many capitals. */
export function capitalsIn(text: string): number {
  return text.match(unicodeAll`\p{Lu}`)?.length ?? 0;
}

/**
 * The score that an alignment must reach. Two letters fit by chance more often than three, and what is not in capitals
 * may be any word.
 */
export function leastScore(short: string): number {
  const capitals = capitalsIn(short);
  const letters = short.match(unicodeAll`[\p{L}\p{N}]`)?.length ?? 0;
  if (capitals === 0) return 0.6;
  if (letters === 2) return 0.6;
  return capitals >= 2 ? 0.45 : 0.5;
}
