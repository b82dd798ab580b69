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

/** Indexes entries by name, acronym, other names and then the words of the definition. */
export function createSearch(entries: readonly Categorised[]): Search {
  const byId = new Map(entries.map((found) => [found.entry.id, found]));
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
    const name = fold(typed.trim());
    const hits = index.search(typed, { boostDocument: (id) => (isName(byId.get(id)?.entry, name) ? 20 : 1) });
    return hits.flatMap((hit) => byId.get(hit.id) ?? []);
  };
}

type Entry = Categorised['entry'];

/** Whether the whole query is one of the entry's names. */
function isName(entry: Entry | undefined, name: string): boolean {
  return !!entry && [entry.term, ...entry.acronyms, ...entry.aliases].some((own) => fold(own) === name);
}
