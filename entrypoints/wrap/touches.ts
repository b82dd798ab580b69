import type { Ledger } from './ledger';

/** What somebody else has done to our pieces: those that are left in the page, and theirs from now on. */
export type Touch = { readonly left: readonly ChildNode[] };

/** The pieces of a split node that were touched; `isWritten` if only their text was. */
type Touches = { readonly nodes: Set<Node>; isWritten: boolean };

/**
 * Watches for whoever else writes to, wraps, moves or takes out a piece of a split text node. Their change stands, before the
 * next frame: no content of theirs is taken out, and none of ours comes back.
 */
export function watchTouches(ledger: Ledger, onTouched: (touch: Touch) => void) {
  const observer = new MutationObserver(take);
  observer.observe(document, { childList: true, characterData: true, subtree: true, characterDataOldValue: true });

  function take(records: readonly MutationRecord[]): void {
    const touched = new Map<Text, Touches>();
    const cut = records.filter(isCutAtEnd).map(({ target }) => target);
    for (const record of records) {
      for (const node of nodesOf(record)) {
        const owner = ledger.ownerOf(node);
        if (!owner) continue;
        const touches = touched.get(owner) ?? { nodes: new Set(), isWritten: true };
        touched.set(owner, touches);
        touches.nodes.add(node);
        touches.isWritten &&= record.type === 'characterData';
      }
    }
    if (touched.size === 0) return;
    const left = [...touched].flatMap(([owner, touches]) => settle(owner, touches, cut));
    onTouched({ left });
    observer.takeRecords();
  }

  /** Does what the page meant with a split node, of which it touched some pieces; answers the pieces that stay. `cut`: texts that lost their end. */
  function settle(owner: Text, { nodes, isWritten }: Touches, cut: readonly Node[]): readonly ChildNode[] {
    const isAlone = nodes.size === 1 && nodes.has(owner);
    if (isAlone && !owner.isConnected) ledger.follow(owner);
    // Who also puts something beside the node, or cuts the end off the text before it, has deleted a range, not set a text.
    else if (isAlone && isWritten && !cut.some((text) => isBefore(text, owner)) && ledger.isWholeText(owner)) {
      ledger.release(owner);
    }
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

/** Whether a mutation took the end of a text away, as the deletion of a range that begins in it does. */
function isCutAtEnd({ type, target, oldValue }: MutationRecord): boolean {
  const now = target.nodeValue ?? '';
  return type === 'characterData' && oldValue !== null && oldValue.length > now.length && oldValue.startsWith(now);
}

/** Whether a text stands directly before another one, or in what does. */
function isBefore(text: Node, other: Text): boolean {
  return text !== other && (other.previousSibling?.contains(text) ?? false);
}

/** The nodes that a mutation wrote, took out, put in, or put something between. */
function nodesOf({ type, target, addedNodes, removedNodes, previousSibling, nextSibling }: MutationRecord): Node[] {
  if (type === 'characterData') return [target];
  const beside = addedNodes.length > 0 ? [previousSibling, nextSibling] : [];
  return [...removedNodes, ...addedNodes, ...beside].filter((node) => node !== null);
}
