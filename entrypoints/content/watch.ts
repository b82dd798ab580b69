import { blockElementOf, isInline, parentOf } from './blocks';
import type { Ledger } from './ledger';

/** An element to read again: all of it, or only the lines that are its own. */
export type Change = { readonly element: Element; readonly depth: 'all' | 'own' };

export type Watch = {
  /** Makes changes of ours that are not to be reported back. */
  quietly(change: () => void): void;
  stop(): void;
};

/** Milliseconds in which changes are gathered before they are read. */
const gatherMs = 120;

/**
 * Watches the page. A split text node that the page touches is given back whole at once, before the next frame; what is
 * to be read again is gathered and reported. `onFight` tells of an element from which the page took a mark out.
 */
export function watchPage(
  ledger: Ledger,
  onChanges: (changes: readonly Change[], hasRemovals: boolean) => void,
  onFight: (element: Element) => void,
  page: Document = document,
): Watch {
  const gathered = new Map<Element, Change['depth']>();
  let hasRemovals = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(take);

  function observe() {
    observer.observe(page, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: ['contenteditable'],
    });
  }

  function take(records: readonly MutationRecord[]) {
    for (const record of records) {
      repair(record);
      note(record);
    }
    // What the repair itself changed is no news.
    observer.takeRecords();
    if (gathered.size > 0 || hasRemovals) timer ??= setTimeout(report, gatherMs);
  }

  function repair(record: MutationRecord) {
    if (record.type === 'attributes') return;
    for (const node of [...record.removedNodes, record.previousSibling, record.target]) {
      const owner = ledger.ownerOf(node);
      if (!owner) continue;
      if (node && ledger.isInserted(node) && record.type === 'childList' && owner.isConnected) fought(owner);
      ledger.restore(owner);
    }
  }

  function fought(owner: Text) {
    const element = blockElementOf(owner);
    if (element) onFight(element);
  }

  function note(record: MutationRecord) {
    hasRemovals ||= record.removedNodes.length > 0;
    const block = blockElementOf(record.target);
    if (!block) return;
    if (record.type === 'attributes') return add(block, 'all');
    if (record.type === 'characterData' || record.removedNodes.length > 0) add(block, 'own');
    for (const node of record.addedNodes) {
      if (node instanceof Element && !isInline(node)) add(node, 'all');
      else add(block, node instanceof Element ? 'all' : 'own');
    }
  }

  function add(element: Element, depth: Change['depth']) {
    if (gathered.get(element) !== 'all') gathered.set(element, depth);
  }

  function report() {
    timer = undefined;
    const worth = [...gathered].filter(([element]) => isWorthReading(element, gathered));
    const removed = hasRemovals;
    gathered.clear();
    hasRemovals = false;
    onChanges(
      worth.map(([element, depth]) => ({ element, depth })),
      removed,
    );
  }

  observe();
  return {
    quietly(change) {
      take(observer.takeRecords());
      change();
      observer.takeRecords();
    },
    stop() {
      take(observer.takeRecords());
      observer.disconnect();
      clearTimeout(timer);
    },
  };
}

/** Whether an element is in the page and not inside another that is read whole anyway. */
function isWorthReading(element: Element, gathered: ReadonlyMap<Element, Change['depth']>): boolean {
  if (!element.isConnected) return false;
  for (let at = parentOf(element); at; at = parentOf(at)) {
    if (at instanceof Element && gathered.get(at) === 'all') return false;
  }
  return true;
}
