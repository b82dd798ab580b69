import { hearFirst, pointerKinds } from '../early/contract';

/** A card as its events see it. */
type Receiver = { readonly receive: (event: Event) => void };

/**
 * Keeps the events of cards, and the loss of focus to a card, from the page. Pages close their dialogs on a press outside of
 * them, swallow clicks, and take the focus back; a card counts as outside. So these events are heard before the page's
 * listeners, handed to the card, and end there. Answers what ends that.
 */
export function keepEvents(cardOf: (target: EventTarget | null | undefined) => Receiver | undefined): () => void {
  const abort = new AbortController();
  const hear = (event: Event) => {
    if (!event.isTrusted) return;
    const card = cardOf(event.composedPath()[0]);
    const isLeft = event instanceof FocusEvent && /blur|out/.test(event.type) && cardOf(event.relatedTarget);
    if (card || isLeft) event.stopImmediatePropagation();
    card?.receive(event);
  };
  for (const kind of pointerKinds.split(' ')) hearFirst(kind as keyof WindowEventMap, hear, abort.signal);
  return () => abort.abort();
}

/**
 * Repeats a pointer event or click inside a closed root, which it can't reach any more: where the pointer is, or on what has the
 * focus for a click by key. The copy doesn't leave the root. What the browser does by default it does once, for the original,
 * unless a listener of the copy prevents it.
 */
export function repeatInside(root: ShadowRoot, event: Event): void {
  if (!(event instanceof PointerEvent)) return;
  const isByKey = event.type === 'click' && event.detail === 0;
  const pressed = isByKey ? root.activeElement : root.elementFromPoint(event.clientX, event.clientY);
  const target = pressed && root.contains(pressed) ? pressed : root.lastElementChild;
  const prevent = (copy: Event) => {
    if (copy.defaultPrevented) event.preventDefault();
    copy.preventDefault();
  };
  root.addEventListener(event.type, prevent, { once: true });
  target?.dispatchEvent(copyOf(event));
}

function copyOf(event: PointerEvent): PointerEvent {
  const { detail, button, buttons, clientX, clientY, pointerId, altKey, ctrlKey, metaKey, shiftKey } = event;
  const place = { detail, button, buttons, clientX, clientY, pointerId };
  const keys = { altKey, ctrlKey, metaKey, shiftKey };
  return new PointerEvent(event.type, { ...place, ...keys, bubbles: true, cancelable: true });
}
