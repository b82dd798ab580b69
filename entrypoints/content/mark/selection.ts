import type { Ledger } from './ledger';

/** Makes a change of marks and leaves the reader's selection where it was, also in text that gets into another node. */
export function keepSelection(ledger: Ledger, change: () => void): void {
  const selection = getSelection();
  if (!selection?.anchorNode || !selection.focusNode) {
    change();
    return;
  }
  const anchor = ledger.toWhole([selection.anchorNode, selection.anchorOffset]);
  const focus = ledger.toWhole([selection.focusNode, selection.focusOffset]);
  change();
  const [from, fromOffset] = ledger.toPiece(anchor);
  const [to, toOffset] = ledger.toPiece(focus);
  const isThere = selection.anchorNode === from && selection.anchorOffset === fromOffset;
  // Places in elements are kept by the browser, whose children it counts anew.
  if (isThere && selection.focusNode === to && selection.focusOffset === toOffset) return;
  if (from instanceof Text && to instanceof Text) selection.setBaseAndExtent(from, fromOffset, to, toOffset);
}
