import { type Compilable, compileNames } from './compile-names';
import { formsOf } from './forms';
import type { StoredLexicon } from './lexicon';

/**
 * Builds the index of a glossary, with all forms of its names. `version` names the content; `ordinary` are phrases in lower
 * case in which no word is a term.
 */
export function compileLexicon(
  entries: readonly Compilable[],
  version: string,
  ordinary: readonly string[] = [],
): StoredLexicon {
  return compileNames(entries, { version, formsOf, ordinary });
}
