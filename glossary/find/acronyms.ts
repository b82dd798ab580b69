import { type Fit, fitAfter, fitBefore, stopWords } from './align';
import { type Bracket, findBrackets } from './brackets';
import { findPhrases } from './phrases';
import { bare, capitalsIn, isShortForm, leastScore, shortFormsIn, singular } from './short-forms';
import { unicode, unicodeAll } from './unicode';

/**
 * A short form that a text explains itself: "net promoter score (NPS)". `short` is without a plural's s, `written` as it
 * stands there. Offsets cover the words and the bracket.
 */
export type Definition = {
  readonly short: string;
  readonly written: string;
  readonly long: string;
  readonly start: number;
  readonly end: number;
};

/** Finds what a text defines: in brackets, in phrases, in lines of a glossary. In the order of the text. */
export function findDefinitions(text: string): Definition[] {
  const found = [...inBrackets(text)];
  for (const { written, long, start, end } of findPhrases(text)) {
    const short = singular(written);
    const isKnown = found.some((other) => other.short === short || (start < other.end && other.start < end));
    if (!isKnown && isLongForm(long, short)) found.push({ short, written, long, start, end });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Characters before a bracket in which a long form can begin. */
const longestWindow = 240;

/** Characters in a bracket that may be a definition. */
const longestInside = 120;

/** The score that the first words of a bracket must reach where the rest of it is not in the short form. */
const leastInside = 0.75;

/** "long form (SHORT)" and "SHORT (long form)". */
function* inBrackets(text: string): Generator<Definition> {
  for (const bracket of findBrackets(text)) {
    if (bracket.close - bracket.open > longestInside || isFormula(text, bracket)) continue;
    const from = Math.max(0, bracket.open - longestWindow);
    const before = text.slice(from, bracket.open);
    const inside = text.slice(bracket.open + 1, bracket.close);
    const found = [...defineBefore(before, inside)];
    const definitions = found.length > 0 ? found : [defineInside(before, inside)];
    for (const definition of definitions) {
      if (definition) yield { ...definition, start: from + definition.start, end: bracket.close + 1 };
    }
  }
}

/** "Ca(2+)-dependent", "b(i)": part of a word, and no short form in capitals. */
function isFormula(text: string, bracket: Bracket): boolean {
  if (!isPartOfWord(text, bracket) || /["'”’*_`]/.test(text[bracket.open - 1] ?? '')) return false;
  const isCapital = unicode`^\p{Lu}{2}`.test(text.slice(bracket.open + 1, bracket.close));
  return !isCapital || unicode`[\p{L}\p{N}-]`.test(text[bracket.close + 1] ?? '');
}

type Local = Omit<Definition, 'end'>;

/** "net promoter score (NPS)": a short form in the bracket, its words before it. */
function* defineBefore(before: string, inside: string): Generator<Local> {
  if (!unicode`[\p{L}\p{N}]['’"”*_\x60]*\s*$`.test(before)) return;
  const from = clauseStart(before);
  // A long form may have another in it: "access point (AP) name (APN)".
  const over = blankBrackets(before);
  const overFrom = over === before ? from : clauseStart(over);
  for (const whole of shortFormsIn(inside)) {
    const { written, end } = withoutShared(whole, before, from);
    const short = singular(written);
    const start =
      startOf(short, before.slice(0, end), from) ?? (overFrom < from ? startOf(short, over, overFrom) : undefined);
    const long = bare(before.slice(start ?? before.length, end));
    if (start !== undefined && isLongForm(long, short)) yield { short, written, long, start };
  }
}

function startOf(short: string, text: string, from: number): number | undefined {
  const fit = fitOf(short, text.slice(from));
  return fit && from + fit.at;
}

/** The text with what stands in brackets of their own, and the brackets, made white space. */
function blankBrackets(text: string): string {
  let blanked = text;
  for (const { open, close } of findBrackets(text)) {
    const isListed = /^,? (?:and|or)\b/.test(text.slice(close + 1, close + 6));
    if (/\s/.test(text[open - 1] ?? '') && !isListed)
      blanked = blanked.slice(0, open) + ' '.repeat(close + 1 - open) + blanked.slice(close + 1);
  }
  return blanked;
}

/** A long form that fits well enough; a last number may stand for a kind that its words don't name. */
function fitOf(short: string, clause: string): Fit | undefined {
  const fit = fitBefore(short, clause);
  if (fit && fit.score >= leastScore(short)) return fit;
  const root = short.replace(unicode`-?\d+\p{Ll}?$`, '');
  if (root === short || capitalsIn(root) < 1) return undefined;
  const rootFit = fitBefore(root, clause);
  return rootFit && rootFit.score >= 0.6 ? rootFit : undefined;
}

/**
 * A short form of two words, one of them also in the words before it: "Open Crane Driver (Open CD)" defines CD, "Crane Repair
 * Planner (CR Planner)" CR. `end`: where the long form ends in the text.
 */
function withoutShared(whole: string, before: string, from: number): { written: string; end: number } {
  const [first = '', second] = whole.split(' ');
  const clause = before.slice(from).trimEnd();
  const end = from + clause.length;
  if (second === undefined || !unicode`(?:^|\s)\p{Lu}\p{Ll}{3}`.test(whole)) return { written: whole, end };
  if (capitalsIn(first) > 1 && bare(clause).endsWith(` ${second}`))
    return { written: first, end: from + clause.lastIndexOf(second) };
  return { written: capitalsIn(second) > 1 && clause.split(/\s/).includes(first) ? second : whole, end };
}

/** "NPS (net promoter score)": the words in the bracket, in full, after a short form of two capitals or more. */
function defineInside(before: string, inside: string): Local | undefined {
  const noun = unicode`\s(\p{L}+)\s*$`.exec(before)?.[1];
  if (noun && inside.endsWith(` ${noun}`)) {
    // "the CRP board (crane-repair-plan board)"
    return defineInside(before.slice(0, before.lastIndexOf(noun)), inside.slice(0, -noun.length));
  }
  const token = unicode`(?<![\p{L}\p{N}])([\p{L}\p{N}][\p{L}\p{N}/&.+'’-]*)["'’”*_\x60]*\s*$`.exec(before);
  const written = token?.[1] ?? '';
  const short = singular(written);
  if (!token || !isShortForm(short) || capitalsIn(short) < 1) return undefined;
  for (const part of new Set([inside.split(/[;,:]/)[0] ?? '', inside])) {
    const long = bare(part.replace(/^\s*(?:or|short for|stands for|for|aka|i\.e\.,?|the)\s+/i, ''));
    if (fitsInside(short, long) && isLongForm(long, short)) return { short, written, long, start: token.index };
  }
  return undefined;
}

/** Whether words in a bracket are what the short form before it means; the last of them may say more than it. */
function fitsInside(short: string, long: string): boolean {
  if (capitalsIn(short) >= 2 && fitOf(short, long)?.at === 0) return true;
  return (fitAfter(short, long)?.score ?? 0) >= leastInside && / /.test(long);
}

/** Whether words can be what a short form stands for: longer than it, and not made of it. */
function isLongForm(long: string, short: string): boolean {
  const last = long.slice(long.lastIndexOf(' ') + 1);
  if (long.length <= short.length || stopWords.has(last) || !unicode`^[\p{L}\p{N}]`.test(long)) return false;
  const letters = squash(short);
  return !long.split(/[\s/-]/).some((word) => squash(word) === letters);
}

/**
 * Where the clause begins that ends with the text: a long form never runs over the end of a sentence or into a bracket,
 * but over one that is part of a word: "poly(vinyl) sheet liner".
 */
function clauseStart(text: string): number {
  let start = 0;
  const parts = new Set(
    findBrackets(text)
      .filter((pair) => isPartOfWord(text, pair))
      .flatMap(({ open, close }) => [open, close]),
  );
  for (const stop of text.matchAll(/[;?!(){}[\]|\ufffc]|[.:](?=\s)|\n\s*\n/g)) {
    const end = stop.index + stop[0].length;
    if (!parts.has(stop.index) && end < text.trimEnd().length) start = end;
  }
  return start;
}

function isPartOfWord(text: string, { open }: Bracket): boolean {
  return /\S/.test(text[open - 1] ?? ' ');
}

/** The letters and digits alone, in lower case. */
function squash(text: string): string {
  return text.toLowerCase().replace(unicodeAll`[^\p{L}\p{N}]`, '');
}
