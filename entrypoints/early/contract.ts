/**
 * How the content script and the card hear events before the page does. A page can stop what it hears on `window` from going any
 * further; so our listeners are there before its first script, and call nobody until a listener is added.
 */

/** Everything that a pointer and the focus do: kinds of events, with spaces between. */
export const pointerKinds =
  'click dblclick auxclick contextmenu mousedown mouseup mousemove mouseover mouseout pointerdown pointerup pointermove ' +
  'pointerover pointerout pointercancel touchstart touchmove touchend touchcancel focus blur focusin focusout';

/** The listeners of a frame. */
export type Ears = {
  readonly listeners: ReadonlyMap<string, Set<(event: Event) => void>>;
  /** Listens on `window`. A second call does nothing, except after `document.open()`, which removes all listeners. */
  open(): void;
};

/** A symbol, as a page can give its frames and forms any other name that a global has. */
const place = Symbol.for('glosslight.ears');

/** Puts them where the content script and the card find them. */
export function deliverEars(ears: Ears): void {
  Object.defineProperty(globalThis, place, { value: ears, configurable: true });
  ears.open();
}

/** Hears events of a kind in the capture phase on `window`, before listeners of the page, until the signal is aborted. */
export function hearFirst<Kind extends keyof WindowEventMap>(
  kind: Kind,
  listener: (event: WindowEventMap[Kind]) => void,
  signal: AbortSignal,
): void {
  const ears: Ears | undefined = Reflect.get(globalThis, place);
  const heard = ears?.listeners.get(kind);
  // A page that was loading when the extension was installed has none.
  if (!heard) {
    window.addEventListener(kind, listener, { capture: true, signal });
    return;
  }
  ears?.open();
  heard.add(listener as (event: Event) => void);
  signal.addEventListener('abort', () => heard.delete(listener as (event: Event) => void));
}
