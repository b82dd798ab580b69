import { blockElementOf, isConnected, isInline, parentOf, within } from '../read';

/** An element to read again: its whole subtree, or only its own lines. */
export type Change = { readonly element: Element; readonly depth: 'all' | 'own' };

/** Reports what has to be read again; `hasRemovals` if something left the page. */
export type OnChanges = (changes: readonly Change[], hasRemovals: boolean) => void;

/** Milliseconds in which changes are gathered before they are read. */
const gatherMs = 120;

/** Elements that are gathered while nobody sees the page; of more, the page as a whole is read again. */
const gatheredUnseen = 200;

/**
 * Gathers what a page's mutations changed, and tells it after a moment, each element once; of a page in the background,
 * when it is shown again.
 */
export function createChangeQueue(onChanges: OnChanges, page: Document) {
  const gathered = new Map<Element, Change['depth']>();
  let hasRemovals = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function add({ element, depth }: Change): void {
    if (gathered.get(element) !== 'all') gathered.set(element, depth);
  }

  function report(): void {
    timer = undefined;
    if (page.visibilityState === 'hidden' || (gathered.size === 0 && !hasRemovals)) return;
    const changes = [...gathered].map(([element, depth]) => ({ element, depth }));
    const worthReading = changes.filter(({ element }) => isWorthReading(element, gathered));
    const removed = hasRemovals;
    gathered.clear();
    hasRemovals = false;
    onChanges(worthReading, removed);
  }

  /** Holds on to no more than a little of what comes and goes while nobody looks. */
  function forgetUnseen(): void {
    if (gathered.size <= gatheredUnseen) return;
    gathered.clear();
    add({ element: page.body, depth: 'all' });
  }

  page.addEventListener('visibilitychange', report);

  return {
    note(record: MutationRecord): void {
      hasRemovals ||= record.removedNodes.length > 0;
      changesOf(record).forEach(add);
      if (page.visibilityState === 'hidden') forgetUnseen();
      if (gathered.size > 0 || hasRemovals) timer ??= setTimeout(report, gatherMs);
    },
    stop() {
      page.removeEventListener('visibilitychange', report);
      clearTimeout(timer);
    },
  };
}

/** What one mutation asks to read again: the line that it changed, and the blocks that it added. */
function changesOf({ type, target, addedNodes, removedNodes, previousSibling, nextSibling }: MutationRecord): Change[] {
  const block = blockElementOf(target);
  if (!block) return [];
  if (type === 'attributes') return [{ element: block, depth: 'all' }];
  const isInLine = [...addedNodes, previousSibling, nextSibling].some((node) => node && isPartOfLine(node));
  const isLineChanged = type === 'characterData' || removedNodes.length > 0 || isInLine;
  const added = [...addedNodes].flatMap((node) => (node instanceof Element ? outermostBlocks(node) : []));
  return [
    ...(isLineChanged ? [{ element: block, depth: 'own' as const }] : []),
    ...added.map((element) => ({ element, depth: 'all' as const })),
  ];
}

function isPartOfLine(node: Node): boolean {
  return node instanceof Text ? /\S/.test(node.data) : node instanceof Element && isInline(node);
}

/** The element if it begins a block, else the blocks that it holds: what is read beside the line around it. */
function outermostBlocks(element: Element): Element[] {
  return isInline(element) ? within(element, '*').filter((inner) => !isInline(inner)) : [element];
}

/** Whether an element is in the page and not inside another that is read whole anyway. */
function isWorthReading(element: Element, gathered: ReadonlyMap<Element, Change['depth']>): boolean {
  if (!isConnected.call(element)) return false;
  for (let at = parentOf(element); at; at = parentOf(at)) {
    if (at instanceof Element && gathered.get(at) === 'all') return false;
  }
  return true;
}
