/** Ways to mark the same places, for comparison. */
import Mark from 'mark.js';
import { createPainter } from '../../entrypoints/content/mark/painter';
import { type Block, spansOf } from '../../entrypoints/content/read/blocks';
import { readBlocks } from '../../entrypoints/content/read/read-blocks';
import type { Lexicon } from '../../glossary/find/lexicon';
import { findMatches } from '../../glossary/find/matcher';
import type { Measured } from './probe';

type Marking = { readonly start: number; readonly end: number; readonly number: number };
type Timed = (work: () => number) => Measured;
type Places = { readonly block: Block; readonly markings: readonly Marking[] };

/** What is to be marked, found beforehand: so many places. */
function placesOf(lexicon: Lexicon, limit: number): Places[] {
  const places: Places[] = [];
  let number = 0;
  for (const block of readBlocks(document.body)) {
    if (number >= limit) break;
    const matches = findMatches(lexicon, block.text).filter(
      ({ start, end }) => spansOf(block, start, end).length === 1,
    );
    const markings = matches.slice(0, limit - number).map(({ start, end }) => ({ start, end, number: ++number }));
    if (markings.length > 0) places.push({ block, markings });
  }
  return places;
}

/** Registers a highlight's ranges by hand. */
function paintByHand(places: readonly Places[]): number {
  const highlight = new Highlight();
  CSS.highlights.set('by-hand', highlight);
  for (const { block, markings } of places) {
    for (const { start, end } of markings) {
      for (const { node, start: from, end: to } of spansOf(block, start, end)) {
        const ends = { startContainer: node, startOffset: from, endContainer: node, endOffset: to };
        highlight.add(new StaticRange(ends));
      }
    }
  }
  return highlight.size;
}

/** Marks as the extension does. Answers how many. */
export function markAll(places: readonly Places[]): number {
  const painter = createPainter('');
  for (const { block, markings } of places) {
    for (const { start, end, number } of markings) {
      for (const span of spansOf(block, start, end)) painter.paint({ ...span, number });
    }
  }
  return places.reduce((sum, { markings }) => sum + markings.length, 0);
}

export function createProbe(lexicon: () => Lexicon, timed: Timed) {
  return {
    /** Marks so many places as the extension does. */
    mark(limit: number): Measured {
      const places = placesOf(lexicon(), limit);
      return timed(() => markAll(places));
    },
    markByHand(limit: number): Measured {
      const places = placesOf(lexicon(), limit);
      return timed(() => paintByHand(places));
    },
    /** What the usual way to use mark.js costs: a list of words, whole words only; given up after a while. */
    markList(words: readonly string[], limitMs: number): Measured & { readonly isWhole: boolean } {
      const marker = new Mark(document.body);
      let done = 0;
      let at = 0;
      const measured = timed(() => {
        const start = performance.now();
        for (; at < words.length && performance.now() - start < limitMs; at += 25) {
          marker.mark(words.slice(at, at + 25), { separateWordSearch: false, accuracy: 'exactly', each: () => done++ });
        }
        return done;
      });
      return { ...measured, isWhole: at >= words.length };
    },
  };
}
