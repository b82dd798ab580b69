import { findDefinitions } from '../../../glossary/find/acronyms';
import { acronymSurfaces, createNames, nameSurfaces } from '../../../glossary/find/compile-names';
import { createImplicit } from '../../../glossary/find/implicit';
import { asNames, type Lexicon, type LexiconEntry, type Names } from '../../../glossary/find/lexicon';
import { findMatches } from '../../../glossary/find/matcher';
import { pluralOf } from '../../../glossary/find/plurals';
import { capitalsIn } from '../../../glossary/find/short-forms';
import { unicode } from '../../../glossary/find/unicode';
import { pageIdPrefix } from '../../../glossary/page-id';
import { type Block, objectCharacter } from '../read';
import { definedByElements } from './markup-definitions';

/**
 * A short form that the page gives a meaning, and the sentence that does. `entry` is the glossary's where it has one with
 * that name. `isGuess`: the page doesn't say so, but has a name with these initials.
 */
type PageMeaning = {
  readonly short: string;
  readonly entry: LexiconEntry;
  readonly quote: string;
  readonly isGuess: boolean;
};

/** A place in a text with a meaning that the page gives it, and the page's words for it. */
export type DefinedTerm = {
  readonly start: number;
  readonly end: number;
  readonly entry: LexiconEntry;
  readonly quote: string;
  readonly isGuess: boolean;
};

type Pair = { readonly short: string; readonly long: string; readonly start: number; readonly end: number };

/** Characters of the page that a card quotes at most. */
const longestQuote = 300;

/** What the page itself says its short forms mean. */
export function createDefinitions(lexicon: Lexicon) {
  const known = new Map<string, number>();
  const own = new Map<string, PageMeaning>();
  const implicit = createImplicit();
  /** The names of all that, by its order. */
  let ownNames: Names | undefined;

  /** Takes in a meaning; the first definition of a short form counts, and any definition more than a guess. */
  function add(text: string, { short, long, start, end }: Pair, isGuess: boolean): void {
    const before = own.get(short);
    if (before && (isGuess || !before.isGuess)) return;
    const named = isGuess ? undefined : entryNamed(lexicon, long);
    if (named !== undefined) known.set(short, named);
    const entry = lexicon.entries[named ?? -1] ?? pageEntry(short, long);
    own.set(short, { short, entry, quote: quoteOf(text, start, end), isGuess });
    ownNames = undefined;
  }

  const isKnown = (short: string) =>
    own.has(short) || findMatches(lexicon, short).some(({ end }) => end === short.length);

  return {
    /** Whether the page or the glossary has a meaning for a short form. */
    isKnown,
    /** Short forms whose meaning is an entry of the glossary, with that entry. */
    known: known as ReadonlyMap<string, number>,
    /** How many short forms have a meaning by what was read so far. */
    count(): number {
      for (const { short, long } of implicit.found(isKnown))
        add(long, { short, long, start: 0, end: long.length }, true);
      return own.size + known.size;
    },
    /** Takes in what a block defines; answers whether a short form can stand in it. */
    learn(block: Block): boolean {
      const { text } = block;
      for (const pair of definedByElements(block)) add(text, pair, false);
      const hasShortForm = maybeShortForm().test(text);
      if (hasShortForm) for (const pair of findDefinitions(text)) if (isSure(pair)) add(text, pair, false);
      if (maybeName().test(text)) implicit.read(text);
      return hasShortForm;
    },
    /** The terms of a text whose meaning is the page's own. */
    termsIn(text: string): DefinedTerm[] {
      if (own.size === 0 || !own.values().some(({ short }) => text.includes(short))) return [];
      const meanings = [...own.values()];
      ownNames ??= namesOf(meanings);
      return findMatches(ownNames, text).map(({ start, end, senses: [sense = 0] }) => {
        return { ...(meanings[sense] as PageMeaning), start, end };
      });
    },
  };
}

/** What every short form has that `isSure` takes: a capital with another or a digit within its length, or a number between letters. */
const maybeShortForm = () => unicode`\p{Lu}[^]{0,12}?[\p{Lu}\d]|\d[^]{0,12}?\p{Lu}|\p{Ll}\d+\p{Ll}`;

/** What an acronym has, and the long name of one: two capitals with nothing between that ends a name. */
const maybeName = () => unicode`\p{Lu}[^.;:!?()[\]{}|\n\ufffc"“”]{0,80}?\p{Lu}`;

/**
 * Whether a definition in running text is sure enough to explain every mention by it: one in lower case or of two letters
 * of a single word may be a remark in brackets.
 */
function isSure({ short, long }: Pair): boolean {
  if (unicode`^\p{Ll}\d+\p{Ll}$`.test(short)) return true;
  return capitalsIn(short) + (/\d/.test(short) ? 1 : 0) > 1 && (short.length > 2 || /[\s-]/.test(long));
}

function pageEntry(short: string, long: string): LexiconEntry {
  return { id: `${pageIdPrefix}${short}`, term: long, category: null, source: 'page', guarded: false };
}

/** The names of what the page defines: short forms; and long ones, unless they are a single word or a guess. */
function namesOf(meanings: readonly PageMeaning[]): Names {
  const names = createNames();
  meanings.forEach(({ short, entry, isGuess }, index) => {
    const isName = entry.source === 'page' && !isGuess && /\s/.test(entry.term);
    const plain = entry.term.toLowerCase();
    // Singular and plural: the page's own spelling is the one that counts.
    const long = isName ? nameSurfaces(entry.term, [plain, pluralOf(plain)]) : [];
    for (const surface of [...acronymSurfaces(short), ...long]) names.add(index, surface);
  });
  return asNames(names.lay());
}

/** The entry that a long form names, in full and beyond doubt. */
function entryNamed(lexicon: Lexicon, long: string): number | undefined {
  const [match] = findMatches(lexicon, long);
  return match && match.start === 0 && match.end === long.length && !match.isShort ? match.senses[0] : undefined;
}

/** The sentence around a definition. */
function quoteOf(text: string, start: number, end: number): string {
  const ends = new RegExp(`[.!?](?=\\s|$)|[\\n${objectCharacter}]`, 'g');
  const stops = [...text.matchAll(ends)].map((stop) => stop.index + 1);
  const from = stops.findLast((stop) => stop <= start) ?? 0;
  const to = stops.find((stop) => stop >= end) ?? text.length;
  return text.slice(from, to).replaceAll(objectCharacter, ' ').replace(/\s+/g, ' ').trim().slice(0, longestQuote);
}
