import type { Lexicon, LexiconEntry } from '../../glossary/find/lexicon';
import { findMatches, type Match } from '../../glossary/find/matcher';
import { createChooser, namedBy } from '../../glossary/find/senses';
import type { CategoryId } from '../../glossary/schema';
import { type Block, isUnbroken } from './blocks';
import { createDefinitions } from './definitions';

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

/** What is known of one page: gathers evidence with every block, and decides with all of it. */
export function createFindings(lexicon: Lexicon) {
  const counts = new Uint32Array(lexicon.words.length);
  const named = new Set<number>();
  const definitions = createDefinitions(lexicon);
  const evidence = { counts, named, defined: definitions.known };
  let choose = createChooser(lexicon, evidence);
  let settled = 0;
  let defined = 0;

  return {
    /** Reads a block and keeps what it says about the page. */
    read(block: Block): Finding {
      const found = findMatches(lexicon, block.text, counts);
      const matches = found.filter(({ start, end }) => isUnbroken(block, start, end));
      for (const entry of namedBy(lexicon, matches)) named.add(entry);
      definitions.learn(block.text);
      return { block, matches };
    },
    /**
     * Takes in what was read since the last time; answers whether earlier decisions may now be others, and whether the page
     * has given something a meaning of its own since.
     */
    settle(): { isOther: boolean; hasDefined: boolean } {
      const before = { settled, defined };
      defined = definitions.count();
      settled = named.size + defined;
      choose = createChooser(lexicon, evidence);
      return { isOther: settled !== before.settled, hasDefined: defined !== before.defined };
    },
    /** Whether a block can have terms at all. */
    isWorth: ({ block, matches }: Finding): boolean => matches.length > 0 || definitions.termsIn(block.text).length > 0,
    /** Decides which matches of a block are terms, and what they mean; the page's own meanings win. */
    decide({ block, matches }: Finding, hidden: ReadonlySet<CategoryId>): Term[] {
      const ofPage = definitions.termsIn(block.text).map((term): Term => ({ ...term, isGuess: false }));
      const terms = matches.flatMap((match): Term[] => {
        const choice = choose(match, block.text.slice(match.start, match.end));
        const entry = choice && lexicon.entries[choice.entry];
        if (!entry || (entry.category && hidden.has(entry.category))) return [];
        return [{ start: match.start, end: match.end, entry, isGuess: choice.isGuess }];
      });
      const others = terms.filter((term) => !ofPage.some((page) => page.start < term.end && term.start < page.end));
      return [...others, ...ofPage].sort((a, b) => a.start - b.start);
    },
  };
}
