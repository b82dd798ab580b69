import type { Ledger } from '../mark';
import { createChangeQueue, type OnChanges } from './changes';

export type Watch = {
  /** Watches a shadow root too, into which the page's own watching does not reach. */
  also(root: ShadowRoot): void;
  /** Makes changes of ours that are not to be reported back. */
  quietly(change: () => void): void;
  stop(): void;
};

/**
 * Watches the page. A split text node that the page touches is given back whole at once, before the next frame; what is
 * to be read again is gathered and reported.
 */
export function watchPage(ledger: Ledger, onChanges: OnChanges, page: Document = document): Watch {
  const queue = createChangeQueue(onChanges, page);
  const observer = new MutationObserver(take);
  const also = (root: Node) =>
    observer.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: ['contenteditable'],
    });
  also(page);

  function take(records: readonly MutationRecord[]): void {
    // First what was written, so that nothing of it is taken for text that we have split off.
    const written = new Set(records.flatMap(({ type, target }) => (type === 'characterData' ? target : [])));
    for (const node of written) releaseWritten(ledger, node, written);
    for (const record of records) {
      if (record.type !== 'attributes') repair(ledger, record);
      queue.note(record);
    }
    // What the repair itself changed is no news.
    observer.takeRecords();
  }

  return {
    also,
    quietly(change) {
      take(observer.takeRecords());
      change();
      observer.takeRecords();
    },
    stop() {
      take(observer.takeRecords());
      observer.disconnect();
      queue.stop();
    },
  };
}

/** Frameworks set the whole text of a node. The new text can be what the node has left, so it is not compared. */
function releaseWritten(ledger: Ledger, node: Node, written: ReadonlySet<Node>): void {
  if (node instanceof Text && ledger.ownerOf(node) === node) ledger.release(node, written);
}

/** Gives back what the page touched of a split text node: the node itself, a piece behind it, or the place between. */
function repair(ledger: Ledger, { target, removedNodes, previousSibling }: MutationRecord): void {
  for (const node of [...removedNodes, previousSibling, target]) {
    const owner = ledger.ownerOf(node);
    if (owner) ledger.restore(owner);
  }
}
