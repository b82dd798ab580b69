import { hearFirst } from '../../early/contract';
import { isAt, type Point } from './anchor';
import { isInControl } from './control';
import type { PageAccess } from './page-access';

/** What the pointer does, in terms of marks. */
export type PointerEvents = {
  /** The pointer is on a mark; or the reader tapped or, where that opens cards, clicked it. */
  readonly onMark: (number: number, at: Point, keys: HeldKeys, how: 'hover' | 'tap') => void;
  readonly onCard: (target: EventTarget | null, how: 'hover' | 'press') => void;
  readonly onElsewhere: (how: 'hover' | 'press', at: Point) => void;
};

/** The keys that are held down meanwhile. */
export type HeldKeys = Pick<MouseEvent, 'altKey' | 'ctrlKey' | 'shiftKey' | 'metaKey'>;

/** What the pointer is looked up in. */
export type Pointed = {
  /** The mark under a point, whose topmost element is the target. */
  readonly markAt: (target: EventTarget | null, point: Point) => number | undefined;
  readonly isCard: (target: EventTarget | null) => boolean;
  /** Whether a click opens cards, as a tap does. */
  readonly opensByClick: () => boolean;
};

/** Follows the pointer over marks, painted ones too. Events that the page makes up do not count. */
export function watchPointer({ markAt, isCard, opensByClick }: Pointed, events: PointerEvents): () => void {
  const abort = new AbortController();

  let last: Point | undefined;
  let rested: { readonly number: number; readonly at: Point } | undefined;

  /** A held key that goes down or up while the pointer rests on a mark may be the one that opens it. */
  const press = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.repeat || !/^(Alt|Control|Meta|Shift)$/.test(event.key)) return;
    if (rested) events.onMark(rested.number, rested.at, event, 'hover');
  };

  const move = (event: PointerEvent) => {
    // Nothing opens while text is being selected or something dragged.
    if (!event.isTrusted || event.buttons !== 0 || event.pointerType === 'touch') return;
    // After scrolling, browsers tell of a move of a pointer that was still: the page, or a card, has slid under it.
    if (last?.x === event.x && last.y === event.y) return;
    last = { x: event.x, y: event.y };
    rested = undefined;
    const [target = null] = event.composedPath();
    if (isCard(target)) return events.onCard(target, 'hover');
    const number = markAt(target, event);
    if (number !== undefined) rested = { number, at: { x: event.x, y: event.y } };
    if (number === undefined) events.onElsewhere('hover', event);
    else events.onMark(number, event, event, 'hover');
  };

  const down = (event: PointerEvent) => {
    const [target = null] = event.composedPath();
    if (!event.isTrusted) return;
    if (isCard(target)) events.onCard(target, 'press');
    else if (tappedMark(target, event) === undefined) events.onElsewhere('press', event);
  };

  const click = (event: MouseEvent) => {
    const [target = null] = event.composedPath();
    const number = event.isTrusted ? tappedMark(target, event) : undefined;
    if (number !== undefined) events.onMark(number, event, event, 'tap');
  };

  /** The mark that a finger is on, or a click where clicks count; links and buttons keep their tap and click. */
  const tappedMark = (target: EventTarget | null, event: MouseEvent) => {
    const isTap = (event as PointerEvent).pointerType === 'touch' || (event.button === 0 && opensByClick());
    const isPlain = isTap && target instanceof Node && !isInControl(target);
    return isPlain ? markAt(target, event) : undefined;
  };

  hearFirst('pointermove', move, abort.signal);
  hearFirst('pointerdown', down, abort.signal);
  hearFirst('keydown', press, abort.signal);
  hearFirst('keyup', press, abort.signal);
  hearFirst('click', click, abort.signal);
  // Not in the capture phase, in which it would tell of every element that is left.
  const leave = (event: PointerEvent) => {
    rested = undefined;
    last = undefined;
    if (event.isTrusted) events.onElsewhere('hover', event);
  };
  document.documentElement.addEventListener('pointerleave', leave, { signal: abort.signal });
  return () => abort.abort();
}

/** The number of the mark under a point, whose topmost element is the target. */
export function markUnder(
  { numberAt, placesOf }: Pick<PageAccess, 'numberAt' | 'placesOf'>,
  target: EventTarget | null,
  point: Point,
): number | undefined {
  const caret = caretAt(target, point);
  const number = caret ? numberAt(caret.offsetNode, caret.offset) : undefined;
  // The caret snaps to the nearest text, so the point must lie on the letters themselves.
  return number !== undefined && placesOf(number).some((place) => isAt(place, point)) ? number : undefined;
}

/** The place between two letters that is nearest to a point, also in an open shadow root. */
function caretAt(target: EventTarget | null, { x, y }: Point): CaretPosition | null {
  const root = target instanceof Node ? Node.prototype.getRootNode.call(target) : document;
  const shadowRoots = root instanceof ShadowRoot ? [root] : [];
  return document.caretPositionFromPoint?.(x, y, { shadowRoots }) ?? null;
}
