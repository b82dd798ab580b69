import type { Lexicon } from '../../glossary/find/lexicon';
import type { CategoryId } from '../../glossary/schema';
import { type Block, isInsideExcluded, readBlocks } from './blocks';
import { createFindings, type Finding, type Term } from './findings';
import type { Highlighter, Marked } from './highlight';
import type { Ledger } from './ledger';
import { createSlices } from './slices';
import { type Change, watchPage } from './watch';

/** A block with its terms; marked once the page is at rest. */
type Scanned = { readonly finding: Finding; terms: readonly Term[]; marked: Marked | undefined };

/** A term on the page with the block that it stands in. */
export type Occurrence = { readonly term: Term; readonly block: Block };

export type Scan = {
  /** Resolves when the page has been read once and, unless stopped, marked. */
  readonly done: Promise<void>;
  /** What is explained now, in document order; hidden text is left out. */
  occurrences(): Occurrence[];
  /** The term that a mark's number stands for. */
  termOf(number: number): Term | undefined;
  /** The numbers of an entry's marks, in document order. */
  numbersOf(entryId: string): number[];
  /** Leaves categories out, or takes them in again. */
  hide(categories: ReadonlySet<CategoryId>): void;
  stop(): void;
};

type Parts = {
  readonly lexicon: Lexicon;
  readonly ledger: Ledger;
  readonly highlighter: Highlighter;
  readonly hidden: ReadonlySet<CategoryId>;
  /** When text may be wrapped. */
  readonly mayMark: Promise<void>;
  /** Called when what is explained has changed. */
  readonly onChange: () => void;
};

/** Times the page may take marks out of an element before it is left to painting, which pages can't see. */
const fightsAllowed = 3;

