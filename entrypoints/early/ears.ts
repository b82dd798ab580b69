import type { Ears } from './contract';

/** Everything that a pointer, keys and the focus do. */
const kinds =
  'keydown keypress keyup click dblclick auxclick contextmenu mousedown mouseup mousemove mouseover mouseout ' +
  'pointerdown pointerup pointermove pointerover pointerout pointercancel touchstart touchmove touchend touchcancel ' +
  'focus blur focusin focusout';

/** Makes listeners that call whoever has been added. */
export function createEars(): Ears {
  const listeners = new Map(kinds.split(' ').map((kind) => [kind, new Set<(event: Event) => void>()]));
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
