import { moveBy } from './place';

/** Lets a pinned card be dragged by its head. */
export function makeDraggable(surface: HTMLElement, host: HTMLElement): void {
  let last: PointerEvent | undefined;
  surface.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || !isHandle(event.target)) return;
    last = event;
    surface.setPointerCapture(event.pointerId);
    // Nothing is selected on the way; the arrow keys go on from where it is dropped.
    event.preventDefault();
    surface.querySelector<HTMLElement>('.gloss-card-grip')?.focus();
  });
  surface.addEventListener('pointermove', (event) => {
    if (!last) return;
    moveBy(host, event.clientX - last.clientX, event.clientY - last.clientY);
    last = event;
  });
  const drop = () => {
    last = undefined;
  };
  surface.addEventListener('pointerup', drop);
  surface.addEventListener('pointercancel', drop);
}

/** The head of a pinned card, but none of its buttons other than the grip. */
function isHandle(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || !target.closest('[data-pinned] .gloss-card-header')) return false;
  return target.closest('button')?.classList.contains('gloss-card-grip') ?? true;
}

const steps: { readonly [key: string]: readonly [number, number] } = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Moves a pinned card by an arrow key, further with Shift; answers whether the key was one. */
export function moveByKey(host: HTMLElement, { key, shiftKey }: KeyboardEvent): boolean {
  const step = steps[key];
  if (step) moveBy(host, step[0] * (shiftKey ? 64 : 16), step[1] * (shiftKey ? 64 : 16));
  return step !== undefined;
}
