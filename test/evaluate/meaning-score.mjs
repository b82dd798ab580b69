// Whether acronyms were given the right meaning, and left alone where they are none.
import { offsetIn } from './places.mjs';

/** @typedef {import('../../glossary/messages').ReportedMatch} Match */
/** @typedef {import('./sets.mjs').Passage} Passage */
/** @typedef {import('./sets.mjs').Negative} Negative */
/** @typedef {{ acronyms: readonly string[]; names: readonly string[] }} Names What a glossary's entry is called. */

/**
 * @typedef {{ verdict: 'right' | 'wrong' | 'guessed' | 'unmarked'; given: string; isKnown: boolean; mentions: number; lost: number }} Meaning
 *   `guessed` right or wrong, as `given` says; `lost`: mentions that are not marked.
 */

/**
 * @param {Passage} passage
 * @param {readonly Match[]} matches The report of a page with this text alone.
 * @param {ReadonlyMap<string, Names>} entries By id.
 * @returns {Meaning}
 */
export function judgeMeaning({ acronym, sense, text }, matches, entries) {
  const mentions = countOf(acronym, text);
  const marked = matches.filter((match) => singular(match.text) === acronym);
  const isKnown = [...entries.values()].some(({ acronyms, names }) => acronyms.includes(acronym) && has(names, sense));
  const lost = Math.max(0, mentions - marked.length);
  const [first] = marked;
  if (!first) return { verdict: 'unmarked', given: '', isKnown, mentions, lost };
  const names = first.source === 'page' ? [first.term] : [first.term, ...(entries.get(first.entryId)?.names ?? [])];
  const isRight = has(names, sense);
  const given = `${first.term}${isRight ? ' (right)' : ''}`;
  return { verdict: first.guess ? 'guessed' : isRight ? 'right' : 'wrong', given, isKnown, mentions, lost };
}

/** How often a token stands in a text as a word of its own, plural and possessive included. @param {string} token @param {string} text */
function countOf(token, text) {
  return text.split(/[^\p{L}\p{N}'’]+/u).filter((word) => singular(word) === token).length;
}

/** @param {string} text */
function singular(text) {
  return text.replace(/(?<=\p{Lu})['’]?s$/u, '').replace(/['’]$/, '');
}

/** @param {readonly string[]} names @param {string} sense */
function has(names, sense) {
  return names.some((name) => isSame(fold(name), fold(sense)));
}

/** Words as they are compared: no case, hyphens or plural. @param {string} name */
function fold(name) {
  const words = name
    .toLowerCase()
    .replace(/\(.*?\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words
    .split(' ')
    .map((word) => word.replace(/(?<=\w{3})s$/, ''))
    .join('');
}

/** Whether two names are the same but for a slip or a spelling: one edit in eight letters. @param {string} a @param {string} b */
function isSame(a, b) {
  return a === b || distance(a, b) <= Math.floor(Math.min(a.length, b.length) / 8);
}

/** Edit distance. @param {string} a @param {string} b */
function distance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, char] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      next.push(Math.min((row[j] ?? 0) + (b[j] === char ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/**
 * Whether a page with this text alone leaves the token at its offset unmarked.
 *
 * @param {Negative} negative
 * @param {readonly Match[]} matches
 */
export function isSuppressed({ token, offset, text }, matches) {
  const place = {
    left: text.slice(Math.max(0, offset - 40), offset),
    text: token,
    right: text.slice(offset + token.length).slice(0, 40),
  };
  return !matches.some((match) => offsetIn(place, match) >= 0 || isInside(place, match));
}

/** Whether a place stands inside a longer match. @param {import('./places.mjs').Place} place @param {Match} match */
function isInside(place, match) {
  const around = { left: match.before, text: match.text, right: match.after };
  return offsetIn(around, { before: place.left, text: place.text, after: place.right }) >= 0;
}
