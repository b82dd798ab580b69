/** Takes marks out of the page for a moment: of the elements that are meant. */
type Lift = (isMeant: (element: Element) => boolean) => void;

/**
 * Lifts marks where the page's text is taken away or written: what is copied or dragged is what the page holds; and a document
 * that has become an editor, which it tells nobody, is touched before it is written to. Answers what ends that.
 */
export function watchTaking(lift: Lift): () => void {
  const abort = new AbortController();
  const options = { capture: true, passive: true, signal: abort.signal };

  const take = () => {
    const selection = getSelection();
    if (selection && !selection.isCollapsed) lift((element) => selection.containsNode(element, true));
  };
  const touch = () => {
    if (document.designMode === 'on') lift(() => true);
  };

  for (const kind of ['copy', 'dragstart']) window.addEventListener(kind, take, options);
  for (const kind of ['pointerdown', 'keydown', 'focusin']) window.addEventListener(kind, touch, options);
  return () => abort.abort();
}
