import MiniSearch from 'minisearch';
import type { Categorised } from './builtin';
import { fold } from './find/words';

/** A typed query's answers, best first. */
export type Search = (typed: string) => readonly Categorised[];

/** Typing errors allowed in a word: one from four letters on, two from eight. */
function allowedTypos(word: string): number {
  if (word.length >= 8) return 2;
  return word.length >= 4 ? 1 : 0;
}

/**
 * Indexes entries by name, acronym, other names and then the words of the definition. An entry one of whose names was typed
 * in full comes first, whether in one word or in several ("back log").
 */
export function createSearch(entries: readonly Categorised[]): Search {
  const byId = new Map(entries.map((found) => [found.entry.id, found]));
  const named = Map.groupBy(
    entries.flatMap((found) => namesOf(found.entry).map((name) => ({ name, found }))),
    ({ name }) => name,
  );
  const index = new MiniSearch<Entry>({
    fields: ['term', 'acronyms', 'aliases', 'definition'],
    extractField: (entry, field) => String(entry[field as keyof Entry] ?? ''),
    processTerm: (word) => fold(word) || null,
    searchOptions: {
      boost: { term: 4, acronyms: 6, aliases: 3, definition: 0.5 },
      prefix: true,
      fuzzy: allowedTypos,
      combineWith: 'AND',
      weights: { prefix: 0.6, fuzzy: 0.3 },
    },
  });
  index.addAll(entries.map((found) => found.entry));
  return (typed) => {
    const exact = named.get(joined(typed))?.map(({ found }) => found) ?? [];
    const hits = index.search(typed).flatMap((hit) => byId.get(hit.id) ?? []);
    return [...new Set([...exact, ...hits])];
  };
}

type Entry = Categorised['entry'];

function namesOf({ term, acronyms, aliases }: Entry): string[] {
  return [...new Set([term, ...acronyms, ...aliases].map(joined))];
}

function joined(text: string): string {
  return fold(text).replace(/[\s-]+/g, '');
}
