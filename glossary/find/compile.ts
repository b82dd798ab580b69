import type { CategoryId, Source } from '../schema';
import { acronymSurfaces, createNames, nameSurfaces, type Surface, startsOf, wordsOf } from './compile-names';
import { formsOf } from './forms';
import { lexiconFormat, mapLists, noEntry, type StoredLexicon } from './lexicon';
import { pluralOf, singularOf } from './plurals';
import { unicode } from './unicode';
import { isUnmistakable } from './unmistakable';

/** What of an entry goes into a lexicon. */
export type Compilable = {
  readonly entry: {
    readonly id: string;
    readonly term: string;
    readonly acronyms: readonly string[];
    readonly aliases: readonly string[];
    readonly clues: readonly string[];
    readonly related?: readonly string[];
    readonly guard?: 'context' | undefined;
  };
  readonly category: CategoryId | null;
  readonly source: Source;
};

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
  const names = createNames();
  entries.forEach(({ entry }, index) => {
    for (const surface of surfacesOf(entry)) names.add(index, surface);
  });
  for (const text of ordinary) names.add(noEntry, { text, exact: undefined });
  const clues = entries.map(({ entry }) => clueWords(entry.clues).map(names.numberOf));
  const numbers = new Map(entries.map(({ entry }, index) => [entry.id, index]));
  const kin = entries.map(({ entry }) => (entry.related ?? []).flatMap((id) => numbers.get(id) ?? []));
  const { words, exacts, ...lists } = names.lay();
  return {
    format: lexiconFormat,
    version,
    entries: entries.map(({ entry, category, source }) => {
      const isWellKnown = entry.acronyms.some(isUnmistakable);
      const guarded = entry.guard === 'context';
      return {
        id: entry.id,
        term: entry.term,
        category,
        source,
        guarded,
        ...(isWellKnown && { wellKnown: true as const }),
      };
    }),
    exacts,
    words: words.join(' '),
    ...mapLists(
      { ...lists, clueFrom: startsOf(clues), clueWord: clues.flat(), kinFrom: startsOf(kin), kin: kin.flat() },
      packNumbers,
    ),
  };
}

/** The ways in which an entry's names are written. A number alone is none: that of a form or a law may be any number. */
function surfacesOf(entry: Compilable['entry']): Surface[] {
  // A proper name that is also a word is listed as an acronym as well: "Docker" is not the docker at the harbour.
  const inAnyCase = [entry.term, ...entry.aliases].filter((name) => !entry.acronyms.includes(name));
  // A name that is itself an acronym (AIDA) is matched like one: "Aida" is an opera.
  const names = inAnyCase.flatMap((name) =>
    unicode`^[\p{Lu}\d]{2,}$`.test(name) ? acronymSurfaces(name) : nameSurfaces(name, formsOnce(name)),
  );
  return [...entry.acronyms.flatMap(acronymSurfaces), ...names].filter(({ text }) => unicode`\p{L}`.test(text));
}

/** The words of an entry's clues, each followed by its plural; short words of a phrase say nothing. */
function clueWords(clues: readonly string[]): string[] {
  const words = clues.flatMap((clue) => wordsOf(clue).filter((word, _, all) => all.length === 1 || word.length > 3));
  const singulars = new Set(words.map((word) => singularOf(word) ?? word));
  return [...singulars].flatMap((word) => [word, pluralOf(word)]);
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
