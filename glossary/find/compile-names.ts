import { fold, writingOf } from './letters';
import { type NameIndex, noEntry } from './lexicon';
import { acronymForms } from './plurals';
import { unicode } from './unicode';
import { readWords } from './words';

/** A name in one form. `exact` has the writing needed, word by word, `_` for any case; undefined for any case at all. */
export type Surface = { readonly text: string; readonly exact: string | undefined };

type Node = { readonly next: Map<number, Node>; readonly senses: { entry: number; exact: number }[]; id: number };

/** Words that are also acronyms: inside a name of several words they count in capitals only ("IT support"). */
const ordinaryInLowerCase = new Set(
  'am an as at be by do go he id if in is it me my no of on or so to up us we'.split(' '),
);

/** Builds an index of names, which texts are searched with: that of the glossary, or of what one page names itself. */
export function createNames() {
  const words = createNumbering();
  const exacts = createNumbering();
  const root = createNode();
  return {
    /** Gives a name to an entry, by its number; to `noEntry`, unless an entry has it: what an entry claims is its own. */
    add(entry: number, { text, exact }: Surface): void {
      const { senses } = wordsOf(text).reduce((from, word) => follow(from, words.numberOf(word)), root);
      const sense = { entry, exact: exact === undefined ? -1 : exacts.numberOf(exact) };
      const isKnown = senses.some((other) => other.entry === entry && other.exact === sense.exact);
      if (!isKnown && (entry !== noEntry || senses.length === 0)) senses.push(sense);
    },
    /** The number of a folded word, which it is given if it has none. */
    numberOf: words.numberOf,
    /** The index of what was added. */
    lay(): NameIndex {
      const starts = words.names.map((_, word) => root.next.get(word));
      return { words: words.names, exacts: exacts.names, ...layTrie(root, starts) };
    },
  };
}

/** The forms of an acronym, in its own case. */
export function acronymSurfaces(name: string): Surface[] {
  // A proper name has no plural: "Sparks" are not several Apache Sparks.
  const isProperName = unicode`\p{Ll}{2}`.test(name);
  return (isProperName ? [name] : acronymForms(name)).map((text) => ({ text, exact: rawWordsOf(text).join(' ') }));
}

/** The forms of a name that is no acronym; `forms` are the ways to write it in lower case. */
export function nameSurfaces(name: string, forms: readonly string[]): Surface[] {
  return forms.map((text) => ({ text, exact: capitalsNeeded(name, text) }));
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

/** The words of a text, folded. */
export function wordsOf(text: string): string[] {
  return rawWordsOf(text).map(fold);
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
export function startsOf(lists: readonly (readonly unknown[])[]): number[] {
  let total = 0;
  return [0, ...lists.map((list) => (total += list.length))];
}
