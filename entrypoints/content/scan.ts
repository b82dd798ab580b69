import type { Lexicon } from '../../glossary/find/lexicon';
import type { Block } from './blocks';
import { createBook, type Reading } from './book';
import { createFindings, type Term } from './findings';
import type { Change } from './gathering';
import type { Highlighter } from './highlight';
import { blockElementOf } from './kinds';
import type { Ledger } from './ledger';
import type { Lift } from './lifting';
import { createMarker } from './marker';
import { watchNearness } from './nearness';
import { inDocumentOrder } from './order';
import { readPage } from './read-page';
import { plain } from './report';
import { createRereader } from './reread';
import { createSlices } from './slices';
import { countUnknown } from './unknown';
import { watchPage } from './watch';
import type { Wishes } from './wishes';

/** A term on the page with the block that it stands in. */
export type Occurrence = { readonly term: Term; readonly block: Block };

export type Revealed = { readonly number: number | undefined; readonly places: readonly (Element | Range)[] };

export type Scan = {
  /** Resolves when the page has been read once and, unless stopped, marked as far as it is near the window. */
  readonly done: Promise<void>;
  /** What is explained now, in document order; hidden text is left out. */
  occurrences(): Promise<Occurrence[]>;
  /** The entries that would be marked if the reader did not know them. */
  known(): string[];
  /** The entries that are explained now, one for each place. */
  named(): Promise<string[]>;
  /** The acronyms that nothing explains, by how often they stand here, in document order. */
  unknown(): Promise<Map<string, number>>;
  /** Where an occurrence stands, and its mark's number; marks it if it was not near the window yet. */
  reveal(occurrence: Occurrence): Revealed;
  /** Marks the lines that a node stands in, if they were not near the window yet. */
  revealAt(node: Node): void;
  /** Takes marks out until the next moment. */
  readonly lift: Lift;
  /** The term that a mark's number stands for. */
  termOf(number: number): Term | undefined;
  /** The place of the text that a quotation was taken from. */
  findQuote(quote: string): Element | undefined;
  /** Marks as the reader wishes from now on. */
  follow(wishes: Wishes): void;
  /** Ends it; the page is as it was. */
  stop(): void;
};

type Parts = {
  readonly lexicon: Lexicon;
  readonly ledger: Ledger;
  readonly highlighter: Highlighter;
  readonly wishes: Wishes;
  /** When text may be wrapped. */
  readonly mayMark: Promise<void>;
  /** Called when what is explained has changed. */
  readonly onChange: () => void;
};

/** Milliseconds after which a page that takes long to read is marked by what is known so far. */
const patienceMs = 250;

/** Readings that are marked at once, between two looks at the clock. */
const batchSize = 16;

/**
 * Reads a page, marks its terms as they come near the window, and keeps both true while the page changes. What a match
 * means is decided when it is needed, with all that is known of the page by then.
 */
