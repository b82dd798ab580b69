import { type Highlighter, isInControl, markName, numberOf } from './highlight';

/** A place on the page, in CSS pixels of the viewport. */
export type Point = { readonly x: number; readonly y: number };

/** What the pointer does, in terms of marks. */
export type PointerEvents = {
  /** The pointer is on a mark, at a point; or the reader tapped it. */
  readonly onMark: (number: number, at: Point, how: 'hover' | 'tap') => void;
  readonly onCard: () => void;
  readonly onElsewhere: (how: 'hover' | 'press') => void;
};

/** Follows the pointer over marks, painted ones too. Events that the page makes up do not count. */
export function watchPointer(
  highlighter: Highlighter,
  isCard: (target: EventTarget | null) => boolean,
  events: PointerEvents,
) {
  const abort = new AbortController();
  const options = { capture: true, passive: true, signal: abort.signal };

  const move = (event: PointerEvent) => {
    // Nothing opens while text is being selected or something dragged.
    if (!event.isTrusted || event.buttons !== 0 || event.pointerType === 'touch') return;
    const [target = null] = event.composedPath();
    if (isCard(target)) return events.onCard();
    const number = markAt(highlighter, target, event);
    if (number === undefined) events.onElsewhere('hover');
    else events.onMark(number, event, 'hover');
  };

  const press = (event: PointerEvent) => {
    const [target = null] = event.composedPath();
    if (!event.isTrusted || isCard(target)) return;
    if (tappedMark(target, event) === undefined) events.onElsewhere('press');
  };

  const click = (event: MouseEvent) => {
    const [target = null] = event.composedPath();
    const number = event.isTrusted ? tappedMark(target, event) : undefined;
    if (number !== undefined) events.onMark(number, event, 'tap');
  };

  /** The mark that a finger is on; links and buttons keep their tap. */
  const tappedMark = (target: EventTarget | null, event: MouseEvent) => {
    const isTap = (event as PointerEvent).pointerType === 'touch' && target instanceof Node && !isInControl(target);
    return isTap ? markAt(highlighter, target, event) : undefined;
  };

  document.addEventListener('pointermove', move, options);
  document.addEventListener('pointerdown', press, options);
  document.addEventListener('click', click, options);
  // Not in the capture phase, in which it would tell of every element that is left.
  document.documentElement.addEventListener('pointerleave', () => events.onElsewhere('hover'), {
    signal: abort.signal,
  });
  return () => abort.abort();
}

function wrappedNumber(target: EventTarget | null): number | undefined {
  const element = target instanceof Element ? Element.prototype.closest.call(target, markName) : null;
  return element ? numberOf(element) : undefined;
}

function markAt(highlighter: Highlighter, target: EventTarget | null, point: Point): number | undefined {
  const wrapped = wrappedNumber(target);
  if (wrapped !== undefined) return wrapped;
  const caret = document.caretPositionFromPoint?.(point.x, point.y);
  const painted = caret && highlighter.paintedAt(caret.offsetNode, caret.offset);
  // The caret snaps to the nearest text, so the point must lie on the letters themselves.
  return painted && lineAt(painted.range, point) ? painted.number : undefined;
}

/** The line of a place's text that a point lies on, edges included; undefined where it lies beside. */
export function lineAt(place: Element | Range, { x, y }: Point): DOMRect | undefined {
  const isOn = (line: DOMRect) => line.left <= x && x <= line.right && line.top <= y && y <= line.bottom;
  return [...place.getClientRects()].find(isOn);
}
