/** What stands for a text node that was split: its own text, and what was put behind it for the text that it lost. */
type Split = {
  readonly full: string;
  readonly head: string;
  readonly inserted: readonly ChildNode[];
  readonly texts: readonly string[];
};

/** A place in the page as selections name it. */
export type Place = readonly [node: Node, offset: number];

export type Ledger = ReturnType<typeof createLedger>;

/**
 * Remembers every text node that was split, so that the page gets it back whole. Whoever touches one of its pieces owns them
 * all from then on: they are forgotten here, and their text is never taken out.
 */
export function createLedger() {
  const splits = new Map<Text, Split>();
  const owners = new WeakMap<Node, Text>();

  function forget(node: Text): Split | undefined {
    const split = splits.get(node);
    splits.delete(node);
    for (const piece of split?.inserted ?? []) owners.delete(piece);
    return split;
  }

  function takeOut({ inserted }: Split): void {
    for (const piece of inserted) piece.remove();
  }

  function isIntact(node: Text): boolean {
    const split = splits.get(node);
    if (!split || node.data !== split.head) return false;
    return split.inserted.every((piece, i) => {
      return piece.previousSibling === (split.inserted[i - 1] ?? node) && piece.textContent === split.texts[i];
    });
  }

  return {
    /** Records that `node` held `full`, and that `inserted` now stands behind it for what it lost. */
    record(node: Text, full: string, inserted: readonly ChildNode[]): void {
      const texts = inserted.map((piece) => piece.textContent ?? '');
      splits.set(node, { full, head: node.data, inserted, texts });
      for (const piece of inserted) owners.set(piece, node);
    },
    /** The split node that a node is, was put behind for, or stands in such a piece of. */
    ownerOf(node: Node | null): Text | undefined {
      if (!node) return undefined;
      if (node instanceof Text && splits.has(node)) return node;
      return owners.get(node) ?? (node.parentNode ? owners.get(node.parentNode) : undefined);
    },
    isInserted: (node: Node): boolean => owners.has(node),
    /** The pieces of a split node, itself first; the node alone where it is whole. */
    piecesOf: (node: Text): readonly ChildNode[] => [node, ...(splits.get(node)?.inserted ?? [])],
    isIntact,
    /** Restores a node's text if its pieces are exactly as they were made; otherwise they belong to the page. Returns those. */
    restore(node: Text): readonly ChildNode[] {
      const isWhole = isIntact(node);
      const split = forget(node);
      if (!split || !isWhole) return split?.inserted ?? [];
      takeOut(split);
      // Appended, not replaced: a selection in the text that the node kept stays where it is.
      node.appendData(split.full.slice(split.head.length));
      return [];
    },
    /** The page has replaced all of a node's text: the pieces of the old text go. */
    release(node: Text): void {
      const split = forget(node);
      if (split) takeOut(split);
    },
    /** The page has taken a node out: it has its text back, and what was put behind it goes with it. */
    follow(node: Text): void {
      const split = forget(node);
      if (!split) return;
      takeOut(split);
      if (node.data === split.head) node.data = split.full;
    },
    /** The pieces are the page's from now on; answers those that were put in. */
    disown: (node: Text): readonly ChildNode[] => forget(node)?.inserted ?? [],
    /** What the page meant by writing a split node alone: all of its text, or what the node has left. */
    isWholeText(node: Text): boolean {
      const split = splits.get(node);
      return !!split && isMeantAsWhole(node.data, split);
    },
    all: (): readonly Text[] => [...splits.keys()],
  };
}

/**
 * Frameworks set the whole text of a node that they know; translators and other extensions read a node and write what they
 * read, changed. A text that goes on as the old one did behind the split is whole, and so is one that is about as long as the old
 * one was, or keeps nothing of what the node had left.
 */
function isMeantAsWhole(now: string, { full, head, texts }: Split): boolean {
  const rest = full.slice(head.length);
  const first = (texts[0] ?? '').toLowerCase();
  if (now === full || (first !== '' && now.toLowerCase().includes(first))) return true;
  if (now.toLowerCase() === head.toLowerCase() || now === '') return now === '' ? head !== '' : false;
  if (Math.abs(now.length - full.length) < Math.abs(now.length - head.length)) return true;
  const kept = sharedAtEnds(now, head);
  return sharedAtEnds(now, rest) > kept || kept === 0;
}

/** How many characters two texts share at their beginning and end. */
function sharedAtEnds(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start++;
  let end = 0;
  while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return start + end;
}
