import type { Ledger, Place } from './ledger';

/** Makes a change of marks and leaves the selection where it was, also in text that gets into another node. */
export function keepSelection(ledger: Ledger, change: () => void): void {
  const selection = getSelection();
  if (!selection?.anchorNode || !selection.focusNode) {
    change();
    return;
  }
  const anchor = toWhole(ledger, [selection.anchorNode, selection.anchorOffset]);
  const focus = toWhole(ledger, [selection.focusNode, selection.focusOffset]);
  change();
  const [from, fromOffset] = toPiece(ledger, anchor);
  const [to, toOffset] = toPiece(ledger, focus);
  const isThere = selection.anchorNode === from && selection.anchorOffset === fromOffset;
  // The browser itself keeps places in elements, whose children it recounts.
  if (isThere && selection.focusNode === to && selection.focusOffset === toOffset) return;
  if (from instanceof Text && to instanceof Text) selection.setBaseAndExtent(from, fromOffset, to, toOffset);
}

/** Maps a place in a piece to the same place in the page's own, whole text node. */
function toWhole(ledger: Ledger, [node, offset]: Place): Place {
  const owner = ledger.ownerOf(node);
  if (!owner || !(node instanceof Text)) return [node, offset];
  const pieces = ledger.piecesOf(owner);
  const at = pieces.findIndex((piece) => piece === node || piece.contains(node));
  return [owner, pieces.slice(0, at).reduce((sum, piece) => sum + lengthOf(piece), offset)];
}

/** Maps a place in a whole text node to the same place in one of its pieces. */
function toPiece(ledger: Ledger, [node, offset]: Place): Place {
  if (!(node instanceof Text)) return [node, offset];
  let rest = offset;
  for (const piece of ledger.piecesOf(node)) {
    if (rest <= lengthOf(piece)) return [piece instanceof Text ? piece : (piece.firstChild ?? piece), rest];
    rest -= lengthOf(piece);
  }
  return [node, offset];
}

function lengthOf(piece: ChildNode): number {
  return piece.textContent?.length ?? 0;
}
