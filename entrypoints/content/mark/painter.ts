import type { Look } from '../../../glossary/store/settings';
import type { Piece } from '../../wrap/contract';

/**
 * A part of a term in one text node, painted. Its range is static: live ranges cost the page time at each DOM change,
 * and thousands of them more than the page itself.
 */
export type PaintedPiece = Piece & { readonly text: string; readonly range: StaticRange };

export type Painter = ReturnType<typeof createPainter>;

/** The name of our usual highlight, and of the elements that stand for it where terms are wrapped. */
export const markName = 'gloss-mark';

/** Below the page's own highlights, as those of a search. */
const priority = -1;

/**
 * Paints terms by the CSS Custom Highlight API, which changes nothing of the page. `look`: nothing for the usual one, else the
 * end of the highlight's name, whose looks stand in marks.css.
 */
export function createPainter(look: Look) {
  const name = markName + look;
  const highlight = new Highlight();
  highlight.priority = priority;
  const byNode = new WeakMap<Node, Set<PaintedPiece>>();

  function erase(piece: PaintedPiece): void {
    highlight.delete(piece.range);
    byNode.get(piece.node)?.delete(piece);
    if (highlight.size === 0) CSS.highlights.delete(name);
  }

  return {
    paint(piece: Piece): PaintedPiece {
      const { node, start, end } = piece;
      const range = new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });
      const painted = { ...piece, range, text: node.data.slice(start, end) };
      highlight.add(range);
      // Set again each time: the page can clear the registry.
      CSS.highlights.set(name, highlight);
      const here = byNode.get(node);
      if (here) here.add(painted);
      else byNode.set(node, new Set([painted]));
      return painted;
    },
    erase,
    /** Whether a piece is painted, and reads as it did when it was. */
    isPainted: (piece: PaintedPiece): boolean => highlight.has(piece.range) && isStanding(piece),
    /** Takes the paint off what no longer reads as it did; the block is read again soon. */
    eraseChanged(node: Node): void {
      for (const piece of byNode.get(node) ?? []) if (!isStanding(piece)) erase(piece);
    },
    /** The painted piece over a place in a text node, edges included. */
    at(node: Node, offset: number): PaintedPiece | undefined {
      return [...(byNode.get(node) ?? [])].find(({ start, end }) => start <= offset && offset <= end);
    },
  };
}

/** Whether a piece is in the page, and reads as it did when it was painted. */
export function isStanding({ node, start, text }: PaintedPiece): boolean {
  return node.isConnected && node.data.startsWith(text, start);
}
