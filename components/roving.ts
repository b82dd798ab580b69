import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

const pressable = 'button:not([disabled]), input';

/**
 * Makes the rows of a list one stop for the Tab key: the arrow keys go from row to row and along a row, Home and End to
 * the first and the last. A row is an element with `data-row`.
 */
export function useRoving(list: RefObject<HTMLElement | null>): (event: KeyboardEvent) => void {
  const current = useRef<Element>(undefined);
  const within = (row: Element | undefined) => [...(row?.querySelectorAll<HTMLElement>(pressable) ?? [])];
  const all = () =>
    [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].filter((row) => within(row).length > 0);

  const settle = () => {
    const buttons = all().flatMap(within);
    const stop = buttons.find((button) => button === current.current) ?? buttons[0];
    for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
  };
  useLayoutEffect(settle);
  useLayoutEffect(() => {
    const take = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || !target.closest('[data-row]')) return;
      current.current = target;
      settle();
    };
    const box = list.current;
    box?.addEventListener('focusin', take);
    return () => box?.removeEventListener('focusin', take);
  }, [list]);

  return (event) => {
    const rows = all();
    if (!(event.target instanceof HTMLElement)) return;
    const row = event.target.closest<HTMLElement>('[data-row]');
    const at = row ? rows.indexOf(row) : -1;
    if (at < 0) return;
    const along = within(rows[at]);
    const place = along.indexOf(event.target);
    const next = nextFor(event.key, rows, at, along, place, within);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
}

/** What a key leads to from a place in a row; undefined for keys that lead nowhere. */
function nextFor(
  key: string,
  rows: readonly HTMLElement[],
  at: number,
  along: readonly HTMLElement[],
  place: number,
  within: (row: Element | undefined) => HTMLElement[],
): HTMLElement | undefined {
  const inRow = (row: HTMLElement | undefined) => {
    const buttons = within(row);
    return buttons[Math.min(place, buttons.length - 1)];
  };
  switch (key) {
    case 'ArrowDown':
      return inRow(rows[at + 1]);
    case 'ArrowUp':
      return inRow(rows[at - 1]);
    case 'Home':
      return inRow(rows[0]);
    case 'End':
      return inRow(rows.at(-1));
    case 'ArrowRight':
      return along[place + 1];
    case 'ArrowLeft':
      return along[place - 1];
    default:
      return undefined;
  }
}
