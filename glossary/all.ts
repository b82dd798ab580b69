import type { Builtin, Categorised } from './builtin';
import { asShown, meaningOf, type OwnEntry } from './own';
import type { AnyEntry, EntryLink, Meaning, NamedEntry } from './schema';

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
  const namesakes = createNamesakes(own, builtin);
  const read = (id: string): Meaning | undefined => {
    const entry = byId.get(id);
    const meaning = entry ? meaningOf(entry) : builtin.readMeaning(id);
    const otherwise = meaning ? namesakes(meaning.entry, entry !== undefined) : [];
    return meaning && (otherwise.length > 0 ? { ...meaning, otherwise } : meaning);
  };
  return {
    entries: [...own.map((entry) => ({ entry: asShown(entry), category: null })), ...builtin.entries],
    readMeaning: read,
    readNames: (ids) => ids.flatMap((id) => (byId.has(id) ? nameOf(read(id)) : builtin.readNames([id]))),
  };
}

/** Entries that a card names as explained otherwise at most. */
const mostNamesakes = 3;

/** Finds, for an entry of one glossary, those of the other one that are called the same. */
function createNamesakes(own: readonly OwnEntry[], builtin: Builtin) {
  let byName: { readonly own: NameMap; readonly builtin: NameMap } | undefined;
  return ({ id, term, acronyms, aliases }: AnyEntry, isOwn: boolean): EntryLink[] => {
    if (own.length === 0) return [];
    byName ??= { own: mapNames(own), builtin: mapNames(builtin.entries.map(({ entry }) => entry)) };
    const others = isOwn ? byName.builtin : byName.own;
    const found = [term, ...acronyms, ...aliases].flatMap((name) => others.get(keyOf(name)) ?? []);
    return [...new Set(found)].filter((other) => other.id !== id).slice(0, mostNamesakes);
  };
}

type NameMap = ReadonlyMap<string, readonly EntryLink[]>;

function mapNames(entries: readonly AnyEntry[]): NameMap {
  const map = new Map<string, EntryLink[]>();
  for (const { id, term, acronyms, aliases } of entries) {
    const link = { id, term };
    for (const key of new Set([term, ...acronyms, ...aliases].map(keyOf))) {
      const known = map.get(key);
      if (known) known.push(link);
      else map.set(key, [link]);
    }
  }
  return map;
}

/** Names in capitals are told apart by case: an SLA is no "sla". */
function keyOf(name: string): string {
  return /\p{Ll}/u.test(name) ? name.toLowerCase() : name;
}

function nameOf(meaning: Meaning | undefined): NamedEntry[] {
  if (!meaning) return [];
  const { entry, category, categoryName } = meaning;
  return [{ id: entry.id, term: entry.term, category, categoryName }];
}
