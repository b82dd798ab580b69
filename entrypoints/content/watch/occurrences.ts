import { type Occurrence, seenTerms } from '../find';
import type { BlockRecord } from '../mark';
import { isConnected } from '../read';

/** Whether a block is in the page and can be seen, or scrolled to. */
export function isShown({ finding }: BlockRecord): boolean {
  const { element } = finding.block;
  if (!isConnected.call(element) || document.designMode === 'on') return false;
  return Element.prototype.checkVisibility.call(element, { visibilityProperty: true });
}

/** The terms of a block with the block, those that nobody reads left out. */
export function toOccurrences({ terms, finding: { block } }: BlockRecord): Occurrence[] {
  return seenTerms(terms, block).map((term) => ({ term, block }));
}
