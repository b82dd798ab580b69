/** Takes marks out of the page for a moment: of the elements that are asked for. */
export type Lift = (isMeant: (element: Element) => boolean) => void;

/**
 * Lifts marks where the page's text is taken away or written: what is copied is what the page holds, for the browser as for
 * the page's own code; and a document that has become an editor, which it tells nobody, is touched before it is written to.
 */
export function liftForEditing(lift: Lift): () => void {
  const abort = new AbortController();
  const options = { capture: true, passive: true, signal: abort.signal };

  const copy = () => {
    const selection = getSelection();
    if (selection && !selection.isCollapsed) lift((element) => selection.containsNode(element, true));
  };
  const touch = () => {
    if (document.designMode === 'on') lift(() => true);
  };

  window.addEventListener('copy', copy, options);
  for (const kind of ['pointerdown', 'keydown', 'focusin']) window.addEventListener(kind, touch, options);
  return () => abort.abort();
}
