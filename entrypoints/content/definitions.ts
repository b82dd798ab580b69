import { findDefinitions } from '../../glossary/find/acronyms';
import { compileNames } from '../../glossary/find/compile-names';
import { type Lexicon, type LexiconEntry, loadLexicon } from '../../glossary/find/lexicon';
import { findMatches } from '../../glossary/find/matcher';
import { pluralOf } from '../../glossary/find/plurals';
import { pageIdPrefix } from '../../glossary/page-id';
import { objectCharacter } from './blocks';

/** A short form that the page defines with a meaning that no glossary has, and the sentence that does. */
type PageMeaning = { readonly short: string; readonly long: string; readonly quote: string };

/** A place in a text with a meaning that the page gives it, and the page's words for it. */
export type DefinedTerm = {
  readonly start: number;
  readonly end: number;
  readonly entry: LexiconEntry;
  readonly quote: string;
};

/** Characters of the page that a card quotes at most. */
const longestQuote = 300;

/** What the page itself says its short forms mean. */
export function createDefinitions(lexicon: Lexicon) {
  /** Short forms whose meaning is an entry of the glossary, with that entry. */
  const known = new Map<string, number>();
  const own = new Map<string, PageMeaning>();
  let ownLexicon: Lexicon | undefined;

  return {
    known: known as ReadonlyMap<string, number>,
    /** How many short forms the page has defined so far. */
    count: () => known.size + own.size,
    /** Takes in what a block's text defines; the first definition of a short form counts. */
    learn(text: string): void {
      for (const { short, long, start, end } of findDefinitions(text)) {
        const entry = entryNamed(lexicon, long);
        if (entry !== undefined) known.set(short, entry);
        else if (!own.has(short) && !known.has(short)) {
          own.set(short, { short, long, quote: quoteOf(text, start, end) });
          ownLexicon = undefined;
        }
      }
    },
    /** The terms of a text whose meaning is the page's own. */
    termsIn(text: string): DefinedTerm[] {
      if (!own.keys().some((short) => text.includes(short))) return [];
      ownLexicon ??= compile(own);
      const { entries } = ownLexicon;
      return findMatches(ownLexicon, text).flatMap(({ start, end, senses: [sense = -1] }) => {
        const entry = entries[sense];
        const quote = entry && own.get(entry.id.slice(pageIdPrefix.length))?.quote;
        return entry && quote ? [{ start, end, entry, quote }] : [];
      });
    },
  };
}

function compile(own: ReadonlyMap<string, PageMeaning>): Lexicon {
  const entries = [...own.values()].map(({ short, long }) => ({
    entry: { id: `${pageIdPrefix}${short}`, term: long, acronyms: [short], aliases: [], clues: [] },
    category: null,
    source: 'page' as const,
  }));
  return loadLexicon(compileNames(entries, { version: 'page', formsOf: numbersOf }));
}

/** Singular and plural: the page's own spelling is the one that counts. */
function numbersOf(name: string): string[] {
  const plain = name.toLowerCase();
  return [plain, pluralOf(plain)];
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
