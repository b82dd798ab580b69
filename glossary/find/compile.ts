import { type Compilable, compileNames } from './compile-names';
import { formsOf } from './forms';
import type { StoredLexicon } from './lexicon';

/** The forms of names that were compiled before: most of a glossary is the same when it is compiled once more. */
const known = new Map<string, readonly string[]>();

/**
 * Builds the index of a glossary, with all forms of its names. `version` names the content; `ordinary` are phrases in lower
 * case in which no word is a term.
 */
export function compileLexicon(
  entries: readonly Compilable[],
  version: string,
  ordinary: readonly string[] = [],
): StoredLexicon {
  return compileNames(entries, { version, formsOf: formsOnce, ordinary });
}

function formsOnce(name: string): readonly string[] {
  const before = known.get(name);
  if (before) return before;
  const forms = formsOf(name);
  known.set(name, forms);
  return forms;
}
