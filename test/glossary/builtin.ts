import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createBuiltin } from '../../glossary/builtin';
import type { EntryFiles } from '../../glossary/packaged';

const folder = join(import.meta.dirname, '../../glossary/entries');

/** The entries by category, as the build packages them. */
export const entryFiles: EntryFiles = Object.fromEntries(
  readdirSync(folder).map((name) => [
    name.replace(/\.json$/, ''),
    JSON.parse(readFileSync(join(folder, name), 'utf8')),
  ]),
);

/** The built-in glossary. */
export const builtin = createBuiltin(entryFiles);
