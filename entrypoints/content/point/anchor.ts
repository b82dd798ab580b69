import type { FrameCard } from '../../../glossary/messages';
import type { Anchor } from '../../card/contract';

/** A place on the page, in CSS pixels of the viewport. */
export type Point = { readonly x: number; readonly y: number };

/** The anchor of a card that is opened from a mark or a selection; of several lines, the one that the point lies on. */
export function anchorAt(place: Element | Range, at?: Point): Anchor {
  return {
    element: elementOf(place),
    line: () => (at && lineAt(place, at)) ?? place.getClientRects()[0],
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

/** A line in a frame, which counts from the corner of its own viewport. */
function lineInFrame(frame: Element, line: FrameCard['line']): DOMRect {
  const { x, y } = frame.getBoundingClientRect();
  return new DOMRect(x + frame.clientLeft + line.x, y + frame.clientTop + line.y, line.width, line.height);
}

/** The line of a place's text that a point lies on, edges included; undefined where it lies beside. */
export function lineAt(place: Element | Range, { x, y }: Point): DOMRect | undefined {
  const isOn = (line: DOMRect) => line.left <= x && x <= line.right && line.top <= y && y <= line.bottom;
  return [...place.getClientRects()].find(isOn);
}

/** The element that a place is, or lies in. */
export function elementOf(place: Element | Range): Element {
  if (place instanceof Element) return place;
  const { commonAncestorContainer: node } = place;
  return node instanceof Element ? node : (node.parentElement ?? document.documentElement);
}
