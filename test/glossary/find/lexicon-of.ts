import { compileLexicon } from '../../../glossary/find/compile';
import { type Lexicon, loadLexicon } from '../../../glossary/find/lexicon';
import { findMatches } from '../../../glossary/find/matcher';
import type { CategoryId, Source } from '../../../glossary/schema';

/** An entry as a test needs it: its term, and what else it has. */
export type TestEntry = {
  readonly term: string;
  readonly acronyms?: readonly string[];
  readonly aliases?: readonly string[];
  readonly clues?: readonly string[];
  readonly guard?: 'context';
  readonly category?: CategoryId;
  readonly source?: Source;
};

/** A lexicon of a few entries, whose ids are their terms. */
export function lexiconOf(entries: readonly TestEntry[]): Lexicon {
  const compilable = entries.map(({ category = 'sales', source = 'builtin', ...entry }) => ({
    entry: { acronyms: [], aliases: [], clues: [], ...entry, id: entry.term },
    category,
    source,
  }));
  return loadLexicon(compileLexicon(compilable, 'test'));
}

/** What is found in a text, each as `text → ids`. */
export function found(lexicon: Lexicon, text: string): string[] {
  return findMatches(lexicon, text).map(({ start, end, senses }) => {
    const ids = senses.map((entry) => lexicon.entries[entry]?.id);
    return `${text.slice(start, end)} → ${ids.join(' | ')}`;
  });
}
