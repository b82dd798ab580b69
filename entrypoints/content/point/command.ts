import type { Command } from '../../../glossary/messages';
import type { Occurrence, Term } from '../find';
import type { Place } from '../mark';
import { boundsOf } from '../read';
import type { PageAccess } from './page-access';
import { isInView } from './show';

/** What a command opens: a mark's number, and where it stands. */
export type CommandTarget = { readonly number: number; readonly place: Place };

/**
 * The frame that commands are for: the one with the focus, unless that is in a frame of its own. Where the browser's own
 * controls have the focus, the top frame.
 */
export function hasCommands(): boolean {
  if (/^i?frame$/.test(document.activeElement?.localName ?? '')) return false;
  return document.hasFocus() || window.top === window;
}

/** What a command is to explain; `before` is the term explained last. Undefined where the page has nothing for it. */
export async function targetOf(
  command: Command,
  page: PageAccess,
  before: Term | undefined,
): Promise<CommandTarget | undefined> {
  const number = command === 'explain-term' ? markAtSelection(page) : undefined;
  const [place] = number === undefined ? [] : page.placesOf(number);
  if (number !== undefined && place) return { number, place };
  // A selection is explained itself, not what happens to stand first.
  if (command === 'explain-term' && String(getSelection() ?? '').trim() !== '') return undefined;
  const all = await page.occurrences();
  const at = all.findIndex(({ term }) => term === before);
  const isStart = command === 'explain-term' || at < 0;
  const step = command === 'previous-term' ? -1 : 1;
  const next = isStart ? firstInView(all, page) : all.at((at + step) % all.length);
  return next && revealed(page, next);
}

/** The mark that the caret is in, or that a selection touches. */
export function markAtSelection(page: PageAccess): number | undefined {
  const selection = getSelection();
  if (!selection?.focusNode || selection.rangeCount === 0) return undefined;
  page.revealAt(selection.focusNode);
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  const atEnds = [numberAt(page, anchorNode, anchorOffset), numberAt(page, focusNode, focusOffset)];
  const number = atEnds.find((one) => one !== undefined);
  return number ?? page.numbersIn(selection.getRangeAt(0))[0];
}

function numberAt(page: PageAccess, node: Node | null, offset: number): number | undefined {
  return node ? page.numberAt(node, offset) : undefined;
}

function revealed(page: PageAccess, occurrence: Occurrence): CommandTarget | undefined {
  const { number, places } = page.reveal(occurrence);
  const [place] = places;
  return number !== undefined && place ? { number, place } : undefined;
}

/** The first term in the window; where none is, the first below its top, else the first of all. */
function firstInView(all: readonly Occurrence[], page: PageAccess): Occurrence | undefined {
  const below = all.filter(({ block }) => boundsOf(block.element).bottom > 0);
  const near = below.filter(({ block }) => boundsOf(block.element).top < window.innerHeight);
  const isSeen = (one: Occurrence) => page.reveal(one).places.some(isInView);
  return near.find(isSeen) ?? below[0] ?? all[0];
}

/** The selection if it is visible; otherwise the focused element, as browsers don't expose selections in fields. */
export function selectedPlace(): Element | Range | null {
  const selection = getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  return range && !range.collapsed && range.getClientRects().length > 0 ? range : document.activeElement;
}
