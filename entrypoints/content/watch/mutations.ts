import { createChangeQueue, type OnChanges } from './changes';

export type Watch = {
  /** Watches a shadow root too, into which the page's own watching does not reach. */
  also(root: ShadowRoot): void;
  /** Makes changes of ours that are not to be reported back. */
  quietly(change: () => void): void;
  stop(): void;
};

/**
 * Watches the page. Of text that the page writes, `onWritten` is told before the next frame; what is to be read again is
 * gathered and reported.
 */
export function watchPage(onWritten: (node: Node) => void, onChanges: OnChanges, page: Document = document): Watch {
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
    for (const record of records) {
      if (record.type === 'characterData') onWritten(record.target);
      queue.note(record);
    }
  }

  return {
    also,
    quietly(change) {
      take(observer.takeRecords());
      change();
      observer.takeRecords();
    },
    stop() {
      observer.disconnect();
      queue.stop();
    },
  };
}
