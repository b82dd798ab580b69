import type { CategoryId, Entry } from './schema';

/** The entries by category: the form in which the build puts the glossary into the package. */
export type EntryFiles = { readonly [category in CategoryId]?: readonly Entry[] };

/** The file that holds them. */
export const packagedFile = 'glossary.json';
