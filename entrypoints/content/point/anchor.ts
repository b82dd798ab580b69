import type { FrameCard } from '../../../glossary/messages';
import type { Anchor } from '../../card/contract';
import { linesOf, type Place } from '../mark';

/** A place on the page, in CSS pixels of the viewport. */
export type Point = { readonly x: number; readonly y: number };

/**
 * The anchor of a card at some places: the pieces of a mark, which can be others by the time of asking, or a selection. Of
 * several lines, the one that the point lies on.
 */
export function anchorAt(element: Element, places: () => readonly Place[], at?: Point): Anchor {
  return {
    element,
    line() {
      const lines = places().flatMap(linesOf);
      return lines.find((line) => at && isOn(line, at)) ?? lines[0];
    },
  };
}

/** Where in this document a card of one of its frames belongs; undefined where that frame can't be told. */
export function anchorInFrame({ line, size, isByKey }: FrameCard): Anchor | undefined {
  const hovered = isByKey ? document.activeElement : document.querySelector('iframe:hover, frame:hover');
  const alike = [...document.querySelectorAll('iframe')].filter(
    ({ clientWidth, clientHeight }) => clientWidth === size[0] && clientHeight === size[1],
  );
  const element = hovered && /frame$/.test(hovered.localName) ? hovered : alike.length === 1 ? alike[0] : undefined;
  return element && { element, line: () => lineInFrame(element, line) };
}

/** A line in a frame, which counts from the corner of its own viewport; the whole frame for one that is not known. */
function lineInFrame(frame: Element, line: FrameCard['line']): DOMRect {
  const box = frame.getBoundingClientRect();
  if (line.width === 0) return box;
  const { x, y } = box;
  return new DOMRect(x + frame.clientLeft + line.x, y + frame.clientTop + line.y, line.width, line.height);
}

/** Whether a point lies on one of a place's lines, edges included. */
export function isAt(place: Place, point: Point): boolean {
  return linesOf(place).some((line) => isOn(line, point));
}

function isOn({ left, right, top, bottom }: DOMRect, { x, y }: Point): boolean {
  return left <= x && x <= right && top <= y && y <= bottom;
}
