import type { Term } from '../find';
import type { Block } from '../read';
import type { BlockRecord } from './block-registry';
import type { Highlighter, Plan } from './highlighter';
import type { Ledger } from './ledger';
import { keepSelection } from './selection';

/**
 * How often an element's text is wrapped at most in a while. A page that keeps writing it anew, or keeps taking out what it
 * did not put in, is left to painting, which it can't see.
 */
const wrapsAllowed = { times: 3, withinMs: 60_000 };

export type Marker = ReturnType<typeof createMarker>;

/** Marks and unmarks records, and knows what each mark's number stands for. Changes of the page go through `quietly`. */
export function createMarker(highlighter: Highlighter, ledger: Ledger, quietly: (change: () => void) => void) {
  const shown = new Map<number, Term>();
  const mayWrap = createAllowance(wrapsAllowed);
  let lastNumber = 0;

  function change(how: () => void): void {
    quietly(() => keepSelection(ledger, how));
  }

  function number(term: Term): number {
    lastNumber++;
    shown.set(lastNumber, term);
    return lastNumber;
  }

  function plan({ terms, finding: { block } }: BlockRecord): Plan {
    const markings = terms.map((term) => ({ start: term.start, end: term.end, number: number(term) }));
    return highlighter.plan(block, markings, mayWrap(block.element) ? 'wrap' : 'paint');
  }

  return {
    /** Marks some records at once: first all is looked up, then all is changed, so that style is computed once. */
    mark(records: readonly BlockRecord[]): void {
      const plans = records.filter(isToBeMarked).map((record) => ({ record, plan: plan(record) }));
      if (plans.length === 0) return;
      change(() => {
        for (const { record, plan } of plans) record.marked = highlighter.mark(plan);
      });
    },
    unmark(record: BlockRecord): void {
      const { marked } = record;
      record.marked = undefined;
      if (!marked) return;
      change(() => highlighter.unmark(marked));
      for (const gone of marked.numbers) shown.delete(gone);
    },
    /** Whether a record's text and marks stand in the page as they were read and made. */
    isIntact({ marked, finding }: BlockRecord, now: Block): boolean {
      if (!marked) return finding.block.nodes.every((node, i) => node === now.nodes[i]);
      const isPainted = marked.painted.every(({ range, node }) => node.isConnected && !range.collapsed);
      return isPainted && marked.split.every((node) => node.isConnected && ledger.ownerOf(node) === node);
    },
    /** Takes out marks that are none of ours: copies that the page made of its content with ours in it. */
    sweep(element: Element): void {
      const copies = highlighter.marksIn(element).filter((mark) => !ledger.isInserted(mark));
      if (copies.length > 0) quietly(() => copies.forEach((mark) => void mark.replaceWith(...mark.childNodes)));
    },
    termOf: (markNumber: number): Term | undefined => shown.get(markNumber),
  };
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

/** Says yes so many times within a while for each element, and then no until that while is over. */
function createAllowance({ times, withinMs }: { times: number; withinMs: number }, now = () => performance.now()) {
  const given = new WeakMap<Element, readonly number[]>();
  return (element: Element): boolean => {
    const recent = (given.get(element) ?? []).filter((when) => when > now() - withinMs);
    if (recent.length >= times) return false;
    given.set(element, [...recent, now()]);
    return true;
  };
}
