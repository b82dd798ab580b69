import { fitAfter, fitBefore } from './align';
import { bare, isShortForm, leastScore, singular } from './short-forms';
import { unicode, unicodeAll } from './unicode';

/** A definition in words: the short form as it is written, its long form, and where both begin and end. */
export type Phrase = { readonly written: string; readonly long: string; readonly start: number; readonly end: number };

/**
 * Short forms before what they stand for: "NRR stands for …", "NRR is short for …", "NRR" = …, and lines of a glossary, "NRR:
 * …", "**NRR** – …". With each pattern, how well the words must fit.
 */
const before = [
  {
    least: 0.6,
    pattern: () =>
      unicodeAll`(?<![\p{L}\p{N}])([\p{L}\p{N}][\p{L}\p{N}/&.+-]{1,13})["'’”*_]*(?i:,? (?:which |that )?(?:is )?(?:an? |the )?(?:stands|short|acronym|abbreviation|initialism|=)(?: for| of|)(?: the)?)\s`,
  },
  {
    least: 0.75,
    pattern: () =>
      unicodeAll`(?<![^\n])[ \t\u00a0*•·#>|-]{0,12}["“'*_\x60]*([\p{L}\p{N}][\p{L}\p{N}/&.+-]{1,13})["”'*_\x60]*(?: ?: ?| [-–—=|] |—)["“'*_\x60]*(?=\D)`,
  },
];

/** Short forms after their words: "…, or SLO", "… SLO", "…, SLO". The less stands between, the better they must fit. */
const after = [
  {
    least: 0.6,
    pattern: () =>
      unicodeAll`(?i:,? (?:or|abbreviated(?: as| to)?|(?:also )?known as|called|aka|hereafter)) ["'“*_]*([\p{L}\p{N}/&.+-]{2,14})`,
  },
  { least: 0.93, pattern: () => unicodeAll`(?<=\p{Ll}) (\p{Lu}{2,6})\b` },
  { least: 0.85, pattern: () => unicodeAll`, (\p{Lu}[\p{L}\p{N}]{0,11}\p{Lu}s?)(?=[,.;:)]|$)` },
];

/** Characters that a phrase looks back and forward. */
const reach = 160;

const stop = /[.;:?!()[\]{}|\n\ufffc]/;

/** A capital within a word, as each short form that is wanted has one; most texts have none. */
const capitalInside = () => unicode`[\p{L}\p{N}/&.+-]\p{Lu}`;

/** Finds what a text defines in words. */
export function* findPhrases(text: string): Generator<Phrase> {
  if (!capitalInside().test(text)) return;
  for (const { least, pattern } of before) {
    for (const { 0: match, 1: written = '', index: at } of pattern().all(text)) {
      const start = at + match.indexOf(written);
      const from = at + match.length;
      const clause = text.slice(from, from + reach).split(stop, 1)[0] ?? '';
      const fit = isWanted(written) ? fitAfter(singular(written), clause) : undefined;
      if (fit && fit.score >= Math.max(least, leastScore(written)))
        yield { written, long: bare(clause.slice(0, fit.end)), start, end: from + fit.end };
    }
  }
  for (const { least, pattern } of after) {
    for (const { 0: match, 1: token = '', index: at } of pattern().all(text)) {
      const written = token.replace(/\.$/, '');
      if (!isWanted(written)) continue;
      const clause =
        text
          .slice(Math.max(0, at - reach), at)
          .split(stop)
          .at(-1) ?? '';
      const fit = fitBefore(singular(written), clause);
      if (fit && fit.score >= Math.max(least, leastScore(written)))
        yield { written, long: bare(clause.slice(fit.at)), start: at - clause.length + fit.at, end: at + match.length };
    }
  }
}

/** Words are no short forms: a phrase needs a capital that is not the first letter. */
function isWanted(written: string): boolean {
  return isShortForm(written) && capitalInside().test(written);
}
