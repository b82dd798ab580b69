import { beforeEach, describe, expect, test } from 'vitest';
import { createLedger, type Ledger } from '../../../entrypoints/wrap/ledger';

/** Splits a node as wrapping does: the node keeps what is before, a mark and the rest stand behind it. */
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
    expect(ledger.restore(node)).toEqual([]);
    expect(paragraph.innerHTML).toBe(before);
    expect(paragraph.firstChild).toBe(node);
    expect(paragraph.childNodes).toHaveLength(2);
  });

  test('knows whose each node is', () => {
    const { mark, tail } = split(ledger, node, 4, 7);
    const all = [node, mark, mark.firstChild, tail];
    expect(all.map(ledger.ownerOf)).toEqual([node, node, node, node]);
    expect([node, mark, tail].map(ledger.isInserted)).toEqual([false, true, true]);
    ledger.restore(node);
    expect(all.map(ledger.ownerOf)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('never takes out a piece that somebody else has written to: the text stays as it is', () => {
    const { mark, tail } = split(ledger, node, 4, 7);
    tail.data = ' is quick';
    expect(ledger.isIntact(node)).toBe(false);
    expect(ledger.restore(node)).toEqual([mark, tail]);
    expect(paragraph.textContent).toBe('The API is quick!');
  });

  test('brings nothing back that somebody else has taken out', () => {
    split(ledger, node, 4, 7).mark.remove();
    ledger.restore(node);
    expect(paragraph.textContent).toBe('The  is fast!');
  });

  test('gives up what is in a wrapper of somebody else', () => {
    const { tail } = split(ledger, node, 4, 7);
    const wrapper = document.createElement('i');
    tail.replaceWith(wrapper);
    wrapper.append(tail);
    ledger.restore(node);
    expect(paragraph.textContent).toBe('The API is fast!');
    expect(wrapper.textContent).toBe(' is fast');
  });

  test('keeps what the page wrote to the node for all of its text, and nothing else', () => {
    split(ledger, node, 4, 7);
    node.data = 'The SDK is slow';
    expect(ledger.isWholeText(node)).toBe(true);
    ledger.release(node);
    expect(paragraph.textContent).toBe('The SDK is slow!');
    expect(paragraph.childNodes).toHaveLength(2);
  });

  test('takes its pieces along when the page removes the node, which is whole then', () => {
    split(ledger, node, 4, 7);
    node.remove();
    ledger.follow(node);
    expect(paragraph.textContent).toBe('!');
    expect(node.data).toBe('The API is fast');
  });

  test('restores once', () => {
    split(ledger, node, 4, 7);
    ledger.restore(node);
    node.data = 'else';
    ledger.restore(node);
    expect(node.data).toBe('else');
  });
});

describe('what the page means by writing to a split node', () => {
  // The node holds "The " of "The API is fast" by then.
  test.each([
    ['The API is fast', true],
    ['The API is slow', true],
    ['Our API is fast', true],
    ['Something else', true],
    ['', true],
    ['The', false],
    ['THE ', false],
    ['The new ', false],
  ])('%j: its whole text is %s', (text, isWhole) => {
    split(ledger, node, 4, 7);
    node.data = text;
    expect(ledger.isWholeText(node)).toBe(isWhole);
  });
});
