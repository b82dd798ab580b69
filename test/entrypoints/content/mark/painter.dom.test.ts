import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createPainter, markName } from '../../../../entrypoints/content/mark/painter';

const highlights = new Map<string, Set<StaticRange>>();

vi.stubGlobal('Highlight', class extends Set {});
vi.stubGlobal('CSS', { highlights });
vi.stubGlobal(
  'StaticRange',
  class {
    constructor(ends: StaticRangeInit) {
      Object.assign(this, ends);
    }
  },
);

beforeEach(() => {
  highlights.clear();
  document.body.replaceChildren();
});

function line(text: string): Text {
  return document.body.appendChild(document.createElement('p')).appendChild(document.createTextNode(text));
}

describe('painting', () => {
  test('changes nothing of the page', () => {
    const node = line('The SLA holds.');
    const before = document.documentElement.outerHTML;
    const observer = new MutationObserver(() => {});
    observer.observe(document, { childList: true, characterData: true, attributes: true, subtree: true });
    createPainter('').paint({ node, start: 4, end: 7, number: 1 });
    expect(observer.takeRecords()).toEqual([]);
    expect(document.documentElement.outerHTML).toBe(before);
    expect(highlights.get(markName)?.size).toBe(1);
  });

  test('makes no live range and no iterator, which every later change of the page would have to visit', () => {
    const made = [vi.spyOn(document, 'createRange'), vi.spyOn(document, 'createNodeIterator')];
    createPainter('').paint({ node: line('The SLA holds.'), start: 4, end: 7, number: 1 });
    for (const one of made) expect(one).not.toHaveBeenCalled();
  });

  test('finds the piece over a place, edges included', () => {
    const painter = createPainter('');
    const node = line('The SLA holds.');
    painter.paint({ node, start: 4, end: 7, number: 7 });
    const found = [3, 4, 6, 7, 8].map((offset) => painter.at(node, offset)?.number);
    expect(found).toEqual([undefined, 7, 7, 7, undefined]);
  });

  test.each([
    ['text behind it is added', 'The SLA holds. Really.', true],
    ['text before it is added', 'And the SLA holds.', false],
    ['it is written in other letters', 'The sla holds.', false],
    ['it is gone', 'The', false],
  ])('where %s (%j), the paint stays: %s', (_, written, stays) => {
    const painter = createPainter('');
    const node = line('The SLA holds.');
    const piece = painter.paint({ node, start: 4, end: 7, number: 1 });
    node.data = written;
    painter.eraseChanged(node);
    expect(painter.isPainted(piece)).toBe(stays);
    expect(highlights.has(markName)).toBe(stays);
  });

  test('the last mark that goes takes the highlight with it', () => {
    const painter = createPainter('');
    const node = line('The SLA and the KPI.');
    const first = painter.paint({ node, start: 4, end: 7, number: 1 });
    const second = painter.paint({ node, start: 16, end: 19, number: 2 });
    painter.erase(first);
    expect(highlights.has(markName)).toBe(true);
    painter.erase(second);
    expect(highlights.has(markName)).toBe(false);
  });
});
