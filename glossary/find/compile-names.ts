import type { CategoryId, Source } from '../schema';
import { fold, writingOf } from './letters';
import { type CompiledLexicon, noEntry } from './lexicon';
import { acronymForms, pluralOf, singularOf } from './plurals';
import { unicode } from './unicode';
import { readWords } from './words';

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

/** A name in one form. `exact` has the writing needed, word by word, `_` for any case; undefined for any case at all. */
type Surface = { readonly text: string; readonly exact: string | undefined };

type Node = { readonly next: Map<number, Node>; readonly senses: { entry: number; exact: number }[]; id: number };

/** Words that are also acronyms: inside a name of several words they count in capitals only ("IT support"). */
const ordinaryInLowerCase = new Set(
  'am an as at be by do go he id if in is it me my no of on or so to up us we'.split(' '),
);

type Parts = {
  /** The ways to write a name that is matched in any case, in lower case. */
  readonly formsOf: (name: string) => readonly string[];
  /** Phrases in lower case in which no word is a term. */
  readonly ordinary?: readonly string[];
};

/** Builds the index that pages are searched with. The forms of names are given: pages that index their own need few. */
export function compileNames(entries: readonly Compilable[], { formsOf, ordinary = [] }: Parts): CompiledLexicon {
  const words = createNumbering();
  const exacts = createNumbering();
  const root = createNode();
  entries.forEach(({ entry }, index) => {
    for (const { text, exact } of surfacesOf(entry, formsOf)) {
      const node = wordsOf(text).reduce((from, word) => follow(from, words.numberOf(word)), root);
      const sense = { entry: index, exact: exact === undefined ? -1 : exacts.numberOf(exact) };
      if (!node.senses.some((other) => other.entry === index && other.exact === sense.exact)) node.senses.push(sense);
    }
  });
  for (const phrase of ordinary) {
    const node = wordsOf(phrase).reduce((from, word) => follow(from, words.numberOf(word)), root);
    // A name that an entry claims is its own.
    if (node.senses.length === 0) node.senses.push({ entry: noEntry, exact: -1 });
  }
  const clues = entries.map(({ entry }) => clueWords(entry.clues).map(words.numberOf));
  const numbers = new Map(entries.map(({ entry }, index) => [entry.id, index]));
  const kin = entries.map(({ entry }) => (entry.related ?? []).flatMap((id) => numbers.get(id) ?? []));
  const starts = words.names.map((_, word) => root.next.get(word));
  return {
    entries: entries.map(({ entry, category, source }) => {
      return { id: entry.id, term: entry.term, category, source, guarded: entry.guard === 'context' };
    }),
    words: words.names,
    exacts: exacts.names,
    ...layTrie(root, starts),
    clueFrom: startsOf(clues),
    clueWord: clues.flat(),
    kinFrom: startsOf(kin),
    kin: kin.flat(),
  };
}

function surfacesOf(entry: Compilable['entry'], formsOf: Parts['formsOf']): Surface[] {
  // A proper name has no plural: "Sparks" are not several Apache Sparks.
  const isProperName = (name: string) => unicode`\p{Ll}{2}`.test(name);
  const acronyms = entry.acronyms.flatMap((name) => (isProperName(name) ? [name] : acronymForms(name)).map(exactly));
  // A proper name that is also a word is listed as an acronym as well: "Docker" is not the docker at the harbour.
  const inAnyCase = [entry.term, ...entry.aliases].filter((name) => !entry.acronyms.includes(name));
  const names = inAnyCase.flatMap((name) => {
    // A name that is itself an acronym (AIDA) is matched like one: "Aida" is an opera.
    if (unicode`^[\p{Lu}\d]{2,}$`.test(name)) return acronymForms(name).map(exactly);
    return formsOf(name).map((text) => ({ text, exact: capitalsNeeded(name, text) }));
  });
  return [...acronyms, ...names];
}

function exactly(text: string): Surface {
  return { text, exact: rawWordsOf(text).join(' ') };
}

/** The writing that a form of a name needs where one of its words is an ordinary word in lower case. */
function capitalsNeeded(name: string, form: string): string | undefined {
  const raw = rawWordsOf(name);
  const needed = raw.map((word) =>
    unicode`^\p{Lu}+$`.test(word) && ordinaryInLowerCase.has(word.toLowerCase()) ? word : '_',
  );
  return needed.some((word) => word !== '_') && rawWordsOf(form).length === raw.length ? needed.join(' ') : undefined;
}

function rawWordsOf(text: string): string[] {
  const { count, start, end } = readWords(text);
  return Array.from({ length: count }, (_, index) => writingOf(text.slice(start[index], end[index])));
}

function wordsOf(text: string): string[] {
  return rawWordsOf(text).map(fold);
}

/** The words of an entry's clues, each followed by its plural; short words of a phrase say nothing. */
function clueWords(clues: readonly string[]): string[] {
  const words = clues.flatMap((clue) => wordsOf(clue).filter((word, _, all) => all.length === 1 || word.length > 3));
  const singulars = new Set(words.map((word) => singularOf(word) ?? word));
  return [...singulars].flatMap((word) => [word, pluralOf(word)]);
}

function createNumbering() {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const numberOf = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, names.length);
    return names.push(name) - 1;
  };
  return { names, numberOf };
}

function createNode(): Node {
  return { next: new Map(), senses: [], id: -1 };
}

function follow(from: Node, word: number): Node {
  const known = from.next.get(word);
  if (known) return known;
  const node = createNode();
  from.next.set(word, node);
  return node;
}

function layTrie(root: Node, starts: readonly (Node | undefined)[]) {
  const nodes: Node[] = [];
  const number = (node: Node): void => {
    node.id = nodes.push(node) - 1;
    for (const next of node.next.values()) number(next);
  };
  for (const node of root.next.values()) number(node);
  const edges = nodes.map((node) => [...node.next].sort(([a], [b]) => a - b));
  return {
    roots: starts.map((node) => node?.id ?? -1),
    edgeFrom: startsOf(edges),
    edgeWord: edges.flat().map(([word]) => word),
    edgeTo: edges.flat().map(([, node]) => node.id),
    senseFrom: startsOf(nodes.map((node) => node.senses)),
    senseEntry: nodes.flatMap((node) => node.senses.map((sense) => sense.entry)),
    senseExact: nodes.flatMap((node) => node.senses.map((sense) => sense.exact)),
  };
}

/** Where each list begins when all are laid end to end, and where the last one ends. */
function startsOf(lists: readonly (readonly unknown[])[]): number[] {
  let total = 0;
  return [0, ...lists.map((list) => (total += list.length))];
}
