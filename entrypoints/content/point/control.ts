import { closest } from '../read';

/** Roles of what answers to a press itself, or speaks up when it changes. */
const roles = 'alert button checkbox link log marquee option radio status switch tab timer treeitem';

const controls = [
  ...['a[href]', 'button', 'summary', 'label', 'output', '[aria-live]:not([aria-live=off])'],
  ...roles.split(' ').map((role) => `[role=${role}]`),
  '[role^=menuitem]',
].join(',');

/** Whether a node stands in what answers to a press itself: a link, a button, a label. */
export function isInControl(node: Node): boolean {
  return closest(node, controls) !== null;
}
