// The project's own glossary code in Node: its names, and what a page defines.
import { readdirSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { basename, join } from 'node:path';
import { root } from '../tool.mjs';

// Node reads TypeScript by itself, but wants the endings of file names, which bundlers do without.
registerHooks({
  resolve(specifier, context, next) {
    const isOurs = context.parentURL?.endsWith('.ts') && /^\.\.?\//.test(specifier) && !/\.\w+$/.test(specifier);
    return next(isOurs ? `${specifier}.ts` : specifier, context);
  },
});

const { compileLexicon } = await import('../../glossary/find/compile.ts');
const { loadLexicon } = await import('../../glossary/find/lexicon.ts');
const { findMatches } = await import('../../glossary/find/matcher.ts');
const { createImplicit } = await import('../../glossary/find/implicit.ts');
const { findDefinitions } = await import('../../glossary/find/acronyms.ts');

/** The built-in entries with their categories, as the background compiles them. */
export function readEntries() {
  const folder = join(root, 'glossary', 'entries');
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.flatMap((file) => {
    /** @type {import('../../glossary/schema').Entry[]} */
    const entries = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const category = /** @type {import('../../glossary/schema').CategoryId} */ (basename(file, '.json'));
    return entries.map((entry) => ({ entry, category, source: /** @type {const} */ ('builtin') }));
  });
}

/**
 * Says whether the glossary has a name in some form, as the extension itself would find it.
 *
 * @returns {(name: string) => boolean}
 */
export function createKnowing() {
  const lexicon = loadLexicon(compileLexicon(readEntries(), 'evaluate'));
  return (name) =>
    findMatches(lexicon, name).some(({ start, end }) => start === 0 && end >= name.replace(/['’]s?$/, '').length);
}

/**
 * The pairs that a plain text defines; blank lines part its blocks.
 *
 * @param {string} text
 * @returns {import('./sets.mjs').Pair[]}
 */
export function definePairs(text) {
  const implicit = createImplicit();
  const blocks = text.split(/\n\s*\n/);
  blocks.forEach(implicit.read);
  const found = blocks.flatMap((block) => findDefinitions(block));
  const defined = new Set(found.map(({ short }) => short));
  const guessed = [...implicit.found((short) => defined.has(short))].map(({ short, long }) => ({
    sf: short,
    lf: long,
  }));
  return [...found.map(({ written, long }) => ({ sf: written, lf: long })), ...guessed];
}
