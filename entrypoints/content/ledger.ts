import { parentOf } from './blocks';

/** A text node of the page that was split: its whole text, what it kept, and what was put behind it for the rest. */
type Split = { readonly full: string; readonly head: string; readonly inserted: readonly ChildNode[] };

/**
 * Remembers every text node that was split, so that the page gets the same node back with its whole text. Nothing is
 * ever normalised: frameworks hold on to text nodes, and go blank when one they know is merged into another.
 */
export type Ledger = {
  /** Records that `node` held `full` and that `inserted` now stands behind it for what it lost. */
  record(node: Text, full: string, inserted: readonly ChildNode[]): void;
  /** The split node that a node is, or was put behind for; undefined for a node that is none of ours. */
  ownerOf(node: Node | null): Text | undefined;
  /** Whether the node was put into the page by us. */
  isInserted(node: Node): boolean;
  /** Takes out what was put in and gives the text back, unless the page wrote another one meanwhile. */
  restore(node: Text): void;
};

/** Starts an empty ledger. Its entries go with the nodes that they are about. */
export function createLedger(): Ledger {
  const splits = new WeakMap<Text, Split>();
  const owners = new WeakMap<Node, Text>();
  return {
    record(node, full, inserted) {
      splits.set(node, { full, head: node.data, inserted });
      for (const child of inserted) owners.set(child, node);
    },
    ownerOf(node) {
      if (!node) return undefined;
      return node instanceof Text && splits.has(node) ? node : owners.get(node);
    },
    isInserted: (node) => owners.has(node),
    restore(node) {
      const split = splits.get(node);
      if (!split) return;
      splits.delete(node);
      for (const child of split.inserted) {
        owners.delete(child);
        const parent = parentOf(child);
        if (parent) Node.prototype.removeChild.call(parent, child);
      }
      if (node.data === split.head) node.data = split.full;
    },
  };
}
