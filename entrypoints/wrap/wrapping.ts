import Mark from 'mark.js';
import type { Piece, WrapHost, Wrapped, Wrapping } from './contract';
import { createLedger } from './ledger';
import { canWrap, isCutSafely } from './safety';
import { keepSelection } from './selection';
import { watchTaking } from './taking';
import { watchTouches } from './touches';

/** A name of its own, so that neither the page's style for `mark` nor screen readers speak up. */
const markName = 'gloss-mark';

const numberAttribute = 'n';

/** Wraps terms in elements with mark.js, until somebody else touches one. */
export function createWrapping({ quietly, lift, onTouched }: WrapHost): Wrapping {
  const ledger = createLedger();
  const places = new Map<number, Element[]>();
  const touches = watchTouches(ledger, ({ left }) => {
    for (const piece of left) unwrapElement(piece);
    onTouched();
  });
  const stopTaking = watchTaking(lift);

  /** Changes the page so that neither the content script's watch nor our own takes it for the page's doing. */
  function change(how: () => void): void {
    touches.look();
    quietly(() => keepSelection(ledger, how));
    touches.forget();
  }

  function wrapNode(node: Text, pieces: readonly Piece[]): void {
    const full = node.data;
    const offset = offsetOf(node);
    const elements: Element[] = [];
    new Mark(node.parentElement as HTMLElement).markRanges(
      pieces.map(({ start, end }) => ({ start: offset + start, length: end - start })),
      { element: markName, className: markName, each: (element: Element) => elements.push(element) },
    );
    for (const [index, element] of elements.entries()) {
      const number = pieces[index]?.number ?? 0;
      element.removeAttribute('data-markjs');
      element.setAttribute(numberAttribute, String(number));
      places.set(number, [...(places.get(number) ?? []), element]);
    }
    ledger.record(node, full, piecesAfter(node, full.length - node.data.length));
  }

  return {
    wrap(_, pieces) {
      const byNode = Map.groupBy(pieces.filter(isCutSafely), ({ node }) => node);
      const nodes = [...byNode.keys()].filter(canWrap);
      change(() => {
        for (const node of nodes) wrapNode(node, byNode.get(node) ?? []);
      });
      const wrapped: Wrapped = { nodes, numbers: pieces.map(({ number }) => number) };
      return { wrapped, left: pieces.filter((piece) => !nodes.includes(piece.node) || !isCutSafely(piece)) };
    },
    unwrap({ nodes, numbers }) {
      change(() => {
        for (const piece of nodes.flatMap(ledger.restore)) unwrapElement(piece);
      });
      for (const number of numbers) places.delete(number);
    },
    isIntact: ({ nodes }) => nodes.every((node) => node.isConnected && ledger.isIntact(node)),
    placesOf: (number) => (places.get(number) ?? []).filter((element) => element.isConnected),
    numberOf,
    numbersIn(range) {
      const { commonAncestorContainer: around } = range;
      const inside = around instanceof Element ? [...around.querySelectorAll(markName)] : [];
      return inside.filter((mark) => range.intersectsNode(mark)).flatMap((mark) => numberOf(mark) ?? []);
    },
    sweep(element) {
      const copies = [...element.querySelectorAll(markName)].filter((mark) => !ledger.isInserted(mark));
      if (copies.length > 0) change(() => copies.forEach(unwrapElement));
    },
    stop() {
      touches.stop();
      stopTaking();
    },
  };
}

function numberOf(node: Node | null): number | undefined {
  const element = node instanceof Element ? node : node?.parentElement;
  const number = element?.closest(markName)?.getAttribute(numberAttribute);
  return number ? Number(number) : undefined;
}

/** Where a text node begins in the text of its parent, as mark.js counts it. */
function offsetOf(node: Text): number {
  let offset = 0;
  const walker = document.createTreeWalker(node.parentNode as Node, NodeFilter.SHOW_TEXT);
  for (let at = walker.nextNode(); at && at !== node; at = walker.nextNode()) {
    if (!/^(script|style|title|head|html)$/.test(at.parentElement?.localName ?? '')) offset += (at as Text).length;
  }
  return offset;
}

/** The pieces behind a node that hold this many characters. */
function piecesAfter(node: Text, length: number): ChildNode[] {
  const pieces: ChildNode[] = [];
  let rest = length;
  for (let at = node.nextSibling; at && rest > 0; at = at.nextSibling) {
    pieces.push(at);
    rest -= at.textContent?.length ?? 0;
  }
  const last = pieces.at(-1)?.nextSibling;
  // An empty text behind the last mark is one of ours too.
  if (last instanceof Text && last.data === '' && pieces.at(-1) instanceof Element) last.remove();
  return pieces;
}

/** Leaves the content of a mark where it stands, without the mark. */
function unwrapElement(piece: Node): void {
  if (piece instanceof Element && piece.localName === markName) piece.replaceWith(...piece.childNodes);
}
