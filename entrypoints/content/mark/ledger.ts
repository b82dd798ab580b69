import { parentOf } from '../read';

/** A text node of the page that was split: the text that it had, and what was put behind it for what it lost. */
type Split = { readonly full: string; readonly inserted: readonly ChildNode[] };

/** A place in the page as selections name it. */
export type Place = readonly [node: Node, offset: number];

/**
 * Remembers every text node that was split, so that the page gets the same node back with its whole text. Nothing is
 * ever normalised: frameworks hold on to text nodes, and go blank when one they know is merged into another.
 */
export type Ledger = {
  /** Records that `node` held `full` and that `inserted` now stands behind it for what it lost. */
  record(node: Text, full: string, inserted: readonly ChildNode[]): void;
  /** The split node that a node is, or was put behind for; undefined for a node that is none of ours. */
  ownerOf(node: Node | null): Text | undefined;
  /** A place in the page's own, whole text node for one in a piece of it. */
  toWhole(place: Place): Place;
  /** The place in a piece for one in the whole text of its node. */
  toPiece(place: Place): Place;
  /** Whether the node was put into the page by us. */
  isInserted(node: Node): boolean;
  /** Takes out what was put in and gives the node its text back. */
  restore(node: Text): void;
  /**
   * Takes out what was put in; the page wrote to the node meanwhile, and meant all of its text. A piece that it wrote to as
   * well has become its own, as when a framework takes over a page late and counts its text nodes.
   */
  release(node: Text, written: ReadonlySet<Node>): void;
};

/** Starts an empty ledger. Its entries go with the nodes that they are about. */
export function createLedger(): Ledger {
  const splits = new WeakMap<Text, Split>();
  const owners = new WeakMap<Node, Text>();
  function takeOut(node: Text, kept?: ReadonlySet<Node>): Split | undefined {
    const split = splits.get(node);
    if (!split) return undefined;
    splits.delete(node);
    for (const child of split.inserted) {
      owners.delete(child);
      const parent = parentOf(child);
      if (parent && !kept?.has(child)) Node.prototype.removeChild.call(parent, child);
    }
    return split;
  }

  function ownerOf(node: Node | null): Text | undefined {
    if (!node) return undefined;
    return node instanceof Text && splits.has(node) ? node : owners.get(node);
  }

  return {
    ownerOf,
    toWhole([node, offset]) {
      const piece = ownerOf(node) ? node : parentOf(node);
      const owner = ownerOf(piece);
      if (!owner || !(node instanceof Text)) return [node, offset];
      const pieces = piecesOf(owner, splits.get(owner));
      const before = pieces.slice(0, pieces.indexOf(piece as ChildNode));
      return [owner, before.reduce((sum, one) => sum + lengthOf(one), offset)];
    },
    toPiece([node, offset]) {
      let rest = offset;
      for (const piece of piecesOf(node, splits.get(node as Text))) {
        if (rest <= lengthOf(piece)) return [piece instanceof Text ? piece : (piece.firstChild ?? piece), rest];
        rest -= lengthOf(piece);
      }
      return [node, offset];
    },
    record(node, full, inserted) {
      splits.set(node, { full, inserted });
      for (const child of inserted) owners.set(child, node);
    },
    isInserted: (node) => owners.has(node),
    restore(node) {
      const split = splits.get(node);
      if (!split) return;
      const text = textNow(node, split);
      takeOut(node);
      // Added to, not set anew: a selection in what the node kept stays where it is.
      if (text.startsWith(node.data)) node.appendData(text.slice(node.data.length));
      else node.data = text;
    },
    release: (node, written) => void takeOut(node, written),
  };
}

/** What stands for a split node's text in the page, in order; nothing for a node that is whole. */
function piecesOf(node: Node, split: Split | undefined): readonly ChildNode[] {
  return split ? [node as Text, ...split.inserted] : [];
}

function lengthOf(piece: ChildNode): number {
  return piece.textContent?.length ?? 0;
}

/**
 * The text that a split node has by now: with what the page wrote to a piece of it; but where the page took a piece out, it
 * took out ours and not its own.
 */
function textNow(node: Text, { full, inserted }: Split): string {
  const isWhole = inserted.every((child, i) => child.previousSibling === (inserted[i - 1] ?? node));
  return isWhole ? node.data + inserted.map((child) => child.textContent).join('') : full;
}
