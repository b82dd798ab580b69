import { categories } from './categories';
import { readFormula } from './fraction';
import { describeOrigin } from './origin';
import { type AnyEntry, CategoryId, type Entry, type EntryLink, type Meaning, type NamedEntry } from './schema';

/** An entry with the category that it stands in; what the reader wrote stands in none. */
export type Categorised = { readonly entry: AnyEntry; readonly category: CategoryId | null };

/** A built-in entry with its category. */
export type Builtin = { readonly entry: Entry; readonly category: CategoryId };

/** The entry files by path. Checked when the extension is built, so they are not parsed again here. */
const files = import.meta.glob<Entry[]>('./entries/*.json', { eager: true, import: 'default' });

/** The built-in glossary, in the order of its files. */
export const builtin: readonly Builtin[] = Object.entries(files).flatMap(([path, entries]) => {
  const category = CategoryId.parse(path.slice('./entries/'.length, -'.json'.length));
  return entries.map((entry) => ({ entry, category }));
});

const byId = new Map(builtin.map((found) => [found.entry.id, found]));

/** What a card shows of an entry, with the names of the entries that it points to; undefined for an unknown id. */
export function readMeaning(entryId: string): Meaning | undefined {
  const found = byId.get(entryId);
  if (!found) return undefined;
  const { entry, category } = found;
  return {
    entry,
    category,
    categoryName: categories[category],
    source: 'builtin',
    origin: describeOrigin({ source: 'builtin' }),
    ...(entry.formula && { formula: readFormula(entry.formula, entry.acronyms[0]) }),
    related: entry.related.flatMap(linkTo),
    notToConfuse: (entry.notToConfuse ?? []).flatMap(({ id, line }) => linkTo(id).map((link) => ({ ...link, line }))),
  };
}

/** The entries of these ids by name and field; ids that no entry has are left out. */
export function readNames(ids: readonly string[]): NamedEntry[] {
  return ids.flatMap((id) => {
    const found = byId.get(id);
    if (!found) return [];
    return [{ id, term: found.entry.term, category: found.category, categoryName: categories[found.category] }];
  });
}

function linkTo(id: string): EntryLink[] {
  const found = byId.get(id);
  return found ? [{ id, term: found.entry.term }] : [];
}
