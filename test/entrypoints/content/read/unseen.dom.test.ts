import { beforeEach, describe, expect, test, vi } from 'vitest';
import { isAdvertisement, whenShown } from '../../../../entrypoints/content/read/frame';
import { createChangeQueue } from '../../../../entrypoints/content/watch/changes';

let seen: DocumentVisibilityState = 'hidden';

function show(state: DocumentVisibilityState): void {
  seen = state;
  document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  vi.useFakeTimers();
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => seen });
  document.body.replaceChildren();
  seen = 'hidden';
});

/** What the page tells of a paragraph that it has added. */
function added(): MutationRecord {
  const target = document.body;
  const paragraph = document.createElement('p');
  paragraph.append('Text');
  target.append(paragraph);
  const [addedNodes, removedNodes] = [[paragraph], []] as unknown as NodeList[];
  return { type: 'childList', target, addedNodes, removedNodes, previousSibling: null, nextSibling: null } as never;
}

describe('a page that is not shown', () => {
  test('is left alone until it is', async () => {
    let isShown = false;
    void whenShown().then(() => {
      isShown = true;
    });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(isShown).toBe(false);
    show('visible');
    await vi.advanceTimersByTimeAsync(0);
    expect(isShown).toBe(true);
  });

  test('tells what has changed when it is shown again, and holds on to little until then', () => {
    const told: number[] = [];
    const queue = createChangeQueue((changes) => told.push(changes.length), document);
    for (let i = 0; i < 5; i++) queue.note(added());
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual([]);
    show('visible');
    expect(told).toEqual([5]);
    show('hidden');
    for (let i = 0; i < 1000; i++) queue.note(added());
    vi.advanceTimersByTime(60_000);
    show('visible');
    // The page as a whole, once.
    expect(told).toEqual([5, 1]);
    show('hidden');
    show('visible');
    expect(told).toEqual([5, 1]);
    queue.stop();
  });
});

test.each([
  [null, 300, 250, true],
  [null, 728, 90, true],
  [null, 640, 480, false],
  [document.createElement('iframe'), 300, 250, false],
])('a frame of element %s and %i by %i is an advertisement: %s', (frameElement, innerWidth, innerHeight, expected) => {
  expect(isAdvertisement({ frameElement, innerWidth, innerHeight } as unknown as Window)).toBe(expected);
});
