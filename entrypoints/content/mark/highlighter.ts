import Mark from 'mark.js/src/lib/mark.js';
import { unicode } from '../../../glossary/find/unicode';
import { type Block, closest, kindOf, parentOf, type Span, spansOf, within } from '../read';
import type { Ledger } from './ledger';

/** A place to mark in a block's text, and the number that the mark carries. */
export type Marking = { readonly start: number; readonly end: number; readonly number: number };

/** What marking a block left behind: the text nodes split, the ranges painted, and the numbers used. */
export type Marked = {
  readonly split: readonly Text[];
  readonly painted: readonly PaintedRange[];
  readonly numbers: readonly number[];
};

/** A range painted over text that must not be wrapped. */
export type PaintedRange = { readonly range: Range; readonly node: Text; readonly number: number };

/** How a block is to be marked, text node by text node. */
export type Plan = { readonly nodes: readonly PlannedNode[]; readonly numbers: readonly number[] };

type PlannedNode = {
  readonly node: Text;
  readonly wrap: readonly NumberedSpan[];
  readonly paint: readonly NumberedSpan[];
};

export type Highlighter = {
  /** Looks up how a block is marked best; changes nothing, and holds until the page changes. */
  plan(block: Block, markings: readonly Marking[], how: 'wrap' | 'paint'): Plan;
  /** Marks as planned. */
  mark(plan: Plan): Marked;
  unmark(marked: Marked): void;
  /** The painted range over a place in a text node. */
  paintedAt(node: Node, offset: number): PaintedRange | undefined;
  /** The elements that carry a number, or the ranges where it is painted. */
  placesOf(number: number): readonly (Element | Range)[];
  /** The elements of marks in an element. */
  marksIn(element: Element): Element[];
};

/** The element of a mark: a name of its own, so that neither the page's style for `mark` nor screen readers speak up. */
export const markName = 'gloss-mark';

const numberAttribute = 'n';

/** The number that a mark carries, or undefined for an element that is no mark. */
export function numberOf(element: Element): number | undefined {
  const number = element.localName === markName ? element.getAttribute(numberAttribute) : null;
  return number === null ? undefined : Number(number);
}

/**
 * Marks by wrapping with mark.js where that is safe, and by painting with the CSS Custom Highlight API where it is not.
 * Of mark.js the wrapping step alone is used, `wrapRangeInTextNode`: its whole-page methods leave a NodeIterator behind
 * at every call, which every later change of the page has to visit.
 */
export function createHighlighter(ledger: Ledger): Highlighter {
  const marker = new Mark(document);
  marker.opt = { element: markName, className: markName };
  const paint = createPaint();
  const places = createPlaces();

  const wrapNode = (node: Text, spans: readonly NumberedSpan[]) => {
    const full = node.data;
    const inserted: ChildNode[] = [];
    // From the last to the first, so that the offsets of those to come stay true.
    for (const { start, end, number } of spans.toReversed()) {
      const tail = marker.wrapRangeInTextNode(node, start, end);
      const element = tail.previousSibling as Element;
      element.removeAttribute('data-markjs');
      element.setAttribute(numberAttribute, String(number));
      places.add(number, element);
      if (tail.data === '') tail.remove();
      else inserted.push(tail);
      inserted.push(element as ChildNode & Element);
    }
    ledger.record(node, full, inserted.reverse());
  };

  const paintSpan = ({ node, start, end, number }: NumberedSpan): PaintedRange => {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    places.add(number, range);
    return paint.add({ range, node, number });
  };

  return {
    plan(block, markings, how) {
      const nodes = [...spansByNode(block, markings)].map(([node, spans]): PlannedNode => {
        const isWrapped = how === 'wrap' && canWrap(node) && !spans.some(endsBeforeDash) ? leavesText : () => false;
        return { node, wrap: spans.filter(isWrapped), paint: spans.filter((span) => !isWrapped(span)) };
      });
      return { nodes, numbers: markings.map((marking) => marking.number) };
    },
    mark({ nodes, numbers }) {
      const wrapped = nodes.filter(({ wrap }) => wrap.length > 0);
      for (const { node, wrap } of wrapped) wrapNode(node, wrap);
      const painted = nodes.flatMap((planned) => planned.paint.map(paintSpan));
      return { split: wrapped.map(({ node }) => node), painted, numbers };
    },
    unmark({ split, painted, numbers }) {
      for (const node of split) ledger.restore(node);
      for (const range of painted) paint.remove(range);
      numbers.forEach(places.forget);
    },
    paintedAt: paint.at,
    marksIn: (element) => within(element, markName),
    placesOf: places.of,
  };
}

/**
 * Whether wrapping would leave the page's node some text. An empty one is dropped by `normalize()` with all that we would
 * give back to it, and taken for empty by code that compares before it writes.
 */
