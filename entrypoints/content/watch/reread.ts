import { type BlockRecord, type BlockRegistry, keptIn, type Marker, type ViewportWatch } from '../mark';
import { type Block, isConnected, isInsideExcluded, passageOf, readBlocks } from '../read';
import type { Change } from './changes';

type Parts = {
  readonly registry: BlockRegistry;
  readonly marker: Marker;
  readonly viewport: ViewportWatch;
  readonly onShadow: (root: ShadowRoot) => void;
  /** A block is no longer there, or has another one in its place. */
  readonly onGone: (record: BlockRecord) => void;
};

/** Keeps the registry in step with a changing page; blocks that left the page are forgotten. */
export function createRereader({ registry, marker, viewport, onShadow, onGone }: Parts) {
  function replace(element: Element, blocks: readonly Block[]): BlockRecord[] {
    const before = registry.of(element);
    const isSame = before.length === blocks.length && before.every((was, i) => isAsRead(was, blocks[i]));
    if (isSame && before.length > 0) return [];
    // Blocks are read with the elements of marks in them; once these are gone, their text stands in other nodes.
    const hadMarks = before.some((record) => record.marked?.wrapped);
    before.forEach(marker.unmark);
    before.forEach(onGone);
    registry.forget(element);
    viewport.unwatch(element);
    const anew = hadMarks && blocks.length > 0 ? readBlocks(element, 'own', { onShadow }) : blocks;
    const now = registry.add(passageOf(anew));
    // What was near is near: it is marked again without waiting for the browser to tell.
    const inherited = before.flatMap(keptIn).map(({ entry }) => entry.id);
    for (const record of now) {
      record.isNear = before.some(({ isNear }) => isNear);
      record.inherited = inherited;
    }
    return now;
  }

  function isAsRead(was: BlockRecord, now: Block | undefined): boolean {
    return now !== undefined && was.finding.block.text === now.text && marker.isIntact(was, now);
  }

  return {
    /** Reads a changed element again and answers the new records; what stands there as before is left alone. */
    change({ element, depth }: Change): BlockRecord[] {
      if (!isConnected.call(element)) return [];
      marker.sweep(element);
      const blocks = isInsideExcluded(element) ? [] : readBlocks(element, depth, { onShadow });
      const byElement = Map.groupBy(blocks, (block) => block.element);
      for (const known of depth === 'own' ? [element] : registry.within(element)) {
        if (!byElement.has(known)) byElement.set(known, []);
      }
      return [...byElement].flatMap(([at, read]) => replace(at, read));
    },
    /** Forgets what has left the page. */
    forgetRemoved(): void {
      for (const record of registry.forgetRemoved()) {
        marker.unmark(record);
        onGone(record);
        viewport.unwatch(record.finding.block.element);
      }
    },
  };
}
