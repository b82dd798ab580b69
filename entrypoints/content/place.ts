import { computePosition, flip, offset, type Platform, shift } from '@floating-ui/core';
import { lineAt, type Point } from './pointer';

/** Where a card belongs: the mark's element or range, and the point on it that it was opened from. */
export type Anchor = { readonly place: Element | Range; readonly at: Point | undefined };

/** Pixels between the line of text and the card, and between the card and the window's edge. */
const gap = 6;
const margin = 8;

/** Pixels that the card is high at least, however little room there is: enough for the definition. */
const leastHeight = 160;

/**
 * The measures that Floating UI asks for. In the top layer they are plain: everything is counted from the window's corner,
 * and the window alone cuts off. Its own platform for pages, which looks for scrolling and moved parents, is not needed.
 */
const topLayer: Platform = {
  getElementRects: ({ reference, floating }) => ({ reference: boxOf(reference), floating: boxOf(floating) }),
  getDimensions: (element) => boxOf(element),
  getClippingRect: () => ({
    x: 0,
    y: 0,
    width: document.documentElement.clientWidth || window.innerWidth,
    height: window.innerHeight,
  }),
};

function boxOf(element: { getBoundingClientRect(): DOMRect }) {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}

/** Places a card at the line of its anchor, and keeps it there while the page scrolls and changes, until stopped. */
export function placeAt(host: HTMLElement, anchor: Anchor): () => void {
  const move = () => void moveTo(host, anchor);
  const abort = new AbortController();
  const options = { capture: true, passive: true, signal: abort.signal };
  document.addEventListener('scroll', move, options);
  window.addEventListener('resize', move, options);
  const resizes = new ResizeObserver(move);
  resizes.observe(host);
  resizes.observe(document.documentElement);
  move();
  return () => {
    abort.abort();
    resizes.disconnect();
  };
}

async function moveTo(host: HTMLElement, anchor: Anchor): Promise<void> {
  const line = lineOf(anchor);
  host.style.setProperty('--gloss-card-room', `${roomBeside(line)}px`);
  const isMirrored = getComputedStyle(elementOf(anchor.place)).direction === 'rtl';
  const { x, y } = await computePosition({ getBoundingClientRect: () => line }, host, {
    platform: topLayer,
    strategy: 'fixed',
    placement: isMirrored ? 'bottom-end' : 'bottom-start',
    middleware: [offset(gap), flip({ padding: margin }), shift({ padding: margin })],
  });
  host.style.setProperty('left', `${Math.round(x)}px`, 'important');
  host.style.setProperty('top', `${Math.round(y)}px`, 'important');
}

/** Pixels of height for the card where there is more of it: below the line or above. */
function roomBeside({ top, bottom }: DOMRect): number {
  const room = Math.max(top, window.innerHeight - bottom) - gap - margin;
  return Math.floor(Math.max(room, leastHeight));
}

/** The line of a wrapped term that it was opened from. */
function lineOf({ place, at }: Anchor): DOMRect {
  return (at && lineAt(place, at)) ?? place.getClientRects()[0] ?? place.getBoundingClientRect();
}

/** The element that a place is, or lies in. */
export function elementOf(place: Element | Range): Element {
  if (place instanceof Element) return place;
  const { commonAncestorContainer: node } = place;
  return node instanceof Element ? node : (node.parentElement ?? document.documentElement);
}
