import type { Ledger } from './ledger';

/** What somebody else has done to our pieces: those that are left in the page, and theirs from now on. */
export type Touch = { readonly left: readonly ChildNode[] };

/**
 * Watches for whoever else writes to, wraps, moves or takes out a piece of a split text node. Their change stands, before the
 * next frame: no content of theirs is taken out, and none of ours comes back.
 */
export function watchTouches(ledger: Ledger, onTouched: (touch: Touch) => void) {
  const observer = new MutationObserver(take);
  observer.observe(document, { childList: true, characterData: true, subtree: true });

  function take(records: readonly MutationRecord[]): void {
    const touched = new Map<Text, Set<Node>>();
    for (const node of records.flatMap(nodesOf)) {
      const owner = ledger.ownerOf(node);
      if (owner) touched.set(owner, (touched.get(owner) ?? new Set()).add(node));
    }
    if (touched.size === 0) return;
    const left = [...touched].flatMap(([owner, nodes]) => settle(owner, nodes));
    onTouched({ left });
    observer.takeRecords();
  }

  /** Does what the page meant with a split node, of which it touched some pieces; answers the pieces that stay. */
  function settle(owner: Text, nodes: ReadonlySet<Node>): readonly ChildNode[] {
    const isAlone = nodes.size === 1 && nodes.has(owner);
    if (isAlone && !owner.isConnected) ledger.follow(owner);
    else if (isAlone && ledger.isWholeText(owner)) ledger.release(owner);
    return ledger.disown(owner);
  }

  return {
    /** Handles pending records at once. */
    look: () => take(observer.takeRecords()),
    /** Drops the records of our own changes. */
    forget: () => void observer.takeRecords(),
    stop() {
      take(observer.takeRecords());
      observer.disconnect();
    },
  };
}

/** The nodes that a mutation wrote, took out, put in, or put something between. */
function nodesOf({ type, target, addedNodes, removedNodes, previousSibling, nextSibling }: MutationRecord): Node[] {
  if (type === 'characterData') return [target];
  const beside = addedNodes.length > 0 ? [previousSibling, nextSibling] : [];
  return [...removedNodes, ...addedNodes, ...beside].filter((node) => node !== null);
}
