import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

/** Rows up to which a list is drawn whole: nothing has to be measured, and find in page sees all of it. */
const fewRows = 50;

/** Pixels that a row is high before it was measured. */
const guessedHeight = 62;

/** The rows to draw, where they stand, and how high all of them are; undefined for a list that is drawn whole. */
export type VirtualRows = {
  readonly items: readonly VirtualItem[];
  readonly height: number;
  /** Measures a row; it names itself by `data-index`. */
  readonly measure: (row: HTMLElement | null) => void;
};

/**
 * Of a long list in a box that scrolls, the rows in sight alone. `keyOf` names a row whatever is put before it, and the
 * row `kept` is drawn wherever it stands, as somebody is typing in it.
 */
export function useVirtualRows(
  box: RefObject<HTMLElement | null>,
  count: number,
  keyOf: (index: number) => string,
  kept: number,
): VirtualRows | undefined {
  const [, redraw] = useReducer((turn: number) => turn + 1, 0);
  const options = useRef<ConstructorParameters<typeof Virtualizer<HTMLElement, HTMLElement>>[0]>(undefined);
  options.current = {
    count: count > fewRows ? count : 0,
    getScrollElement: () => box.current,
    estimateSize: () => guessedHeight,
    getItemKey: keyOf,
    overscan: 8,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => redraw(undefined),
    rangeExtractor: ({ startIndex, endIndex, overscan }) => {
      const [first, last] = [Math.max(0, startIndex - overscan), Math.min(count - 1, endIndex + overscan)];
      const shown = Array.from({ length: last - first + 1 }, (_, at) => first + at);
      return kept < 0 || shown.includes(kept) ? shown : [...shown, kept].sort((a, b) => a - b);
    },
  };
  const [rows] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options.current as never));
  rows.setOptions(options.current);
  useLayoutEffect(() => rows._didMount(), [rows]);
  useLayoutEffect(() => rows._willUpdate());
  if (count <= fewRows) return undefined;
  return { items: rows.getVirtualItems(), height: rows.getTotalSize(), measure: rows.measureElement };
}
