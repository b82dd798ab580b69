import type { CardContent } from '../../components/card-content';
import type { Categorised } from '../../glossary/builtin';
import { categories } from '../../glossary/categories';
import type { CategoryOf } from './state';

/** The glossary as the popup uses it. */
export type Library = {
  readonly search: (typed: string) => readonly Categorised[];
  readonly read: (entryId: string) => CardContent | undefined;
  readonly categoryOf: CategoryOf;
};

/** Loads and indexes the glossary; by itself, so that the popup is painted before. */
export async function openLibrary(): Promise<Library> {
  const [{ builtin, readMeaning }, { createSearch }] = await Promise.all([
    import('../../glossary/builtin'),
    import('../../glossary/search'),
  ]);
  const categoryById = new Map(builtin.map(({ entry, category }) => [entry.id, category]));
  return {
    search: createSearch(builtin),
    read(entryId) {
      const meaning = readMeaning(entryId);
      return meaning && { kind: 'entry', meaning, guess: false };
    },
    categoryOf(entryId) {
      const category = categoryById.get(entryId);
      return category && { category, name: categories[category] };
    },
  };
}
