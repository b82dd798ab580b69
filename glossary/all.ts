import type { Builtin, Categorised } from './builtin';
import { asShown, meaningOf, type OwnEntry } from './own';
import type { Meaning, NamedEntry } from './schema';

/** All that can be explained. */
export type Glossary = {
  /** The reader's own entries, then the built-in ones. */
  readonly entries: readonly Categorised[];
  /** What a card shows of an entry; undefined for an id that no glossary has. */
  readonly readMeaning: (entryId: string) => Meaning | undefined;
  /** The entries of these ids by name and field; ids that no glossary has are left out. */
  readonly readNames: (ids: readonly string[]) => NamedEntry[];
};

/** Joins the reader's own entries with the built-in glossary. */
export function joinGlossaries(builtin: Builtin, own: readonly OwnEntry[]): Glossary {
  const byId = new Map(own.map((entry) => [entry.id, entry]));
  const read = (id: string): Meaning | undefined => {
    const entry = byId.get(id);
    return entry ? meaningOf(entry) : builtin.readMeaning(id);
  };
  return {
    entries: [...own.map((entry) => ({ entry: asShown(entry), category: null })), ...builtin.entries],
    readMeaning: read,
    readNames: (ids) => ids.flatMap((id) => (byId.has(id) ? nameOf(read(id)) : builtin.readNames([id]))),
  };
}

function nameOf(meaning: Meaning | undefined): NamedEntry[] {
  if (!meaning) return [];
  const { entry, category, categoryName } = meaning;
  return [{ id: entry.id, term: entry.term, category, categoryName }];
}
