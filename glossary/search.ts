import { distance } from 'fastest-levenshtein';
import type { Categorised } from './builtin';
import type { AnyEntry } from './schema';
import { createDescriptions } from './search/descriptions';
import { createLines, type Lines } from './search/lines';
import { allowedSlips, createNames, type Found, nameWeights } from './search/names';
import { plain, wordsOf } from './search/plain';
import type { NameList } from './search/postings';
import { askedFor, telling } from './search/questions';
import { wellKnown } from './search/well-known';

/** A typed query's answers, best first; what was not typed but selected (`isName`) is a name and no description. */
export type Search = (typed: string, isName?: boolean) => readonly Categorised[];

/** Answers by name beside which definitions are not searched, and all that are looked for in those. */
const plenty = 60;

/** Answers that a query must have, or else its words may be slips. */
const enough = 3;

/** Words from which on a query is a description, in which it counts how much of it an entry says. */
const describing = 4;

/** What an answer by definition is worth, beside one by name. */
const definitionWeight = 0.5;

/** Answers that are sorted; further ones follow as they come, as nobody reads so far. */
const mostSorted = 300;

/**
 * Indexes entries by the words of their names, and searches their definitions as one text. An entry one of whose names was
 * typed in full comes first, whether in one word or in several ("back log"); then those whose names have all that was typed
 * or begins so, then those that have the rest of it in their definition; and where that finds few, likely slips.
 */
export function createSearch(entries: readonly Categorised[]): Search {
  const all = entries.map(({ entry }) => entry);
  const list = listNames(all);
  const names = createNames(list, all.length);
  /** What each entry's score is multiplied by: more for a short term. */
  const brevity = Float64Array.from(all, ({ term }) => 1 / Math.sqrt(10 + term.length));
  const wholes = createLines(list.names.join('\n').replace(gaps, ''));
  const known = createImportance(all);
  const isBuiltin = (entry: number) => entries[entry]?.category !== null;
  // Not before they are asked for: the first letters of a query are mostly found in names.
  let texts: Lines | undefined;
  let descriptions: ReturnType<typeof createDescriptions> | undefined;

  /** Adds entries with the words in their names and definitions. */
  function addTold(found: Found, words: readonly string[]): void {
    // The longest word stands in the fewest texts, as a rule.
    const [rarest = '', ...others] = words.toSorted((a, b) => b.length - a.length);
    texts ??= createLines(asLines(all.map(textOf)));
    const named = new Set(found.entries);
    for (const { line, text } of texts.find(rarest)) {
      if (named.has(line) || !others.every((word) => text.includes(word)) || !hasAll(text, words)) continue;
      found.scores[line] = ((found.scores[line] as number) + 1) * definitionWeight;
      found.entries.push(line);
      if (found.entries.length >= plenty) return;
    }
  }

  /** What a query finds as it is typed, and where that is little, what it may be a slip of. */
  function find(words: readonly string[]): Found {
    const begun = words.map(names.begunBy);
    const found = names.find(begun);
    if (found.entries.length < plenty && words.length < describing) addTold(found, words);
    if (found.entries.length >= enough || begun.every(({ size }) => size > 0)) return found;
    const meant = names.find(begun.map((reading, at) => (reading.size > 0 ? reading : names.meantBy(words[at] ?? ''))));
    for (const entry of found.entries) meant.scores[entry] = found.scores[entry] as number;
    return { scores: meant.scores, entries: [...new Set([...meant.entries, ...found.entries])] };
  }

  /** The best first. A short term is more about each of its words, and a name near the whole query likely meant. */
  function rank({ entries, scores }: Found, whole: string): number[] {
    const order = new Float64Array(entries.length);
    for (let at = 0; at < order.length; at++) {
      const entry = entries[at] as number;
      order[at] = (scores[entry] as number) * (brevity[entry] as number) * known(entry);
    }
    const least = order.length > mostSorted ? (order.toSorted().at(-mostSorted) as number) : 0;
    const best: { entry: number; order: number }[] = [];
    const rest: number[] = [];
    entries.forEach((entry, at) => {
      const score = order[at] as number;
      if (score < least) rest.push(entry);
      else best.push({ entry, order: isNear(all[entry], whole) ? score * 1.5 : score });
    });
    best.sort((a, b) => b.order - a.order || a.entry - b.entry);
    return [...best.map(({ entry }) => entry), ...rest];
  }

  /** The entries that are called so, then those that have all words of a query. */
  function answer(words: readonly string[], whole: string): number[] {
    const exact = [...wholes.equalTo(whole)].flatMap((line) => list.entries[line] ?? []);
    exact.sort((a, b) => Number(isBuiltin(a)) - Number(isBuiltin(b)) || known(b) - known(a));
    const found = words.length > 0 ? rank(find(words), whole) : [];
    return [...exact, ...found];
  }

  /** The entries that have most of what a description says. */
  function describe(words: readonly string[]): number[] {
    descriptions ??= createDescriptions(all, known);
    return descriptions(telling(words));
  }

  return (typed, isName = false) => {
    const whole = plain(typed).replace(gaps, '');
    if (whole === '') return [];
    const words = wordsOf(plain(typed));
    const asked = askedFor(words);
    const found = answer(words, whole);
    if (asked.length < words.length) found.push(...answer(asked, asked.join('')));
    if (!isName && asked.length > 1 && found.length < plenty) found.push(...describe(asked));
    return [...new Set(found)].flatMap((at) => entries[at] ?? []);
  };
}

