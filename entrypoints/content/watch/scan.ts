import type { Lexicon } from '../../../glossary/find/lexicon';
import type { Look } from '../../../glossary/store/settings';
import type { WrapHost, Wrapping } from '../../wrap/contract';
import { createPageTerms, isSameTerms, type Occurrence, type Preferences, type Term } from '../find';
import { type BlockRecord, createBlockRegistry, createMarker, type Place, watchViewport } from '../mark';
import { blockElementOf, createSlices, readPage } from '../read';
import { createAnswers } from './answers';
import type { Change } from './changes';
import { watchPage } from './mutations';
import { toOccurrences } from './occurrences';
import { inDocumentOrder } from './order';
import { createRereader } from './reread';
import { createThinning } from './thinning';

export type Revealed = { readonly number: number | undefined; readonly places: readonly Place[] };

/** The wrapping of terms in elements, where it is to be used. */
export type Wraps = {
  /** Has it ready as soon as the page may be wrapped; undefined where it can't be had. */
  readonly load: (host: Pick<WrapHost, 'quietly' | 'lift'>) => Promise<Wrapping | undefined>;
  /** Whether what can't be wrapped is painted. */
  readonly alsoPaints: boolean;
};

export type Scan = Omit<ReturnType<typeof createAnswers>, 'withTerms'> & {
  /** Resolves when the page has been read once and, unless stopped, marked as far as it is near the window. */
  readonly done: Promise<void>;
  /** What is explained now, in document order; hidden text is left out. */
  occurrences(): Promise<Occurrence[]>;
  /** Where an occurrence stands, and its mark's number; marks it if it was not near the window yet. */
  reveal(occurrence: Occurrence): Revealed;
  /** Marks the lines that a node stands in, if they were not near the window yet. */
  revealAt(node: Node): void;
  /** The term that a mark's number stands for. */
  termOf(number: number): Term | undefined;
  /** Where a mark stands, piece by piece. */
  placesOf(number: number): readonly Place[];
  /** The mark that a place between two letters is in. */
  numberAt(node: Node, offset: number): number | undefined;
  /** The marks in elements that a range touches. */
  numbersIn(range: Range): readonly number[];
  /** Follows the reader's preferences from now on. */
  follow(preferences: Preferences): void;
  /** Ends it; the page is as it was. */
  stop(): void;
};

type Parts = {
  readonly lexicon: Lexicon;
  readonly preferences: Preferences;
  readonly look: Look;
  /** What wraps terms in elements, once it is here and may; undefined where they are painted. */
  readonly wraps?: Wraps | undefined;
  /** Called when what is explained has changed. */
  readonly onChange: () => void;
};

/** Milliseconds after which a long page is marked with what is known so far. */
const patienceMs = 250;

/** Readings that are marked at once, between two looks at the clock. */
const batchSize = 16;

/**
 * Reads a page, marks its terms as they come near the window, and keeps both true while the page changes. What a match
 * means is decided when it is needed, with all that is known of the page by then.
 */
