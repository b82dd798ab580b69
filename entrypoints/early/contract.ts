/**
 * How the content script and the card hear events before the page does. A page can stop what it hears on `window` from going any
 * further; so our listeners are there before its first script, and call nobody until a listener is added.
 */

/** Everything that a pointer, keys and the focus do. */
const kinds =
  'keydown keypress keyup click dblclick auxclick contextmenu mousedown mouseup mousemove mouseover mouseout ' +
  'pointerdown pointerup pointermove pointerover pointerout pointercancel touchstart touchmove touchend touchcancel ' +
  'focus blur focusin focusout';

type Listener = (event: Event) => void;

type Ears = {
  readonly listeners: Map<string, Set<Listener>>;
  /** Listens on `window`. A second call does nothing, except after `document.open()`, which removes all listeners. */
  open(): void;
};

/** A symbol, as a page can give its frames and forms any other name that a global has. */
const place = Symbol.for('glosslight.ears');

/** The listeners of this frame, which are made when they are first asked for. */
export function openEars(): Ears {
  const ears: Ears = Reflect.get(globalThis, place) ?? createEars();
  Object.defineProperty(globalThis, place, { value: ears, configurable: true });
  ears.open();
  return ears;
}

function createEars(): Ears {
  const listeners = new Map(kinds.split(' ').map((kind) => [kind, new Set<Listener>()]));
  const hear = (event: Event) => {
    for (const listener of listeners.get(event.type) ?? []) listener(event);
  };
  return {
    listeners,
    open() {
      for (const kind of listeners.keys()) {
        // Scrolling waits for touch listeners that are not passive; a click has to be cancelable.
        window.addEventListener(kind, hear, { capture: true, passive: kind.startsWith('touch') });
      }
    },
  };
}

/** Hears events of a kind in the capture phase on `window`, before listeners of the page, until the signal is aborted. */
export function hearFirst<Kind extends keyof WindowEventMap>(
  kind: Kind,
  listener: (event: WindowEventMap[Kind]) => void,
  signal: AbortSignal,
): void {
  const heard = openEars().listeners.get(kind);
  heard?.add(listener as Listener);
  signal.addEventListener('abort', () => heard?.delete(listener as Listener));
}
