import { type Ears, pointerKinds } from './contract';

/** Makes listeners that call whoever has been added. */
export function createEars(): Ears {
  const kinds = `keydown keypress keyup ${pointerKinds}`.split(' ');
  const listeners = new Map(kinds.map((kind) => [kind, new Set<(event: Event) => void>()]));
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
