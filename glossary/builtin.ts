import { categories } from './categories';
import { readFormula } from './fraction';
import { describeOrigin } from './origin';
import { type EntryFiles, packagedFile } from './packaged';
import type { AnyEntry, CategoryId, Entry, EntryLink, Meaning, NamedEntry } from './schema';
import { readPackaged } from './store/area';

/** An entry with its category; the reader's own entries have none. */
export type Categorised = { readonly entry: AnyEntry; readonly category: CategoryId | null };

/** A built-in entry with its category. */
export type BuiltinEntry = { readonly entry: Entry; readonly category: CategoryId };

/** The built-in glossary. */
export type Builtin = {
  readonly entries: readonly BuiltinEntry[];
  /** What a card shows of an entry, with the names of the entries that it links to; undefined for an unknown id. */
  readonly readMeaning: (entryId: string) => Meaning | undefined;
  /** The names and categories of entries; unknown ids are left out. */
  readonly readNames: (ids: readonly string[]) => NamedEntry[];
};

let reading: Promise<Builtin> | undefined;

/**
 * Reads the built-in glossary from the package, once. It was checked when the extension was built, so it is not parsed
 * again. Rejects where the file can't be read; the next call then tries again.
 */
export function readBuiltin(): Promise<Builtin> {
  reading ??= readPackaged(packagedFile).then((files) => createBuiltin(files as EntryFiles));
  reading.catch(() => {
    reading = undefined;
  });
  return reading;
}

/** Makes the glossary of its entries. */
export function createBuiltin(files: EntryFiles): Builtin {
  const entries = Object.entries(files).flatMap(([category, inFile]) =>
    inFile.map((entry) => ({ entry, category: category as CategoryId })),
  );
  const byId = new Map(entries.map((found) => [found.entry.id, found]));

  function linkTo(id: string): EntryLink[] {
    const found = byId.get(id);
    return found ? [{ id, term: found.entry.term }] : [];
  }

  return {
    entries,
    readMeaning(entryId) {
      const found = byId.get(entryId);
      return found && meaningOf(found, linkTo);
    },
    readNames: (ids) => ids.flatMap((id) => nameOf(byId.get(id))),
  };
}

function meaningOf({ entry, category }: BuiltinEntry, linkTo: (id: string) => EntryLink[]): Meaning {
  const notToConfuse = (entry.notToConfuse ?? []).flatMap(({ id, line }) =>
    linkTo(id).map((link) => ({ ...link, line })),
  );
  // What is told apart in a line of its own is not named once more below it.
  const toldApart = new Set(notToConfuse.map(({ id }) => id));
  return {
    entry,
    category,
    categoryName: categories[category],
    source: 'builtin',
    origin: describeOrigin({ source: 'builtin' }),
    ...(entry.formula && { formula: readFormula(entry.formula, entry.acronyms[0]) }),
    related: entry.related.filter((id) => !toldApart.has(id)).flatMap(linkTo),
    notToConfuse,
  };
}

function nameOf(found: BuiltinEntry | undefined): NamedEntry[] {
  if (!found) return [];
  const { entry, category } = found;
  return [{ id: entry.id, term: entry.term, category, categoryName: categories[category] }];
}