/** Reads a page, marks its terms, and keeps both true while the page changes. */
export function startScan({ lexicon, ledger, highlighter, mayMark, onChange, ...parts }: Parts, page = document): Scan {
  const findings = createFindings(lexicon);
  const scanned = new Map<Element, Scanned[]>();
  const shown = new Map<number, Term>();
  const fights = new WeakMap<Element, number>();
  const slices = createSlices();
  let { hidden } = parts;
  let isMarking = false;
  let isStopped = false;
  let lastNumber = 0;
  const watch = watchPage(ledger, (changes, hasRemovals) => void onPageChange(changes, hasRemovals), onFight, page);

  async function readAll(): Promise<void> {
    for (const block of readBlocks(page.body)) {
      if (isStopped) return;
      add(block);
      await slices.pause();
    }
    findings.settle();
    decide(all());
    await mayMark;
    isMarking = true;
    for (const item of all()) {
      if (isStopped) return;
      mark(item);
      await slices.pause();
    }
  }

  function add(block: Block): Scanned {
    const item: Scanned = { finding: findings.read(block), terms: [], marked: undefined };
    const here = scanned.get(block.element);
    if (here) here.push(item);
    else scanned.set(block.element, [item]);
    return item;
  }

  function* all(): Generator<Scanned> {
    for (const items of scanned.values()) yield* items;
  }

  function mark(item: Scanned): void {
    const { block } = item.finding;
    if (item.terms.length === 0 || item.marked || !isFresh(block)) return;
    const markings = item.terms.map((term) => {
      lastNumber++;
      shown.set(lastNumber, term);
      return { start: term.start, end: term.end, number: lastNumber };
    });
    const how = (fights.get(block.element) ?? 0) < fightsAllowed ? 'wrap' : 'paint';
    watch.quietly(() => {
      item.marked = highlighter.mark(block, markings, how);
    });
  }

  function unmark(item: Scanned): void {
    const { marked } = item;
    item.marked = undefined;
    if (!marked) return;
    watch.quietly(() => highlighter.unmark(marked));
    for (const number of marked.numbers) shown.delete(number);
  }

  function onFight(element: Element): void {
    fights.set(element, (fights.get(element) ?? 0) + 1);
  }

  async function onPageChange(changes: readonly Change[], hasRemovals: boolean): Promise<void> {
    if (hasRemovals) forgetRemoved();
    const fresh: Scanned[] = [];
    for (const change of changes) {
      if (isStopped) return;
      fresh.push(...reread(change));
      await slices.pause();
    }
    // Mostly what is new on a page is about the same; then all the rest stands as decided.
    decide(findings.settle() ? all() : fresh);
    onChange();
  }

  /** Reads a changed element; what stands there as before is left alone, marks and all. */
  function reread({ element, depth }: Change): Scanned[] {
    if (!element.isConnected) return [];
    const blocks = isInsideExcluded(element) ? [] : [...readBlocks(element, depth)];
    const byElement = Map.groupBy(blocks, (block) => block.element);
    if (depth === 'own' && !byElement.has(element)) byElement.set(element, []);
    if (depth === 'all') for (const gone of known(element)) if (!byElement.has(gone)) byElement.set(gone, []);
    return [...byElement].flatMap(([at, read]) => replace(at, read));
  }

  /** The elements with blocks that an element holds; only looked for where there can be any. */
  function known(element: Element): Element[] {
    return [...scanned.keys()].filter((other) => element.contains(other));
  }

  function replace(element: Element, blocks: readonly Block[]): Scanned[] {
    const before = scanned.get(element) ?? [];
    const isSame =
      before.length === blocks.length && before.every((item, i) => item.finding.block.text === blocks[i]?.text);
    if (isSame && before.length > 0 && before.every(isIntact)) return [];
    const hadMarks = before.some((item) => item.marked);
    before.forEach(unmark);
    scanned.delete(element);
    const now = hadMarks && blocks.length > 0 ? [...readBlocks(element, 'own')] : blocks;
    return now.map(add);
  }

  function isIntact({ marked }: Scanned): boolean {
    if (!marked) return false;
    const isPainted = marked.painted.every(({ range, node }) => node.isConnected && !range.collapsed);
    return isPainted && marked.split.every((node) => node.isConnected && ledger.ownerOf(node) === node);
  }

  function forgetRemoved(): void {
    for (const [element, items] of scanned) {
      if (element.isConnected) continue;
      items.forEach(unmark);
      scanned.delete(element);
    }
  }

  /** Decides, and marks where the decision is new. */
  function decide(items: Iterable<Scanned>): void {
    for (const item of items) {
      const terms = findings.decide(item.finding, hidden);
      if (!isSameTerms(terms, item.terms)) unmark(item);
      item.terms = terms;
      if (isMarking) mark(item);
    }
  }

  const done = readAll().then(onChange);

  return {
    done,
    occurrences: () => [...all()].filter(isShown).sort(inDocumentOrder).flatMap(toOccurrences),
    termOf: (number) => shown.get(number),
    numbersOf: (entryId) => [...shown].flatMap(([number, term]) => (term.entry.id === entryId ? [number] : [])),
    hide(categories) {
      hidden = categories;
      decide(all());
      onChange();
    },
    stop() {
      isStopped = true;
      for (const item of all()) unmark(item);
      watch.stop();
      shown.clear();
    },
  };
}

/** Whether a block's text nodes still hold what was read from them. */
function isFresh({ nodes, starts, text }: Block): boolean {
  return nodes.every((node, index) => {
    const start = starts[index] ?? 0;
    return node.isConnected && text.startsWith(node.data, start);
  });
}

function isSameTerms(some: readonly Term[], others: readonly Term[]): boolean {
  return (
    some.length === others.length &&
    some.every((term, i) => {
      const other = others[i];
      return term.start === other?.start && term.end === other.end && term.entry.id === other.entry.id;
    })
  );
}

function isShown({ terms, finding }: Scanned): boolean {
  const { element } = finding.block;
  return terms.length > 0 && element.isConnected && element.checkVisibility({ visibilityProperty: true });
}

function inDocumentOrder(a: Scanned, b: Scanned): number {
  const [first, second] = [a.finding.block.nodes[0], b.finding.block.nodes[0]];
  if (!first || !second || first === second) return 0;
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function toOccurrences({ terms, finding }: Scanned): Occurrence[] {
  return terms.map((term) => ({ term, block: finding.block }));
}
