/**
 * Under a modal dialog or a fullscreen element the rest of the page is dead, so the card goes into it; into a popover of
 * the page too, which would close when what is outside of it is pressed.
 */
export function containerOf(element: Element): Element {
  const inner = closestAcross(element, 'dialog:modal, :popover-open');
  if (inner) return inner;
  const dialog = [...document.querySelectorAll('dialog:modal')].at(-1);
  return dialog ?? document.fullscreenElement ?? document.documentElement;
}

/** The nearest element around one that a selector fits, shadow hosts and what is around them included. */
function closestAcross(element: Element, selector: string): Element | null {
  const found = element.closest(selector);
  const root = element.getRootNode();
  return found ?? (root instanceof ShadowRoot ? closestAcross(root.host, selector) : null);
}

/** Calls back when dialogs, popovers or fullscreen elements open or close; answers what ends that. */
export function watchContainers(onChange: () => void): () => void {
  const abort = new AbortController();
  for (const kind of ['fullscreenchange', 'toggle', 'close']) {
    document.addEventListener(kind, onChange, { capture: true, passive: true, signal: abort.signal });
  }
  return () => abort.abort();
}
