/** Ways to mark the same places, for comparison. */
import Mark from 'mark.js';
import { createHighlighter, type Marking } from '../../entrypoints/content/mark/highlighter';
import { createLedger } from '../../entrypoints/content/mark/ledger';
import { type Block, spansOf } from '../../entrypoints/content/read/blocks';
import { readBlocks } from '../../entrypoints/content/read/read-blocks';
import type { Lexicon } from '../../glossary/find/lexicon';
import { findMatches } from '../../glossary/find/matcher';
import type { Measured } from './probe';

type Timed = (work: () => number) => Measured;
type Places = { readonly block: Block; readonly markings: readonly Marking[] };

/** What is to be marked, found beforehand: so many places, all where wrapping is safe. */
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

/** Wraps by hand, from the last place of a node to the first. */
function wrapByHand({ block, markings }: Places): void {
  for (const { start, end } of markings.toReversed()) {
    const [span] = spansOf(block, start, end);
    if (!span || span.start === 0) continue;
    const rest = span.node.splitText(span.start);
    rest.splitText(span.end - span.start);
    const element = document.createElement('gloss-mark');
    rest.replaceWith(element);
    element.append(rest);
  }
}

/** Marks as the extension does: batch by batch, first looked up, then changed. Answers how many. */
export function markAll(places: readonly Places[]): number {
  const highlighter = createHighlighter(createLedger());
  for (let from = 0; from < places.length; from += 16) {
    const batch = places.slice(from, from + 16).filter(({ markings }) => markings.length > 0);
    const plans = batch.map(({ block, markings }) => highlighter.plan(block, markings, 'wrap'));
    for (const plan of plans) highlighter.mark(plan);
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
      return timed(() => {
        places.forEach(wrapByHand);
        return places.reduce((sum, { markings }) => sum + markings.length, 0);
      });
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
