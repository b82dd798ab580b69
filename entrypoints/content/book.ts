import type { Finding, Term } from './findings';
import type { Marked } from './highlight';
import { within } from './nodes';
import type { Passage } from './read-blocks';

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
export function createBook(read: (passage: Passage) => Finding[]) {
  const readings = new Map<Element, Reading[]>();
  /** The text nodes that their blocks begin with. */
  const firsts = new WeakSet<Text>();
  const firstOf = ({ finding }: Reading) => finding.block.nodes[0] as Text;

  function forget(element: Element): Reading[] {
    const here = readings.get(element) ?? [];
    for (const reading of here) firsts.delete(firstOf(reading));
    readings.delete(element);
    return here;
  }

  return {
    add(passage: Passage): Reading[] {
      return read(passage).map((finding) => {
        const reading: Reading = { finding, terms: [], decidedIn: -1, isNear: false, marked: undefined };
        firsts.add(firstOf(reading));
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
    /** Whether a block that begins with a text node was read, and may have terms. */
    knows: (first: Text): boolean => firsts.has(first),
    has: (reading: Reading): boolean => readings.get(reading.finding.block.element)?.includes(reading) ?? false,
    /** The elements with readings in an element, itself included. */
    within: (element: Element): Element[] => [element, ...within(element, '*')].filter((inner) => readings.has(inner)),
    /** Forgets an element's readings, and answers them. */
    forget,
    /** Forgets what is no longer in the page, and answers it. */
    forgetRemoved: (): Reading[] => [...readings.keys()].filter((element) => !element.isConnected).flatMap(forget),
  };
}
