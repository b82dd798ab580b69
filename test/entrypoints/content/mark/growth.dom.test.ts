import { afterEach, describe, expect, test, vi } from 'vitest';
import { createHighlighter } from '../../../../entrypoints/content/mark/highlighter';
import { createLedger } from '../../../../entrypoints/content/mark/ledger';
import type { Block } from '../../../../entrypoints/content/read/blocks';

vi.stubGlobal('Highlight', class extends Set {});
vi.stubGlobal('CSS', { highlights: new Map() });
afterEach(() => vi.restoreAllMocks());

const changing = ['splitText', 'replaceChild', 'insertBefore', 'removeChild', 'appendData'] as const;

/** Marks so many places in one page and takes them out again; answers the DOM operations that each took. */
function countOperations(places: number): { marking: number; unmarking: number } {
  document.body.replaceChildren();
  const nodes = Array.from({ length: places / 2 }, () => {
    const line = document.body.appendChild(document.createElement('p'));
    return line.appendChild(document.createTextNode('A first term and a second term here.'));
  });
  let operations = 0;
  const restore: (() => void)[] = [];
  for (const owner of [Text.prototype, Node.prototype, CharacterData.prototype] as object[]) {
    for (const name of changing) {
      if (!Object.hasOwn(owner, name)) continue;
      const original = Reflect.get(owner, name);
      const counting = function (this: unknown, ...args: unknown[]) {
        operations++;
        return original.apply(this, args);
      };
      Object.defineProperty(owner, name, { configurable: true, writable: true, value: counting });
      restore.push(() => Object.defineProperty(owner, name, { configurable: true, writable: true, value: original }));
    }
  }
  const ledger = createLedger();
  const highlighter = createHighlighter(ledger);
  const marked = nodes.map((node, index) => {
    const block: Block = { element: node.parentElement as Element, text: node.data, nodes: [node], starts: [0] };
    const markings = [8, 25].map((start, i) => ({ start, end: start + 4, number: index * 2 + i + 1 }));
    return highlighter.mark(highlighter.plan(block, markings, 'wrap'));
  });
  const marking = operations;
  expect(document.querySelectorAll('gloss-mark')).toHaveLength(places);
  marked.forEach(highlighter.unmark);
  expect(document.querySelectorAll('gloss-mark')).toHaveLength(0);
  for (const one of restore) one();
  return { marking: marking / places, unmarking: (operations - marking) / places };
}

describe('the work of marking', () => {
  test('is the same for each mark, however many there are', () => {
    const few = countOperations(20);
    const many = countOperations(2000);
    expect(many).toEqual(few);
    expect(few.marking).toBeLessThan(6);
    expect(few.unmarking).toBeLessThan(6);
  });

  test('makes no NodeIterator, which every later change of the page would have to visit', () => {
    const made = vi.spyOn(document, 'createNodeIterator');
    countOperations(20);
    expect(made).not.toHaveBeenCalled();
  });
});
