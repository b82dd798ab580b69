import { fitAfter, fitBefore } from './align';
import { bare, capitalsIn, isShortForm, leastScore, singular } from './short-forms';

/** A definition in words: the short form as it is written, its long form, and where both begin and end. */
export type Phrase = { readonly written: string; readonly long: string; readonly start: number; readonly end: number };

/** Between a short form and what it stands for. */
const forward =
  /\b(?:stands|standing|stood|short|shorthand|acronym|abbreviation|initialism|abbr\.) (?:for|of|from)(?: the)?\s|["”»] = | = (?=\p{L})/giu;

/** Between words and their short form. */
const backward =
  /,? (?:or(?: simply| just)?|abbreviated(?: as| to)?|(?:also |commonly |often |better |now )?known as|(?:often |simply )?called|a\.k\.a\.|aka|shortened to|hereafter|hereinafter|hence the acronym)\s+/giu;

/** A short form beside its words: "the harbour crane association, HCA", "the harbour crane association HCA". */
const beside = /(?<=\p{Ll}) (?=\p{Lu}{2,6}\b)|, (?=\p{Lu}[\p{L}\p{N}]{0,11}\p{Lu}s?(?:[,.;:)]|$))/gu;

/** A line of a glossary: "NPS: net promoter score", "**NPS** – net promoter score". */
const line =
  /^[ \t\u00a0*•·#>|-]{0,12}["“'*_`]*([\p{L}\p{N}][\p{L}\p{N}/&.+-]{1,13})["”'*_`]*(?: ?: ?[*_]*| [-–—=|] |—)["“'*_`]*(?=\p{L})/gmu;

const stops = '.;:?!()[]{}|\n\ufffc';

/** Characters that a phrase looks back and forward. */
const reach = 160;

const tokenBefore =
  /(?<![\p{L}\p{N}])([\p{L}\p{N}][\p{L}\p{N}/&.+'’-]*)["'’”»*_`]*,?\s*(?:\(?(?:which|that)?\s*(?:is|are|was|being)?\s*(?:an?|the)?\s*)?$/u;
const tokenAfter = /^["'“‘«*_`(]*([\p{L}\p{N}][\p{L}\p{N}/&.+'’-]*)/u;

/** Finds what a text defines in words. */
export function* findPhrases(text: string): Generator<Phrase> {
  for (const { 0: match, index } of text.matchAll(forward)) {
    const before = text.slice(Math.max(0, index - 60), index);
    const token = tokenBefore.exec(before);
    if (token?.[1]) yield* defineAfter(text, token[1], index - before.length + token.index, index + match.length, 0.6);
  }
  for (const match of text.matchAll(line)) {
    yield* defineAfter(
      text,
      match[1] ?? '',
      match.index + match[0].indexOf(match[1] ?? ''),
      match.index + match[0].length,
      0.75,
    );
  }
  for (const { 0: match, index } of text.matchAll(backward)) yield* defineBack(text, index, index + match.length, 0.6);
  for (const { 0: match, index } of text.matchAll(beside)) {
    yield* defineBack(text, index, index + match.length, match === ' ' ? 0.93 : 0.75);
  }
}

/** What begins at `from`, if it fits the short form that stands at `start`. */
function* defineAfter(text: string, token: string, start: number, from: number, least: number): Generator<Phrase> {
  const written = token.replace(/[.'’]+$/, '');
  if (!isWanted(written)) return;
  const clause = clauseOf(text.slice(from, from + reach));
  const fit = fitAfter(singular(written), clause);
  if (!fit || fit.score < Math.max(least, leastScore(written))) return;
  const long = bare(clause.slice(0, fit.end));
  if (long.length > written.length) yield { written, long, start, end: from + fit.end };
}

/** The words that end at `end`, if they fit the short form that begins at `from`. */
function* defineBack(text: string, end: number, from: number, least: number): Generator<Phrase> {
  const token = tokenAfter.exec(text.slice(from, from + 24));
  const written = token?.[1]?.replace(/[.'’]+$/, '') ?? '';
  if (!token || !isWanted(written)) return;
  const before = text.slice(Math.max(0, end - reach), end);
  const clause = before.slice(lastStop(before) + 1);
  const fit = fitBefore(singular(written), clause);
  if (!fit || fit.score < Math.max(least, leastScore(written))) return;
  const long = bare(clause.slice(fit.at));
  if (long.length > written.length)
    yield { written, long, start: end - clause.length + fit.at, end: from + token[0].length };
}

/** Words are no short forms: a phrase needs two capitals, or one that is not the first. */
function isWanted(written: string): boolean {
  return isShortForm(written) && (capitalsIn(written) >= 2 || /^.+\p{Lu}/u.test(written));
}

/** The place of the last sign that ends a clause; -1 without one. */
function lastStop(text: string): number {
  let at = text.length - 1;
  while (at >= 0 && !stops.includes(text[at] ?? '')) at--;
  return at;
}

function clauseOf(text: string): string {
  return text.slice(0, /[.;:?!()[\]{}|\n\ufffc]|$/.exec(text)?.index);
}
