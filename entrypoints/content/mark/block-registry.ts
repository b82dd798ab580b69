import type { Wrapped } from '../../wrap/contract';
import type { Finding, Term } from '../find';
import { isConnected, type Passage, within } from '../read';
import type { PaintedPiece } from './painter';

/** How a block is marked: the numbers of its marks, and the pieces of text that were painted or wrapped for them. */
export type Marked = {
  readonly numbers: readonly number[];
  readonly painted: readonly PaintedPiece[];
  readonly wrapped?: Wrapped | undefined;
};

/**
 * A block that was read: what might be a term in it, what was decided to be one and by which state of knowledge, whether
 * it has come near the window, and how it was marked then.
 */
export type BlockRecord = {
  readonly finding: Finding;
  terms: readonly Term[];
  decidedIn: number;
  isNear: boolean;
  marked: Marked | undefined;
  /** Where the terms begin that get a mark; undefined for all. */
  kept: ReadonlySet<number> | undefined;
  /** The entries that had a mark in the block that this one has taken the place of. */
  inherited: readonly string[];
};

export type BlockRegistry = ReturnType<typeof createBlockRegistry>;

/** The terms of a record that get a mark. */
export function keptIn({ terms, kept }: BlockRecord): readonly Term[] {
  return kept ? terms.filter(({ start }) => kept.has(start)) : terms;
}

/** Keeps the blocks of a page that were read, by the element whose text they are. */
export function createBlockRegistry(read: (passage: Passage) => Finding[]) {
  const records = new Map<Element, BlockRecord[]>();
  /** The text nodes that their blocks begin with. */
  const firsts = new WeakSet<Text>();
  const firstOf = ({ finding }: BlockRecord) => finding.block.nodes[0] as Text;

  function forget(element: Element): BlockRecord[] {
    const here = records.get(element) ?? [];
    for (const record of here) firsts.delete(firstOf(record));
    records.delete(element);
    return here;
  }

  return {
    add(passage: Passage): BlockRecord[] {
      return read(passage).map((finding) => {
        const record: BlockRecord = {
          finding,
          terms: [],
          decidedIn: -1,
          isNear: false,
          marked: undefined,
          kept: undefined,
          inherited: [],
        };
        firsts.add(firstOf(record));
        const here = records.get(finding.block.element);
        if (here) here.push(record);
        else records.set(finding.block.element, [record]);
        return record;
      });
    },
    /** All records, those too that are added meanwhile. */
    *all(): Generator<BlockRecord> {
      for (const here of records.values()) yield* here;
    },
    of: (element: Element): readonly BlockRecord[] => records.get(element) ?? [],
    /** Whether a block that begins with a text node was read, and may have terms. */
    knows: (first: Text): boolean => firsts.has(first),
    /** The number of elements with records. */
    size: (): number => records.size,
    has: (record: BlockRecord): boolean => records.get(record.finding.block.element)?.includes(record) ?? false,
    /** The elements with records in an element, itself included. */
    within: (element: Element): Element[] => [element, ...within(element, '*')].filter((inner) => records.has(inner)),
    /** Forgets an element's records, and answers them. */
    forget,
    /** Forgets and returns the records of elements that left the page. */
    forgetRemoved: (): BlockRecord[] =>
      [...records.keys()].filter((element) => !isConnected.call(element)).flatMap(forget),
  };
}
