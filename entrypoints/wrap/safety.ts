import type { Piece } from './contract';

/** Roles whose own clicks, names or announcements an element inside would change. */
const roles = 'alert button checkbox link log marquee option radio status switch tab timer treeitem';

/** What answers to a press itself, or speaks up when it changes. */
const controls = [
  ...['a[href]', 'button', 'summary', 'label', 'output', '[aria-live]:not([aria-live=off])'],
  ...roles.split(' ').map((role) => `[role=${role}]`),
  '[role^=menuitem]',
].join(',');

/** Elements beside a text that are looked at: a text among more of them is no line of prose. */
const neighborsAtMost = 60;

/** Whether an element may stand between this text and its parent without anybody noticing. Looks up style. */
export function canWrap(node: Text): boolean {
  const parent = node.parentNode;
  // A form's own methods can be hidden by fields of the same name, a custom element may count its children.
  if (!(parent instanceof HTMLElement) || parent instanceof HTMLFormElement || parent.localName.includes('-'))
    return false;
  // The style of marks does not reach into shadow roots.
  if (Node.prototype.getRootNode.call(parent) !== document) return false;
  return !Element.prototype.closest.call(parent, controls) && !isLaidOutByItem(parent) && holdsLine(parent);
}

/**
 * Whether a piece can be wrapped in its text: one at the beginning would leave the page's node empty, which is dropped by
 * `normalize()` and taken for empty by code that compares before it writes; before a dash a line breaks behind it, but not
 * where a piece of text begins with it.
 */
export function isCutSafely({ node, start, end }: Piece): boolean {
  return start > 0 && !/^\p{Pd}/u.test(node.data.slice(end, end + 1));
}

/**
 * Whether an element holds text and what belongs to its line. Blocks beside bare text are laid out by rules that count
 * elements (the first one, each one after another), and a mark would be counted.
 */
function holdsLine({ children }: Element): boolean {
  return children.length <= neighborsAtMost && [...children].every((child) => isInLine(child));
}

function isInLine(element: Element): boolean {
  return /^(inline|ruby|contents|none)/.test(getComputedStyle(element).display);
}

/** Whether text directly in the element is an item of a flex or grid layout: each piece of it would become one. */
function isLaidOutByItem(element: Element): boolean {
  const style = getComputedStyle(element);
  const { display } = style;
  if (/flex|grid|ruby|-webkit-box/.test(display) || /write/.test(style.getPropertyValue('-webkit-user-modify')))
    return true;
  return display === 'contents' && !!element.parentElement && isLaidOutByItem(element.parentElement);
}
