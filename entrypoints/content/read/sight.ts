import { parentOf } from './dom';
import { blockElementOf } from './node-kinds';

/** Families of letters of equal width, by which code is shown; one that is unknown falls back to the generic one. */
const fixedWidth = /mono|consolas|courier|menlo/i;

/**
 * Whether an element shows source code, as its style says: lines kept as they are written, in letters of equal width. Asked
 * only of the few blocks that have terms: style takes time.
 */
export function isShownAsCode(element: Element): boolean {
  const { whiteSpace, fontFamily } = getComputedStyle(element);
  return /^(pre(?!-line)|break-spaces)/.test(whiteSpace) && fixedWidth.test(fontFamily);
}

/** Whether text is clipped to a pixel or less, the usual way to write for screen readers only. */
export function isClipped(node: Node): boolean {
  const block = blockElementOf(node);
  for (let at = parentOf(node); at instanceof Element; at = parentOf(at)) {
    if (isClip(getComputedStyle(at), at)) return true;
    if (at === block) return false;
  }
  return false;
}

function isClip({ position, overflowX, clip, clipPath }: CSSStyleDeclaration, element: Element): boolean {
  if (position !== 'absolute' && position !== 'fixed') return false;
  if (/^inset\((?:50|100)%/.test(clipPath) || /^rect\((?:[01]px,? ?){4}\)$/.test(clip)) return true;
  return overflowX !== 'visible' && element.clientWidth <= 1 && element.clientHeight <= 1;
}