export function startScan({ lexicon, wraps, look, onChange, ...parts }: Parts, page = document): Scan {
  const pageTerms = createPageTerms(lexicon);
  const registry = createBlockRegistry(pageTerms.read);
  const marker = createMarker({ wrapping: () => wrapping, alsoPaints: wraps?.alsoPaints ?? true, look });
  const watch = watchPage(marker.eraseChanged, onChanges, page);
  const viewport = watchViewport((elements) => markNear(elements.flatMap(registry.of)));
  const slices = createSlices();
  const thinning = createThinning(page, slices);
  const reread = createRereader({ registry, marker, viewport, onShadow, onGone: thinning.release });
  const asked = { registry, pageTerms, preferences: () => preferences, decide, slices };
  const { withTerms, ...answers } = createAnswers(asked);
  let wrapping: Wrapping | undefined;
  let hasShadows = false;
  let { preferences } = parts;
  /** Raised when decisions may be others than before. */
  let knowledge = 0;
  let isMarking = false;
  let isStopped = false;
  /** Marking is done in one row, so that two causes never mark in each other's pauses. */
  let marking = Promise.resolve();

  function onShadow(root: ShadowRoot): void {
    hasShadows = true;
    watch.also(root);
  }

  async function start(): Promise<void> {
    const reading = readPage({ take: registry.add, isKnown: registry.knows, page, slices, onShadow }, () => isStopped);
    wrapping = await wraps?.load({ quietly: watch.quietly, lift });
    await Promise.race([reading, new Promise((resolve) => setTimeout(resolve, patienceMs))]);
    isMarking = true;
    await learn();
    await reading;
    await learn();
    await viewport.looked;
    await marking;
  }

  /** Takes in what was read since the last time; `fresh` are records that are to be looked at in any case. */
  async function learn(fresh?: readonly BlockRecord[]): Promise<void> {
    if (!isMarking || isStopped) return;
    const { isOther, hasDefined } = pageTerms.settle();
    if (isOther) knowledge++;
    if (!fresh || thinning.isOutgrown(registry.size())) await thin();
    markNear([...(isOther ? registry.all() : Iterator.from(fresh ?? [])).filter(isNear)]);
    let candidates: Element[] = [];
    for (const { isNear, finding } of fresh && !hasDefined ? fresh : registry.all()) {
      if (!isNear && pageTerms.isWorth(finding)) candidates.push(finding.block.element);
      if (!slices.isOver()) continue;
      viewport.watch(candidates);
      candidates = [];
      await slices.pause();
      if (isStopped) return;
    }
    viewport.watch(candidates);
  }

  /** Plans which mentions are marked; marks that are no longer wanted go. */
  async function thin(): Promise<void> {
    if (!thinning.isNeeded(pageTerms.length(), preferences.amount)) return;
    const all: BlockRecord[] = [];
    for (const record of registry.all()) {
      decide(record);
      all.push(record);
      if (slices.isOver()) await slices.pause();
    }
    const records = await inDocumentOrder(all, hasShadows, slices);
    const changed = await thinning.plan(records, pageTerms.length(), preferences.amount);
    if (isStopped) return;
    for (const record of changed.filter(registry.has)) marker.unmark(record);
    markNear(changed.filter(isNear));
  }

  function markNear(records: readonly BlockRecord[]): void {
    for (const record of records) record.isNear = true;
    if (records.length > 0) marking = marking.then(() => markAll(records));
  }

  async function markAll(records: readonly BlockRecord[]): Promise<void> {
    for (let from = 0; from < records.length; from += batchSize) {
      if (isStopped) return;
      // While this waited its turn, the page may have changed under it.
      const batch = records.slice(from, from + batchSize).filter(registry.has);
      batch.forEach(decide);
      marker.mark(batch);
      if (slices.isOver()) await slices.pause();
    }
  }

  /** What a record means by all that is known now; marks that are no longer true are taken away. */
  function decide(record: BlockRecord): readonly Term[] {
    if (record.decidedIn === knowledge) return record.terms;
    record.decidedIn = knowledge;
    const { finding } = record;
    const terms = preferences.apply(pageTerms.decide(finding, preferences.hidden), finding.block.text);
    if (!isSameTerms(terms, record.terms)) {
      marker.unmark(record);
      thinning.take(record, terms);
    }
    record.terms = terms;
    return terms;
  }

  async function onChanges(changes: readonly Change[], hasRemovals: boolean): Promise<void> {
    if (hasRemovals) reread.forgetRemoved();
    const fresh: BlockRecord[] = [];
    for (const change of changes) {
      if (isStopped) return;
      fresh.push(...reread.change(change));
      if (slices.isOver()) await slices.pause();
    }
    await learn(fresh);
    await marking;
    onChange();
  }

  /** Marks all terms of records, those too that were left out. */
  function markWhole(records: readonly BlockRecord[]): void {
    for (const record of records.filter(({ kept }) => kept)) {
      marker.unmark(record);
      record.kept = undefined;
    }
    marker.mark(records);
  }

  /** Takes marks in elements out until the next task. */
  function lift(isMeant: (element: Element) => boolean): void {
    const isLifted = ({ marked, finding }: BlockRecord) => marked?.wrapped && isMeant(finding.block.element);
    const lifted = [...registry.all().filter(isLifted)];
    lifted.forEach(marker.unmark);
    setTimeout(() => markNear(lifted));
  }

  async function occurrences(): Promise<Occurrence[]> {
    const decided = await withTerms();
    // Marks that the decisions have taken away.
    markNear(decided.filter(({ isNear, marked }) => isNear && !marked && isMarking));
    return (await inDocumentOrder(decided, hasShadows, slices)).flatMap(toOccurrences);
  }

  return {
    done: start().then(onChange),
    occurrences,
    ...answers,
    reveal({ term, block }) {
      const record = registry.of(block.element).find(({ finding }) => finding.block === block);
      const at = record?.terms.indexOf(term) ?? -1;
      if (record) markWhole([record]);
      const number = record?.marked?.numbers[at];
      return { number, places: number === undefined ? [block.element] : marker.placesOf(number) };
    },
    revealAt(node) {
      const records = registry.of(blockElementOf(node) as Element);
      records.forEach(decide);
      markWhole(records);
    },
    termOf: marker.termOf,
    placesOf: marker.placesOf,
    numberAt: marker.numberAt,
    numbersIn: (range) => wrapping?.numbersIn(range) ?? [],
    follow(changed) {
      preferences = changed;
      knowledge++;
      void thin()
        .then(() => markNear([...registry.all().filter(isNear)]))
        .then(() => marking)
        .then(onChange);
    },
    stop() {
      isStopped = true;
      viewport.stop();
      for (const record of registry.all()) marker.unmark(record);
      watch.stop();
      wrapping?.stop();
    },
  };
}

const isNear = (record: BlockRecord) => record.isNear;
