import { beforeEach, describe, expect, test } from 'vitest';
import { createLedger, type Ledger } from '../../../../entrypoints/content/mark/ledger';
import { readBlocks } from '../../../../entrypoints/content/read/read-blocks';

/** Splits a node as marking does: the node keeps what is before, a mark and the rest stand behind it. */
function split(ledger: Ledger, node: Text, start: number, end: number) {
  const full = node.data;
  const mark = document.createElement('gloss-mark');
  mark.textContent = full.slice(start, end);
  const tail = document.createTextNode(full.slice(end));
  node.data = full.slice(0, start);
  node.after(mark, tail);
  ledger.record(node, full, [mark, tail]);
  return { mark, tail };
}

let paragraph: HTMLParagraphElement;
let node: Text;
let ledger: Ledger;

beforeEach(() => {
  document.body.innerHTML = '<p>The API is fast<b>!</b></p>';
  paragraph = document.querySelector('p') as HTMLParagraphElement;
  node = paragraph.firstChild as Text;
  ledger = createLedger();
});

describe('the ledger', () => {
  test('gives the same node its whole text back', () => {
    const before = paragraph.innerHTML;
    split(ledger, node, 4, 7);
    expect(paragraph.innerHTML).toContain('<gloss-mark>API</gloss-mark>');
    ledger.restore(node);
    expect(paragraph.innerHTML).toBe(before);
    expect(paragraph.firstChild).toBe(node);
    expect(paragraph.childNodes).toHaveLength(2);
  });

  test('knows whose each node is', () => {
    const { mark, tail } = split(ledger, node, 4, 7);
    expect([node, mark, tail].map(ledger.ownerOf)).toEqual([node, node, node]);
    expect([node, mark, tail].map(ledger.isInserted)).toEqual([false, true, true]);
    ledger.restore(node);
    expect([node, mark, tail].map(ledger.ownerOf)).toEqual([undefined, undefined, undefined]);
  });

  test('keeps what the page wrote to the node, and nothing else', () => {
    split(ledger, node, 4, 7);
    node.data = 'The SDK is slow';
    ledger.release(node, new Set([node]));
    expect(paragraph.textContent).toBe('The SDK is slow!');
    expect(paragraph.childNodes).toHaveLength(2);
  });

  test('leaves the page a piece that it wrote to together with the node', () => {
    const { tail } = split(ledger, node, 4, 7);
    node.data = 'The API is ';
    tail.data = 'fast';
    ledger.release(node, new Set<Node>([node, tail]));
    expect([...paragraph.childNodes].slice(0, 2)).toEqual([node, tail]);
    expect(paragraph.textContent).toBe('The API is fast!');
    expect(ledger.isInserted(tail)).toBe(false);
  });

  test('keeps what the page wrote to a piece', () => {
    const { mark, tail } = split(ledger, node, 4, 7);
    tail.data = ' is quick';
    (mark.firstChild as Text).data = 'SDK';
    ledger.restore(node);
    expect(paragraph.textContent).toBe('The SDK is quick!');
  });

  test('brings back what the page took out as foreign', () => {
    split(ledger, node, 4, 7).mark.remove();
    ledger.restore(node);
    expect(paragraph.textContent).toBe('The API is fast!');
  });

  test('takes its pieces along when the page removes the node', () => {
    split(ledger, node, 4, 7);
    node.remove();
    ledger.restore(node);
    expect(paragraph.textContent).toBe('!');
  });

  test('restores once', () => {
    split(ledger, node, 4, 7);
    ledger.restore(node);
    node.data = 'else';
    ledger.restore(node);
    expect(node.data).toBe('else');
  });

  test('leaves text readable as one block', () => {
    split(ledger, node, 4, 7);
    expect([...readBlocks(document.body)].map(({ text }) => text)).toEqual(['The API is fast!']);
  });
});
