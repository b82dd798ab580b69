import { type Compilable, compileNames } from './compile-names';
import { formsOf } from './forms';
import { lexiconFormat, mapLists, type StoredLexicon } from './lexicon';

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
  const { entries: named, exacts, words, ...lists } = compileNames(entries, { formsOf: formsOnce, ordinary });
  return {
    format: lexiconFormat,
    version,
    entries: named,
    exacts,
    words: words.join(' '),
    ...mapLists(lists, packNumbers),
  };
}

/** Int32 numbers as base64 text, little-endian as on all machines that browsers run on. */
function packNumbers(numbers: readonly number[]): string {
  const bytes = new Uint8Array(Int32Array.from(numbers).buffer);
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function formsOnce(name: string): readonly string[] {
  const before = known.get(name);
  if (before) return before;
  const forms = formsOf(name);
  known.set(name, forms);
  return forms;
}
