/** Of the prototypes, as fields of a form can have the names of these. */
const { matches } = Element.prototype;
const { getRootNode } = Node.prototype;
const parentElement = getter<Element | null>(Node.prototype, 'parentElement');
const assignedSlot = getter<Element | null>(Element.prototype, 'assignedSlot');
const shadowRoot = getter<ShadowRoot | null>(Element.prototype, 'shadowRoot');

function getter<Value>(prototype: object, name: string): (this: Element) => Value {
  return Object.getOwnPropertyDescriptor(prototype, name)?.get as (this: Element) => Value;
}

/**
 * Under a modal dialog or a fullscreen element the rest of the page is dead, so the card goes into it; into a popover of
 * the page too, which would close on a press outside.
 */
export function containerOf(element: Element): Element {
  for (let at: Element | null = element; at; at = aroundInLayout(at)) {
    if (matches.call(at, 'dialog:modal, :popover-open, :fullscreen') && !shadowRoot.call(at)) return at;
  }
  const dialog = [...document.querySelectorAll('dialog:modal')].at(-1);
  return dialog ?? fullscreenElement() ?? document.documentElement;
}

/** What an element stands in as it is laid out: the slot that it is assigned to, or the host of its tree. */
function aroundInLayout(element: Element): Element | null {
  const root = getRootNode.call(element);
  const host = root instanceof ShadowRoot ? root.host : null;
  return assignedSlot.call(element) ?? parentElement.call(element) ?? host;
}

/** The fullscreen element, also in an open shadow root, of which the document names the host. */
function fullscreenElement(): Element | null {
  let { fullscreenElement: element } = document;
  while (element?.shadowRoot?.fullscreenElement) element = element.shadowRoot.fullscreenElement;
  return element;
}

/** Calls back when dialogs, popovers or fullscreen elements open or close; answers what ends that. */
export function watchContainers(onChange: () => void): () => void {
  const abort = new AbortController();
  for (const kind of ['fullscreenchange', 'toggle', 'close']) {
    document.addEventListener(kind, onChange, { capture: true, passive: true, signal: abort.signal });
  }
  return () => abort.abort();
}
