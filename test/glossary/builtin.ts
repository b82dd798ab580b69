import { readdirSync, readFileSync } from 'node:fs';
import { createBuiltin } from '../../glossary/builtin';
import type { EntryFiles } from '../../glossary/packaged';

const folder = new URL('../../glossary/entries/', import.meta.url);

/** The entries by category, as the build packages them. */
export const entryFiles: EntryFiles = Object.fromEntries(
  readdirSync(folder).map((name) => [
    name.replace(/\.json$/, ''),
    JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
  ]),
);

/** The built-in glossary. */
export const builtin = createBuiltin(entryFiles);
