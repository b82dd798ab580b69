import type { Block } from './blocks';
import type { Finding, Term } from './findings';
import type { Marked } from './highlight';
import { within } from './nodes';

/**
 * A block that was read: what might be a term in it, what was decided to be one and by which state of knowledge, whether
 * it has come near the window, and how it was marked then.
 */
export type Reading = {
  readonly finding: Finding;
  terms: readonly Term[];
  decidedIn: number;
  isNear: boolean;
  marked: Marked | undefined;
};

export type Book = ReturnType<typeof createBook>;

/** Keeps the blocks of a page that were read, by the element whose text they are. */
export function createBook(read: (blocks: readonly Block[]) => Finding[]) {
  const readings = new Map<Element, Reading[]>();
  return {
    add(blocks: readonly Block[]): Reading[] {
      return read(blocks).map((finding) => {
        const reading: Reading = { finding, terms: [], decidedIn: -1, isNear: false, marked: undefined };
        const here = readings.get(finding.block.element);
        if (here) here.push(reading);
        else readings.set(finding.block.element, [reading]);
        return reading;
      });
    },
    /** All readings, those too that are added meanwhile. */
    *all(): Generator<Reading> {
      for (const here of readings.values()) yield* here;
    },
    of: (element: Element): readonly Reading[] => readings.get(element) ?? [],
    /** Whether a block that begins in the same place was read. */
    knows: ({ element, nodes }: Block): boolean =>
      !!readings.get(element)?.some((r) => r.finding.block.nodes[0] === nodes[0]),
    has: (reading: Reading): boolean => readings.get(reading.finding.block.element)?.includes(reading) ?? false,
    /** The elements with readings in an element, itself included. */
    within: (element: Element): Element[] => [element, ...within(element, '*')].filter((inner) => readings.has(inner)),
    /** Forgets an element's readings. */
    forget(element: Element): void {
      readings.delete(element);
    },
    /** Forgets what is no longer in the page, and answers it. */
    forgetRemoved(): Reading[] {
      const removed = [...readings].filter(([element]) => !element.isConnected);
      for (const [element] of removed) readings.delete(element);
      return removed.flatMap(([, here]) => here);
    },
  };
}
