import { computePosition, flip, type Platform, shift } from '@floating-ui/core';
import type { Anchor } from './contract';

/** Pixels between the line of text and the card, and between the card and the window's edge. */
const gap = 6;
const margin = 8;

/** Pixels that the card is high at least, however little room there is: enough for the definition. */
const leastHeight = 160;

/**
 * The measures that Floating UI asks for. In the top layer they are plain: everything is counted from the window's corner,
 * and the window alone cuts off, or what two fingers have zoomed into. Its own platform for pages, which looks for scrolling and moved parents, is not needed.
 */
const topLayer: Platform = {
  getElementRects: ({ reference, floating }) => ({ reference: boxOf(reference), floating: boxOf(floating) }),
  getDimensions: (element) => boxOf(element),
  getClippingRect: windowBox,
};

/** The visible part of the window. */
function windowBox() {
  const seen = window.visualViewport;
  const width = document.documentElement.clientWidth || window.innerWidth;
  if (!seen || seen.scale === 1) return { x: 0, y: 0, width, height: window.innerHeight };
  return { x: seen.offsetLeft, y: seen.offsetTop, width: seen.width, height: seen.height };
}

function boxOf(element: { getBoundingClientRect(): DOMRect }) {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}

/** Places a card at the line of its anchor, and keeps it there while the page scrolls and changes, until stopped. */
export function placeAt(host: HTMLElement, anchor: Anchor): () => void {
  const move = () => void moveTo(host, anchor);
  return follow(host, move);
}

/** Keeps a card that was pinned in the window, until stopped. */
export function keepInWindow(host: HTMLElement): () => void {
  return follow(host, () => moveBy(host, 0, 0));
}

function follow(host: HTMLElement, move: () => void): () => void {
  const abort = new AbortController();
  const options = { capture: true, passive: true, signal: abort.signal };
  document.addEventListener('scroll', move, options);
  window.addEventListener('resize', move, options);
  for (const kind of ['resize', 'scroll']) window.visualViewport?.addEventListener(kind, move, options);
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
  const line = anchor.line();
  // A mark that has gone leaves its card where it was.
  if (!line) return;
  host.style.setProperty('--gloss-card-room', `${roomBeside(line)}px`);
  const isMirrored = getComputedStyle(anchor.element).direction === 'rtl';
  const around = new DOMRect(line.x, line.y - gap, line.width, line.height + 2 * gap);
  const { x, y } = await computePosition({ getBoundingClientRect: () => around }, host, {
    platform: topLayer,
    strategy: 'fixed',
    placement: isMirrored ? 'bottom-end' : 'bottom-start',
    // Across as well: a card whose line is scrolled away stays in sight, until it is left or closed.
    middleware: [flip({ padding: margin }), shift({ padding: margin, crossAxis: true })],
  });
  setCorner(host, x, y);
}

/** Moves a card by this many pixels, within the window. */
export function moveBy(host: HTMLElement, right: number, down: number): void {
  const box = boxOf(host);
  const clip = windowBox();
  const within = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high));
  setCorner(
    host,
    within(box.x + right, clip.x, clip.x + clip.width - box.width),
    within(box.y + down, clip.y, clip.y + clip.height - box.height),
  );
}

function setCorner(host: HTMLElement, x: number, y: number): void {
  host.style.setProperty('left', `${Math.round(x)}px`, 'important');
  host.style.setProperty('top', `${Math.round(y)}px`, 'important');
}

/** The height available to the card, in pixels: below the line or above it, whichever is more. */
function roomBeside({ top, bottom }: DOMRect): number {
  const clip = windowBox();
  const room = Math.max(top - clip.y, clip.y + clip.height - bottom) - gap - margin;
  return Math.floor(Math.max(room, leastHeight));
}
