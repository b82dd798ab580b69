/** A short form that a text explains itself: "net promoter score (NPS)". Offsets cover the words and the bracket. */
export type Definition = {
  readonly short: string;
  readonly long: string;
  readonly start: number;
  readonly end: number;
};

/**
 * Finds what a text defines in brackets, as "long form (SHORT)" and "SHORT (long form)". A long form is accepted by the
 * score of its best alignment with the letters of the short one; the idea of Schwartz and Hearst (2003), scored.
 */
export function findDefinitions(text: string): Definition[] {
  const found: Definition[] = [];
  let earlierBracket = 0;
  for (const bracket of text.matchAll(/[([]([^()[\]]{2,80})[)\]]/g)) {
    const end = bracket.index + bracket[0].length;
    const before = text.slice(Math.max(earlierBracket, bracket.index - longestWindow), bracket.index);
    const definition = defineBefore(before, bracket[1] ?? '') ?? defineInside(before, bracket[1] ?? '');
    if (definition) {
      const start = bracket.index - (before.length - definition.start);
      found.push({ short: definition.short, long: definition.long, start, end });
    }
    earlierBracket = end;
  }
  return found;
}

/** Characters before a bracket in which a long form can begin. */
const longestWindow = 160;

type Local = { readonly short: string; readonly long: string; readonly start: number };

/** "net promoter score (NPS)": a short form in the bracket, its words before it. */
function defineBefore(before: string, inside: string): Local | undefined {
  const short = shortFormIn(inside);
  if (!short || !/[\p{L}\p{N}]['’")*_]*\s*$/u.test(before)) return undefined;
  const clause = before.slice(clauseStart(before));
  const start = align(short, clause);
  if (start === undefined) return undefined;
  const long = clause.slice(start).replace(/["'’*_\s]+$/u, '');
  return { short, long, start: before.length - clause.length + start };
}

/** "NPS (net promoter score)": the words in the bracket, in full, after a short form of two capitals or more. */
function defineInside(before: string, inside: string): Local | undefined {
  const short = /(?<![\p{L}\p{N}])([\p{Lu}\d][\p{L}\p{N}/&-]*\p{Lu}[\p{L}\p{N}]*)["'’*_]*\s*$/u.exec(before);
  if (!short?.[1] || !shortFormIn(short[1])) return undefined;
  const long = inside.split(/[;,:]/)[0]?.trim() ?? '';
  return align(short[1], long) === 0 && /\s|-/.test(long) ? { short: short[1], long, start: short.index } : undefined;
}

/** The short form that a bracket holds: 2 to 12 characters with capitals; without a lead word or a plural's s. */
function shortFormIn(inside: string): string | undefined {
  const first = inside.split(/[;,:]|\s[-–—]\s/)[0] ?? '';
  const bare = first.replace(/^\s*(?:or|the|aka|a\.k\.a\.|hereafter|short for|abbreviated(?: as)?)\s+/i, '');
  const short = bare.replace(/^["'‘’“”*_\s]+|["'‘’“”*_\s]+$/gu, '').replace(/(?<=\p{Lu})['’]?s$/u, '');
  const isShort = /^[\p{L}\p{N}][\p{L}\p{N}/&.-]{1,11}$/u.test(short) && (short.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
  return isShort ? short : undefined;
}

/** Where the clause begins that ends with the text: a long form never runs over a full stop or a comma. */
function clauseStart(text: string): number {
  let start = 0;
  for (const stop of text.matchAll(/[,;:!?(){}[\]|]\s*|\.\s+/g)) {
    const end = stop.index + stop[0].length;
    if (end < text.trimEnd().length) start = end;
  }
  return start;
}

/** `begins`: a long form can begin with it, at its word's start `at`. */
type Letter = {
  readonly char: string;
  readonly word: number;
  readonly value: number;
  readonly begins: boolean;
  readonly at: number;
};

const stopWords = new Set('a an and as at by for from in of on or per the to with'.split(' '));

/** The least score per letter at which an alignment counts; two letters fit by chance more often. */
function threshold(short: string): number {
  return short.length === 2 ? 0.6 : 0.45;
}

/** Where in the clause the long form of a short one begins, or undefined where its letters do not fit. */
function align(short: string, clause: string): number | undefined {
  const wanted = [...short.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')];
  const words = lastWords(clause, Math.min(wanted.length + 5, wanted.length * 2));
  const letters = words.flatMap(lettersOf);
  const best = bestScores(wanted, letters, words);
  let start: { at: number; score: number } | undefined;
  letters.forEach((letter, index) => {
    const score = best(0, index) - 0.02 * (words.length - letter.word);
    if (letter.begins && score >= (start?.score ?? threshold(short) * wanted.length)) start = { at: letter.at, score };
  });
  return start?.at;
}

type Word = { readonly text: string; readonly at: number };

function lastWords(clause: string, count: number): Word[] {
  return [...clause.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’/&.-]*/gu)]
    .map((m) => ({ text: m[0], at: m.index }))
    .slice(-count);
}

/** A word's letters with what matching each is worth: 1 for the initial, 0.9 for a part's initial, less inside. */
function lettersOf({ text, at }: Word, word: number): Letter[] {
  return [...text].map((char, index) => {
    const isPart =
      /[/&.-]/.test(text[index - 1] ?? '') || /^(\p{Ll}\p{Lu}|\p{L}\d)$/u.test(text.slice(index - 1, index + 1));
    const isSpokenEx = index === 1 && /^ex/i.test(text);
    const value = index === 0 ? 1 : isPart || isSpokenEx ? 0.9 : 0.33;
    return { char: char.toLowerCase(), word, value, begins: index === 0 || isSpokenEx, at };
  });
}

/** The best score of matching the wanted letters from one on, that one at a given place; memoised. */
function bestScores(wanted: readonly string[], letters: readonly Letter[], words: readonly Word[]) {
  const known = new Map<number, number>();
  const skipped = (from: number, to: number) =>
    words.slice(from + 1, to).reduce((sum, { text }) => sum + (stopWords.has(text.toLowerCase()) ? 0.06 : 0.45), 0);
  const best = (wantedIndex: number, index: number): number => {
    const letter = letters[index];
    if (!letter || letter.char !== wanted[wantedIndex]) return Number.NEGATIVE_INFINITY;
    const key = wantedIndex * letters.length + index;
    const cached = known.get(key);
    if (cached !== undefined) return cached;
    let rest = Number.NEGATIVE_INFINITY;
    if (wantedIndex === wanted.length - 1) rest = -0.55 * (words.length - 1 - letter.word);
    else {
      letters.forEach((next, at) => {
        if (at > index) rest = Math.max(rest, best(wantedIndex + 1, at) - skipped(letter.word, next.word));
      });
    }
    known.set(key, letter.value + rest);
    return letter.value + rest;
  };
  return best;
}
