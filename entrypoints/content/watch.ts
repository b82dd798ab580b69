import { blockElementOf, isInline, parentOf } from './blocks';
import type { Ledger } from './ledger';

/** An element to read again: all of it, or only the lines that are its own. */
export type Change = { readonly element: Element; readonly depth: 'all' | 'own' };

export type Watch = {
  /** Makes changes of ours that are not to be reported back. */
  quietly(change: () => void): void;
  stop(): void;
};

/** Tells what is to be read again; `hasRemovals` where something left the page. */
export type OnChanges = (changes: readonly Change[], hasRemovals: boolean) => void;

/** Milliseconds in which changes are gathered before they are read. */
const gatherMs = 120;

/**
 * Watches the page. A split text node that the page touches is given back whole at once, before the next frame; what is
 * to be read again is gathered and reported.
 */
export function watchPage(ledger: Ledger, onChanges: OnChanges, page: Document = document): Watch {
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

  function repair({ type, removedNodes, previousSibling, target }: MutationRecord) {
    if (type === 'attributes') return;
    // Frameworks set the whole text of a node. The new text can be what the node has left, so it is not compared.
    if (type === 'characterData' && target instanceof Text && ledger.ownerOf(target) === target) ledger.release(target);
    for (const node of [...removedNodes, previousSibling, target]) {
      const owner = ledger.ownerOf(node);
      if (owner) ledger.restore(owner);
    }
  }

  function note({ type, target, addedNodes, removedNodes, previousSibling, nextSibling }: MutationRecord) {
    hasRemovals ||= removedNodes.length > 0;
    const block = blockElementOf(target);
    if (!block) return;
    if (type === 'attributes') return add(block, 'all');
    const isLineChanged = [...addedNodes, previousSibling, nextSibling].some((node) => node && isPartOfLine(node));
    if (type === 'characterData' || removedNodes.length > 0 || isLineChanged) add(block, 'own');
    for (const node of addedNodes) {
      if (node instanceof Element) for (const inner of outermostBlocks(node)) add(inner, 'all');
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

function isPartOfLine(node: Node): boolean {
  return node instanceof Text ? /\S/.test(node.data) : node instanceof Element && isInline(node);
}

/** The element if it begins a block, else the blocks that it holds: what is read beside the line around it. */
function outermostBlocks(element: Element): Element[] {
  return isInline(element) ? [...element.querySelectorAll('*')].filter((inner) => !isInline(inner)) : [element];
}

/** Whether an element is in the page and not inside another that is read whole anyway. */
function isWorthReading(element: Element, gathered: ReadonlyMap<Element, Change['depth']>): boolean {
  if (!element.isConnected) return false;
  for (let at = parentOf(element); at; at = parentOf(at)) {
    if (at instanceof Element && gathered.get(at) === 'all') return false;
  }
  return true;
}
