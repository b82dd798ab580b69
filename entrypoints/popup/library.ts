import type { CardContent } from '../../components/card-content';
import { type Categorised, readBuiltin } from '../../glossary/builtin';
import { categories } from '../../glossary/categories';
import { describeOrigin } from '../../glossary/origin';
import type { OwnEntry } from '../../glossary/own';
import type { CategoryOf } from './state';

/** All that can be explained, as the popup uses it. */
export type Library = {
  readonly search: (typed: string) => readonly Categorised[];
  /** Entries that a query without answers may have meant. */
  readonly closest: (typed: string) => readonly Categorised[];
  readonly read: (entryId: string) => CardContent | undefined;
  readonly categoryOf: CategoryOf;
};

/** Loads the glossary; by itself, so that the popup is painted before. Answers what joins the reader's own terms to it. */
export async function loadLibrary(): Promise<(own: readonly OwnEntry[]) => Library> {
  const [builtin, { joinGlossaries }, { createSearch }, { closestTo }] = await Promise.all([
    readBuiltin(),
    import('../../glossary/all'),
    import('../../glossary/search'),
    import('../../glossary/search/closest'),
  ]);
  return (own) => {
    const { entries, readMeaning } = joinGlossaries(builtin, own);
    const categoryById = new Map(entries.map(({ entry, category }) => [entry.id, category]));
    return {
      search: createSearch(entries),
      closest: (typed) => closestTo(entries, typed),
      read(entryId) {
        const meaning = readMeaning(entryId);
        return meaning && { kind: 'entry', meaning, guess: false };
      },
      categoryOf(entryId) {
        const category = categoryById.get(entryId);
        if (category === null) return { category: undefined, name: describeOrigin({ source: 'own' }) };
        return category && { category, name: categories[category] };
      },
    };
  };
}
