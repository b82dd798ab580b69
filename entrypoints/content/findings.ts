import { findDefinitions } from '../../glossary/find/acronyms';
import { compileLexicon } from '../../glossary/find/compile';
import { type Lexicon, type LexiconEntry, loadLexicon } from '../../glossary/find/lexicon';
import { findMatches, type Match } from '../../glossary/find/matcher';
import { createChooser, namedBy } from '../../glossary/find/senses';
import { type CategoryId, pageIdPrefix } from '../../glossary/schema';
import { type Block, isUnbroken } from './blocks';

/** What was found in one block: every name that might be a term. */
export type Finding = { readonly block: Block; readonly matches: readonly Match[] };

/** A term that is explained here: where in its block, with which meaning. */
export type Term = {
  readonly start: number;
  readonly end: number;
  readonly entry: LexiconEntry;
  readonly isGuess: boolean;
  /** What the page itself says, where the meaning is the page's. */
  readonly quote?: string;
};

/** How a page defines a short form itself, and the sentence that does. */
type PageMeaning = { readonly short: string; readonly long: string; readonly quote: string };

/** What is known of one page: gathers evidence with every block, and decides with all of it. */
export function createFindings(lexicon: Lexicon) {
  const counts = new Uint32Array(lexicon.words.length);
  const named = new Set<number>();
  /** Short forms that the page defines: those whose meaning the glossary has, and the others. */
  const defined = new Map<string, number>();
  const own = new Map<string, PageMeaning>();
  let ownLexicon: Lexicon | undefined;
  let settled = 0;
  let choose = createChooser(lexicon, { counts, named, defined });

  function learn(block: Block): boolean {
    const before = own.size;
    for (const { short, long, start, end } of findDefinitions(block.text)) {
      const entry = entryNamed(lexicon, long);
      if (entry !== undefined) defined.set(short, entry);
      else if (!own.has(short) && !defined.has(short))
        own.set(short, { short, long, quote: quoteOf(block.text, start, end) });
    }
    return own.size > before;
  }

  return {
    /** Reads a block and keeps what it says about the page. */
    read(block: Block): Finding {
      const matches = findMatches(lexicon, block.text, counts).filter(({ start, end }) =>
        isUnbroken(block, start, end),
      );
      for (const entry of namedBy(lexicon, matches)) named.add(entry);
      if (learn(block)) ownLexicon = undefined;
      return { block, matches };
    },
    /** Takes in what was read since the last time; answers whether earlier decisions may now be others. */
    settle(): boolean {
      const known = named.size + defined.size + own.size;
      const isNews = known !== settled;
      settled = known;
      choose = createChooser(lexicon, { counts, named, defined });
      ownLexicon ??= own.size > 0 ? compilePageMeanings(own) : undefined;
      return isNews;
    },
    /** Decides which matches of a block are terms, and what they mean; the page's own meanings win. */
    decide({ block, matches }: Finding, hidden: ReadonlySet<CategoryId>): Term[] {
      const pageTerms = ownLexicon ? findMatches(ownLexicon, block.text).map((match) => pageTerm(match)) : [];
      const terms = matches.flatMap((match): Term[] => {
        const choice = choose(match, block.text.slice(match.start, match.end));
        const entry = choice && lexicon.entries[choice.entry];
        if (!entry || (entry.category && hidden.has(entry.category))) return [];
        return [{ start: match.start, end: match.end, entry, isGuess: choice.isGuess }];
      });
      const others = terms.filter((term) => !pageTerms.some((page) => page.start < term.end && term.start < page.end));
      return [...others, ...pageTerms].sort((a, b) => a.start - b.start);
    },
  };

  function pageTerm(match: Match): Term {
    const entry = ownLexicon?.entries[match.senses[0] ?? -1];
    if (!entry) throw new Error('A match of the page’s own lexicon has no entry in it.');
    const quote = own.get(entry.id.slice(pageIdPrefix.length))?.quote ?? '';
    return { start: match.start, end: match.end, entry, isGuess: false, quote };
  }
}

function compilePageMeanings(own: ReadonlyMap<string, PageMeaning>): Lexicon {
  const entries = [...own.values()].map(({ short, long }) => ({
    entry: { id: `${pageIdPrefix}${short}`, term: long, acronyms: [short], aliases: [], clues: [] },
    category: null,
    source: 'page' as const,
  }));
  return loadLexicon(compileLexicon(entries, 'page'));
}

/** The entry that a long form names, in full and beyond doubt. */
function entryNamed(lexicon: Lexicon, long: string): number | undefined {
  const [match] = findMatches(lexicon, long);
  return match && match.start === 0 && match.end === long.length && !match.isShort ? match.senses[0] : undefined;
}

/** The sentence around a definition. */
function quoteOf(text: string, start: number, end: number): string {
  const from = text.slice(0, start).search(/[^.!?\n\ufffc]*$/);
  const stop = /[.!?](?=\s|$)|[\n\ufffc]/.exec(text.slice(end));
  const to = stop ? end + stop.index + 1 : text.length;
  return text.slice(from, to).replace(/\s+/g, ' ').trim().slice(0, longestQuote);
}

/** Characters of the page that a card quotes at most. */
const longestQuote = 300;
