import type { Look } from '../../../glossary/store/settings';
import type { Piece, Wrapping } from '../../wrap/contract';
import { seenTerms, type Term } from '../find';
import { type Block, spansOf } from '../read';
import { type BlockRecord, keptIn, type Marked } from './block-registry';
import { createPainter, isStanding } from './painter';
import type { Place } from './place';

export type Marker = ReturnType<typeof createMarker>;

/** How a block is marked: painted, or wrapped where the wrapping program is loaded. */
type Ways = {
  readonly wrapping: () => Wrapping | undefined;
  /** Whether what can't be wrapped is painted. */
  readonly alsoPaints: boolean;
  /** How what is painted looks. */
  readonly look: Look;
};

/** Marks and unmarks blocks, and knows what each mark's number stands for. */
export function createMarker({ wrapping: wrap, alsoPaints, look }: Ways) {
  const painter = createPainter(look);
  const shown = new Map<number, { readonly term: Term; readonly record: BlockRecord }>();
  let lastNumber = 0;

  function number(term: Term, record: BlockRecord): number {
    lastNumber++;
    shown.set(lastNumber, { term, record });
    return lastNumber;
  }

  function markOne(record: BlockRecord): Marked {
    const { block } = record.finding;
    const numbered = record.terms.map((term) => ({ term, number: number(term, record) }));
    const seen = new Set(seenTerms(keptIn(record), block));
    const pieces = numbered.flatMap((one) => (seen.has(one.term) ? piecesOf(block, one) : []));
    const numbers = numbered.map((one) => one.number);
    const wrapping = wrap();
    if (!wrapping) return { numbers, painted: pieces.map(painter.paint) };
    const { wrapped, left } = wrapping.wrap(block.element, pieces);
    return { numbers, painted: alsoPaints ? left.map(painter.paint) : [], wrapped };
  }

  return {
    mark(records: readonly BlockRecord[]): void {
      for (const record of records.filter(isToBeMarked)) record.marked = markOne(record);
    },
    unmark(record: BlockRecord): void {
      const { marked } = record;
      record.marked = undefined;
      if (!marked) return;
      marked.painted.forEach(painter.erase);
      if (marked.wrapped) wrap()?.unwrap(marked.wrapped);
      for (const gone of marked.numbers) shown.delete(gone);
    },
    /** Whether a record's text and marks stand in the page as they were read and made. */
    isIntact({ marked, finding }: BlockRecord, now: Block): boolean {
      if (!marked?.painted.every(painter.isPainted)) return !marked && isSameNodes(finding.block, now);
      return marked.wrapped ? !!wrap()?.isIntact(marked.wrapped) : isSameNodes(finding.block, now);
    },
    /** Takes the paint off what the page has just written. */
    eraseChanged: painter.eraseChanged,
    /** Takes out marks that are none of ours: copies that the page made of its content with ours in it. */
    sweep: (element: Element): void => wrap()?.sweep(element),
    termOf: (markNumber: number): Term | undefined => shown.get(markNumber)?.term,
    /** Where a mark stands, piece by piece. */
    placesOf(markNumber: number): readonly Place[] {
      const painted = shown.get(markNumber)?.record.marked?.painted ?? [];
      const pieces = painted.filter((piece) => piece.number === markNumber && isStanding(piece));
      return [...(wrap()?.placesOf(markNumber) ?? []), ...pieces.map(({ range }) => range)];
    },
    /** The mark that a place between two letters is in. */
    numberAt: (node: Node, offset: number): number | undefined =>
      wrap()?.numberOf(node) ?? painter.at(node, offset)?.number,
  };
}

const isSameNodes = (one: Block, other: Block) => one.nodes.every((node, i) => node === other.nodes[i]);

function piecesOf(block: Block, { term: { start, end }, number }: { term: Term; number: number }): Piece[] {
  const pieces = spansOf(block, start, end).map((span) => ({ ...span, number }));
  // White space alone, between the inline elements of a name, is left as it is.
  return pieces.filter(({ node, start: from, end: to }) => /\S/.test(node.data.slice(from, to)));
}

function isToBeMarked({ terms, marked, finding }: BlockRecord): boolean {
  return terms.length > 0 && !marked && isMarkable(finding.block);
}

/** Whether a block may be marked: its text nodes hold what was read from them, and nobody is writing. */
function isMarkable({ nodes, starts, text }: Block): boolean {
  // A document can become an editor at any time, and tells nobody.
  if (document.designMode === 'on') return false;
  return nodes.every((node, index) => node.isConnected && text.startsWith(node.data, starts[index]));
}