function leavesText({ start }: NumberedSpan): boolean {
  return start > 0;
}

/** Whether a dash follows: lines break behind one, but not where a piece of text begins with it. */
function endsBeforeDash({ node, end }: NumberedSpan): boolean {
  return unicode`^\p{Pd}`.test(node.data.slice(end, end + 1));
}

type NumberedSpan = Span & { readonly number: number };

function spansByNode(block: Block, markings: readonly Marking[]): Map<Text, NumberedSpan[]> {
  const byNode = new Map<Text, NumberedSpan[]>();
  for (const { start, end, number } of markings) {
    for (const span of spansOf(block, start, end)) {
      // White space alone, between the inline elements of a name, is left as it is.
      if (!/\S/.test(span.node.data.slice(span.start, span.end))) continue;
      const spans = byNode.get(span.node);
      if (spans) spans.push({ ...span, number });
      else byNode.set(span.node, [{ ...span, number }]);
    }
  }
  return byNode;
}

/** Roles whose own clicks, names or announcements an element inside would change. */
const untouchedRoles = 'alert button checkbox link log marquee option radio status switch tab timer treeitem';

/** What answers to a press itself, or speaks up when it changes: text in it is painted, never wrapped. */
const notWrapped = [
  ...['a[href]', 'button', 'summary', 'label', 'output', '[aria-live]:not([aria-live=off])'],
  ...untouchedRoles.split(' ').map((role) => `[role=${role}]`),
  '[role^=menuitem]',
].join(',');

/** Whether a node stands in what answers to a press itself: a link, a button, a label. */
export function isInControl(node: Node): boolean {
  return closest(node, notWrapped) !== null;
}

/** Whether an element may stand between this text and its parent without anybody noticing. */
function canWrap(node: Text): boolean {
  const parent = parentOf(node);
  // A form's own methods can be hidden by fields of the same name, a custom element may count its children.
  if (!(parent instanceof HTMLElement) || parent instanceof HTMLFormElement || parent.localName.includes('-'))
    return false;
  // In a shadow root only what is painted gets its style from outside.
  if (parent.getRootNode() !== document) return false;
  return !isInControl(parent) && !isLaidOutByItem(parent) && holdsLine(parent);
}

/** Elements beside a text that are looked at: a text among more of them is no line of prose. */
const neighboursAtMost = 60;

/**
 * Whether an element holds text and what belongs to its line. Blocks beside bare text are laid out by rules that count
 * elements (the first one, each one after another), and a mark would be counted.
 */
function holdsLine(element: Element): boolean {
  const { children } = element;
  return children.length <= neighboursAtMost && [...children].every((child) => kindOf(child) !== 'block');
}

/** Whether text directly in the element is an item of a flex or grid layout: each piece of it would become one. */
function isLaidOutByItem(element: Element): boolean {
  const style = getComputedStyle(element);
  const { display } = style;
  if (/flex|grid|ruby|-webkit-box/.test(display) || /write/.test(style.getPropertyValue('-webkit-user-modify')))
    return true;
  return display === 'contents' && !!element.parentElement && isLaidOutByItem(element.parentElement);
}

/** Where each number stands in the page. */
function createPlaces() {
  const places = new Map<number, Set<Element | Range>>();
  return {
    add(number: number, place: Element | Range): void {
      const known = places.get(number);
      if (known) known.add(place);
      else places.set(number, new Set([place]));
    },
    of(number: number): readonly (Element | Range)[] {
      const found = [...(places.get(number) ?? [])];
      return found.filter((place) => (place instanceof Element ? place.isConnected : !place.collapsed));
    },
    forget(number: number): void {
      places.delete(number);
    },
  };
}

/** The painted ranges of this page, by text node. Painting needs no change of the page at all. */
function createPaint() {
  const highlight = new Highlight();
  const byNode = new WeakMap<Node, Set<PaintedRange>>();
  return {
    add(painted: PaintedRange): PaintedRange {
      // Set again each time: the page can clear the registry.
      CSS.highlights.set(markName, highlight);
      highlight.add(painted.range);
      const known = byNode.get(painted.node);
      if (known) known.add(painted);
      else byNode.set(painted.node, new Set([painted]));
      return painted;
    },
    remove(painted: PaintedRange): void {
      highlight.delete(painted.range);
      byNode.get(painted.node)?.delete(painted);
      if (highlight.size === 0) CSS.highlights.delete(markName);
    },
    at(node: Node, offset: number): PaintedRange | undefined {
      const here = [...(byNode.get(node) ?? [])];
      return here.find(({ range }) => range.startOffset <= offset && offset <= range.endOffset);
    },
  };
}
