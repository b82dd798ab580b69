import type { Block } from './blocks';
import type { Book, Reading } from './book';
import type { Change } from './gathering';
import { isInsideExcluded } from './kinds';
import type { Marker } from './marker';
import type { Nearness } from './nearness';
import { passageOf, readBlocks } from './read-blocks';

type Parts = {
  readonly book: Book;
  readonly marker: Marker;
  readonly nearness: Nearness;
  readonly onShadow: (root: ShadowRoot) => void;
};

/** Keeps the book true to a page that changes; what is no longer there is forgotten whole. */
export function createRereader({ book, marker, nearness, onShadow }: Parts) {
  function replace(element: Element, blocks: readonly Block[]): Reading[] {
    const before = book.of(element);
    const isSame = before.length === blocks.length && before.every((was, i) => isAsRead(was, blocks[i]));
    if (isSame && before.length > 0) return [];
    // Blocks are read with the marks in them; once these are gone, their text stands in other nodes.
    const hadMarks = before.some((reading) => reading.marked);
    before.forEach(marker.unmark);
    book.forget(element);
    nearness.unwatch(element);
    const anew = hadMarks && blocks.length > 0 ? readBlocks(element, 'own', { onShadow }) : blocks;
    const now = book.add(passageOf(anew));
    // What was near is near: it is marked again without waiting for the browser to tell.
    for (const reading of now) reading.isNear = before.some(({ isNear }) => isNear);
    return now;
  }

  function isAsRead(was: Reading, now: Block | undefined): boolean {
    return now !== undefined && was.finding.block.text === now.text && marker.isIntact(was, now);
  }

  return {
    /** Reads a changed element again and answers the new readings; what stands there as before is left alone. */
    change({ element, depth }: Change): Reading[] {
      if (!element.isConnected) return [];
      marker.sweep(element);
      const blocks = isInsideExcluded(element) ? [] : readBlocks(element, depth, { onShadow });
      const byElement = Map.groupBy(blocks, (block) => block.element);
      for (const known of depth === 'own' ? [element] : book.within(element)) {
        if (!byElement.has(known)) byElement.set(known, []);
      }
      return [...byElement].flatMap(([at, read]) => replace(at, read));
    },
    /** Forgets what has left the page. */
    forgetRemoved(): void {
      for (const reading of book.forgetRemoved()) {
        marker.unmark(reading);
        nearness.unwatch(reading.finding.block.element);
      }
    },
  };
}