export function startScan({ lexicon, ledger, highlighter, mayMark, onChange, ...parts }: Parts, page = document): Scan {
  const findings = createFindings(lexicon);
  const book = createBook(findings.read);
  const watch = watchPage(ledger, onChanges, page);
  const marker = createMarker(highlighter, ledger, watch.quietly);
  const nearness = watchNearness((elements) => markNear(elements.flatMap(book.of)));
  const reread = createRereader({ book, marker, nearness, onShadow: watch.also });
  const slices = createSlices();
  let { wishes } = parts;
  /** Raised when decisions may be others than before. */
  let knowledge = 0;
  let isMarking = false;
  let isStopped = false;
  /** Marking is done in one row, so that two causes never mark in each other's pauses. */
  let marking = Promise.resolve();

  async function start(): Promise<void> {
    const reading = readPage({ book, page, slices, onShadow: watch.also }, () => isStopped);
    await mayMark;
    await Promise.race([reading, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
    isMarking = true;
    await learn();
    await reading;
    await learn();
    await nearness.looked;
    await marking;
  }

  /** Takes in what was read since the last time; `fresh` are readings that are to be looked at in any case. */
  async function learn(fresh?: readonly Reading[]): Promise<void> {
    if (!isMarking || isStopped) return;
    const { isOther, hasDefined } = findings.settle();
    if (isOther) knowledge++;
    markNear([...(isOther ? book.all() : Iterator.from(fresh ?? [])).filter(isNear)]);
    let candidates: Element[] = [];
    for (const { isNear, finding } of fresh && !hasDefined ? fresh : book.all()) {
      if (!isNear && findings.isWorth(finding)) candidates.push(finding.block.element);
      if (!slices.isOver()) continue;
      nearness.watch(candidates);
      candidates = [];
      await slices.pause();
      if (isStopped) return;
    }
    nearness.watch(candidates);
  }

  function markNear(readings: readonly Reading[]): void {
    for (const reading of readings) reading.isNear = true;
    if (readings.length > 0) marking = marking.then(() => markAll(readings));
  }

  async function markAll(readings: readonly Reading[]): Promise<void> {
    for (let from = 0; from < readings.length; from += batchSize) {
      if (isStopped) return;
      // While this waited its turn, the page may have changed under it.
      const batch = readings.slice(from, from + batchSize).filter(book.has);
      batch.forEach(decide);
      marker.mark(batch);
      if (slices.isOver()) await slices.pause();
    }
  }

  /** What a reading means by all that is known now; marks that are no longer true are taken away. */
  function decide(reading: Reading): readonly Term[] {
    if (reading.decidedIn === knowledge) return reading.terms;
    reading.decidedIn = knowledge;
    const { finding } = reading;
    const terms = wishes.apply(findings.decide(finding, wishes.hidden), finding.block.text);
    if (!isSameTerms(terms, reading.terms)) marker.unmark(reading);
    reading.terms = terms;
    return terms;
  }

  async function onChanges(changes: readonly Change[], hasRemovals: boolean): Promise<void> {
    if (hasRemovals) reread.forgetRemoved();
    const fresh: Reading[] = [];
    for (const change of changes) {
      if (isStopped) return;
      fresh.push(...reread.change(change));
      if (slices.isOver()) await slices.pause();
    }
    await learn(fresh);
    await marking;
    onChange();
  }

  /** What is shown of the readings that are wanted, decided by all that is known now. */
  async function shown(isWanted: (terms: readonly Term[]) => boolean): Promise<Reading[]> {
    const readings: Reading[] = [];
    for (const reading of book.all()) {
      if (isWanted(decide(reading)) && isShown(reading)) readings.push(reading);
      if (slices.isOver()) await slices.pause();
    }
    return readings;
  }

  const withTerms = () => shown(({ length }) => length > 0);

  async function occurrences(): Promise<Occurrence[]> {
    const decided = await withTerms();
    // Marks that the decisions have taken away.
    markNear(decided.filter(({ isNear, marked }) => isNear && !marked && isMarking));
    return (await inDocumentOrder(decided, slices)).flatMap(toOccurrences);
  }

  return {
    done: start().then(onChange),
    occurrences,
    named: async () => (await withTerms()).flatMap(({ terms }) => terms.map(({ entry }) => entry.id)),
    async unknown() {
      const counts = new Map<string, number>();
      for (const reading of await shown(() => true)) {
        countUnknown(reading, findings.isKnown, counts);
        if (slices.isOver()) await slices.pause();
      }
      return counts;
    },
    known() {
      const all = book.all().flatMap(({ finding }) => findings.decide(finding, wishes.hidden));
      return [...new Set(all.map(({ entry }) => entry.id))].filter((id) => wishes.known.has(id));
    },
    reveal({ term, block }) {
      const reading = book.of(block.element).find(({ finding }) => finding.block === block);
      const at = reading?.terms.indexOf(term) ?? -1;
      if (reading) marker.mark([reading]);
      const number = reading?.marked?.numbers[at];
      return { number, places: number === undefined ? [block.element] : highlighter.placesOf(number) };
    },
    revealAt(node) {
      const readings = book.of(blockElementOf(node) as Element);
      readings.forEach(decide);
      marker.mark(readings);
    },
    lift(isMeant) {
      const lifted = [...book.all().filter(({ marked, finding }) => marked && isMeant(finding.block.element))];
      lifted.forEach(marker.unmark);
      setTimeout(() => markNear(lifted));
    },
    termOf: marker.termOf,
    findQuote: (quote) =>
      book.all().find(({ finding }) => plain(finding.block.text).includes(quote))?.finding.block.element,
    follow(changed) {
      wishes = changed;
      knowledge++;
      markNear([...book.all().filter(isNear)]);
      void marking.then(onChange);
    },
    stop() {
      isStopped = true;
      nearness.stop();
      for (const reading of book.all()) marker.unmark(reading);
      watch.stop();
    },
  };
}

const isNear = (reading: Reading) => reading.isNear;

function isSameTerms(some: readonly Term[], others: readonly Term[]): boolean {
  const isSame = (a: Term, b: Term | undefined) => a.start === b?.start && a.end === b.end && a.entry.id === b.entry.id;
  return some.length === others.length && some.every((term, i) => isSame(term, others[i]));
}

function isShown({ finding }: Reading): boolean {
  const { element } = finding.block;
  if (!element.isConnected || document.designMode === 'on') return false;
  return Element.prototype.checkVisibility.call(element, { visibilityProperty: true });
}

function toOccurrences({ terms, finding }: Reading): Occurrence[] {
  return terms.map((term) => ({ term, block: finding.block }));
}
