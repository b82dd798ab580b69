import type { Lexicon } from '../../glossary/find/lexicon';
import type { CategoryId } from '../../glossary/schema';
import { type Block, isInsideExcluded, readBlocks } from './blocks';
import { type Book, createBook, type Reading } from './book';
import { createFindings, type Term } from './findings';
import type { Change } from './gathering';
import type { Highlighter } from './highlight';
import type { Ledger } from './ledger';
import { createMarker, type Marker } from './marker';
import { createSlices, type Slices } from './slices';
import { watchPage } from './watch';

/** A term on the page with the block that it stands in. */
export type Occurrence = { readonly term: Term; readonly block: Block };

export type Scan = {
  /** Resolves when the page has been read once and, unless stopped, marked. */
  readonly done: Promise<void>;
  /** What is explained now, in document order; hidden text is left out. */
  occurrences(): Occurrence[];
  /** The term that a mark's number stands for. */
  termOf(number: number): Term | undefined;
  /** The numbers of an entry's marks. */
  numbersOf(entryId: string): number[];
  /** Leaves categories out, or takes them in again. */
  hide(categories: ReadonlySet<CategoryId>): void;
  /** Ends it; the page is as it was. */
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

/** Reads a page, marks its terms, and keeps both true while the page changes. */
export function startScan({ lexicon, ledger, highlighter, mayMark, onChange, ...parts }: Parts, page = document): Scan {
  const findings = createFindings(lexicon);
  const book = createBook(findings.read);
  const watch = watchPage(ledger, onChanges, page);
  const marker = createMarker(highlighter, ledger, watch.quietly);
  const slices = createSlices();
  let { hidden } = parts;
  let isMarking = false;
  let isStopped = false;

  async function readAll(): Promise<void> {
    await readInto(book, page.body, slices, () => isStopped);
    await mayMark;
    isMarking = true;
    findings.settle();
    await decide(book.all());
  }

  async function onChanges(changes: readonly Change[], hasRemovals: boolean): Promise<void> {
    if (hasRemovals) book.forgetRemoved().forEach(marker.unmark);
    const fresh: Reading[] = [];
    for (const change of changes) {
      if (isStopped) return;
      fresh.push(...reread(book, marker, change));
      await slices.pause();
    }
    // Mostly what is new on a page is about the same; then all the rest stands as decided.
    await decide(findings.settle() ? book.all() : fresh);
    onChange();
  }

  /** Decides what the readings mean, and marks where that is new. */
  async function decide(readings: Iterable<Reading>): Promise<void> {
    for (const reading of readings) {
      if (isStopped) return;
      // While this waited its turn, the page may have changed under it.
      if (!book.has(reading)) continue;
      const terms = findings.decide(reading.finding, hidden);
      if (!isSameTerms(terms, reading.terms)) marker.unmark(reading);
      reading.terms = terms;
      if (isMarking) marker.mark(reading);
      await slices.pause();
    }
  }

  return {
    done: readAll().then(onChange),
    occurrences: () => [...book.all()].filter(isShown).sort(inDocumentOrder).flatMap(toOccurrences),
    termOf: marker.termOf,
    numbersOf: marker.numbersOf,
    hide(categories) {
      hidden = categories;
      void decide(book.all()).then(onChange);
    },
    stop() {
      isStopped = true;
      for (const reading of book.all()) marker.unmark(reading);
      watch.stop();
    },
  };
}

/** Times that a page is read from the top again because the place to go on from was taken away; then changes tell. */
const readingsAllowed = 5;

/** Reads all that an element holds, in slices; what changes meanwhile is the watch's. */
async function readInto(book: Book, root: Element, slices: Slices, isStopped: () => boolean): Promise<void> {
  let isWhole = false;
  const onLost = () => {
    isWhole = false;
  };
  for (let readings = 0; !isWhole && readings < readingsAllowed; readings++) {
    isWhole = true;
    for (const block of readBlocks(root, 'all', onLost)) {
      if (isStopped()) return;
      if (!book.knows(block)) book.add(block);
      await slices.pause();
    }
  }
}

/** Reads a changed element again and answers the new readings; what stands there as before is left alone. */
function reread(book: Book, marker: Marker, { element, depth }: Change): Reading[] {
  if (!element.isConnected) return [];
  marker.sweep(element);
  const blocks = isInsideExcluded(element) ? [] : [...readBlocks(element, depth)];
  const byElement = Map.groupBy(blocks, (block) => block.element);
  for (const known of depth === 'own' ? [element] : book.within(element)) {
    if (!byElement.has(known)) byElement.set(known, []);
  }
  return [...byElement].flatMap(([at, read]) => replace(book, marker, at, read));
}

function replace(book: Book, marker: Marker, element: Element, blocks: readonly Block[]): Reading[] {
  const before = book.of(element);
  const isSame =
    before.length === blocks.length && before.every((was, i) => was.finding.block.text === blocks[i]?.text);
  if (isSame && before.length > 0 && before.every(marker.isIntact)) return [];
  // Blocks are read with the marks in them; once these are gone, their text stands in other nodes.
  const hadMarks = before.some((reading) => reading.marked);
  before.forEach(marker.unmark);
  book.forget(element);
  const now = hadMarks && blocks.length > 0 ? [...readBlocks(element, 'own')] : blocks;
  return now.map(book.add);
}

function isSameTerms(some: readonly Term[], others: readonly Term[]): boolean {
  const isSame = (a: Term, b: Term | undefined) => a.start === b?.start && a.end === b.end && a.entry.id === b.entry.id;
  return some.length === others.length && some.every((term, i) => isSame(term, others[i]));
}

function isShown({ terms, finding }: Reading): boolean {
  const { element } = finding.block;
  if (terms.length === 0 || !element.isConnected || document.designMode === 'on') return false;
  return element.checkVisibility({ visibilityProperty: true });
}

function inDocumentOrder(a: Reading, b: Reading): number {
  const [first, second] = [a.finding.block.nodes[0], b.finding.block.nodes[0]];
  if (!first || !second || first === second) return 0;
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function toOccurrences({ terms, finding }: Reading): Occurrence[] {
  return terms.map((term) => ({ term, block: finding.block }));
}