/** What names may have or not have: "back log", "back-log". Line breaks part them from each other. */
const gaps = /[^\S\n\r]+|-/g;

/** How much being pointed to by other entries counts, and being on the reviewed list. */
const [pointedTo, reviewed] = [0.3, 1.3] as const;

/**
 * How well known each entry is, by its number, 1 and more: other entries point to what many readers meet ("customer
 * experience"), and seldom to what few do.
 */
function createImportance(all: readonly AnyEntry[]): (entry: number) => number {
  const counts = new Map<string, number>();
  for (const id of all.flatMap(({ related = [] }) => related)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const known = Float64Array.from(all, ({ id }) => {
    return (1 + pointedTo * Math.log2(1 + (counts.get(id) ?? 0))) * (wellKnown.has(id) ? reviewed : 1);
  });
  return (entry) => known[entry] as number;
}

/** Texts in plain form, a line each. */
function asLines(texts: readonly string[]): string {
  return plain(texts.map((text) => (text.includes('\n') ? text.replace(/\s+/g, ' ') : text)).join('\n'));
}

/** All names of some entries, in plain form. */
function listNames(all: readonly AnyEntry[]): NameList {
  const [names, entries, weights]: [string[], number[], number[]] = [[], [], []];
  const add = (name: string, entry: number, weight: number) => {
    names.push(name);
    entries.push(entry);
    weights.push(weight);
  };
  all.forEach(({ term, acronyms, aliases }, entry) => {
    add(term, entry, nameWeights.term);
    for (const acronym of acronyms) add(acronym, entry, nameWeights.acronym);
    for (const alias of aliases) add(alias, entry, nameWeights.alias);
  });
  return { names: asLines(names).split('\n'), entries, weights };
}

function textOf({ term, acronyms, aliases, definition }: AnyEntry): string {
  return `${term} ${acronyms.join(' ')} ${aliases.join(' ')} ${definition}`;
}

function allNames({ term, acronyms, aliases }: AnyEntry): string[] {
  return [term, ...acronyms, ...aliases];
}

/** Whether a text in plain form has words that begin so. */
function hasAll(text: string, words: readonly string[]): boolean {
  const told = wordsOf(text);
  return words.every((word) => told.some((one) => one.startsWith(word)));
}

/** Whether one of an entry's names is the whole query but for slips. */
function isNear(entry: AnyEntry | undefined, whole: string): boolean {
  const allowed = allowedSlips(whole);
  // What is the query to the letter comes first anyway.
  if (allowed === 0) return false;
  const names = entry ? allNames(entry).filter((name) => Math.abs(name.length - whole.length) <= allowed + 2) : [];
  return names.some((name) => distance(plain(name).replace(gaps, ''), whole) <= allowed);
}
