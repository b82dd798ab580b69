import { createEvidence } from '../../../glossary/find/evidence';
import type { Lexicon, LexiconEntry } from '../../../glossary/find/lexicon';
import type { Match } from '../../../glossary/find/matcher';
import { type Candidate, createChooser, ownOf } from '../../../glossary/find/senses';
import type { CategoryId } from '../../../glossary/schema';
import { type Block, isClipped, isEnglish, isShownAsCode, isUnbroken, type Passage, spansOf } from '../read';
import { createDefinitions } from './definitions';

/** What was found in one block: every name that might be a term. */
export type Finding = { readonly block: Block; readonly candidates: readonly Candidate[] };

/** A term that is explained here: where in its block, with which meaning. */
export type Term = {
  readonly start: number;
  readonly end: number;
  readonly entry: LexiconEntry;
  readonly isGuess: boolean;
  /** Words of the page that speak for this meaning, the strongest first. */
  readonly reasons: readonly string[];
  /** What else the name can mean. */
  readonly others: readonly LexiconEntry[];
  /** What the page itself says, where the meaning is the page's. */
  readonly quote?: string;
};

/** A term on the page with the block that it stands in. */
export type Occurrence = { readonly term: Term; readonly block: Block };

/** What is known about one page: collects evidence from every block, and decides with all of it. */
export function createPageTerms(lexicon: Lexicon) {
  const definitions = createDefinitions(lexicon);
  const evidence = createEvidence(lexicon, definitions.known);
  let choose = createChooser(lexicon, evidence.now());
  let settled = 0;
  let defined = 0;

  return {
    /** Reads blocks and keeps what they say about the page; answers those that can have terms, now or by what comes yet. */
    read({ texts, blockAt }: Passage): Finding[] {
      // In other languages than the glossary's a word is another word; acronyms mostly stay what they are, alone and with a
      // word of that language ("CRM-System"), and readers explain words of their own language.
      const mayMean = (match: Match, { element, text }: Block) =>
        match.isShort ||
        isEnglish(element) ||
        /[A-Z]{2}/.test(text.slice(match.start, match.end)) ||
        ownOf(lexicon, match).length > 0;
      const blocks = texts.map((_, index) => blockAt(index));
      const found = evidence.read(texts, (match, index) => {
        const block = blocks[index] as Block;
        return mayMean(match, block) && isUnbroken(block, match.start, match.end);
      });
      return blocks.flatMap((block, index) => {
        const candidates = found.get(index) ?? [];
        const mayDefine = definitions.learn(block);
        return candidates.length > 0 || mayDefine ? { block, candidates } : [];
      });
    },
    /**
     * Takes in what was read since the last time; answers whether earlier decisions may now be others, and whether the page
     * has given something a meaning of its own since.
     */
    settle(): { isOther: boolean; hasDefined: boolean } {
      const before = { settled, defined };
      defined = definitions.count();
      settled = evidence.size() + defined;
      choose = createChooser(lexicon, evidence.now());
      return { isOther: settled !== before.settled, hasDefined: defined !== before.defined };
    },
    /** Words on the page, about. */
    length: (): number => evidence.now().length,
    /** Whether the page or the glossary has a meaning for a short form. */
    isKnown: definitions.isKnown,
    /** Whether a block can have terms at all. */
    isWorth: ({ block, candidates }: Finding): boolean =>
      candidates.length > 0 || definitions.termsIn(block.text).length > 0,
    /** Decides which matches of a block are terms, and what they mean; the page's own meanings win. */
    decide({ block, candidates }: Finding, hidden: ReadonlySet<CategoryId>): Term[] {
      const ofPage = definitions.termsIn(block.text).flatMap((term): Term[] => {
        const { category } = term.entry;
        return category && hidden.has(category) ? [] : [{ ...term, reasons: [], others: [] }];
      });
      if (candidates.length === 0) return ofPage;
      const terms = candidates.flatMap((candidate): Term[] => {
        const choice = choose(candidate);
        const entry = choice && lexicon.entries[choice.entry];
        if (!entry || (entry.category && hidden.has(entry.category))) return [];
        const { start, end } = candidate.match;
        const others = choice.others.flatMap((other) => lexicon.entries[other] ?? []);
        return [{ start, end, entry, isGuess: choice.isGuess, reasons: choice.reasons, others }];
      });
      const others = terms.filter((term) => !ofPage.some((page) => page.start < term.end && term.start < page.end));
      return [...others, ...ofPage].sort((a, b) => a.start - b.start);
    },
  };
}

/** The terms of a block that can be read: not in code, nor in text for screen readers only. Reads computed style. */
export function seenTerms(terms: readonly Term[], block: Block): readonly Term[] {
  if (terms.length === 0 || isShownAsCode(block.element)) return [];
  return terms.filter(({ start, end }) => !spansOf(block, start, end).some(({ node }) => isClipped(node)));
}

/** Whether two decisions on the same block come to the same. */
export function isSameTerms(some: readonly Term[], others: readonly Term[]): boolean {
  const isSame = (a: Term, b: Term | undefined) => a.start === b?.start && a.end === b.end && a.entry.id === b.entry.id;
  return some.length === others.length && some.every((term, i) => isSame(term, others[i]));
}
