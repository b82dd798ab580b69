import { useLayoutEffect, useRef } from 'preact/hooks';

/** What opens over results and terms: an entry, or a form, which takes the focus by itself. */
type Opened = 'entry' | 'form' | undefined;

/** Moves the focus to the heading of what is opened, and back to where it was when that is left. */
export function useOpenedFocus(opened: Opened): void {
  const before = useRef<Element | null>(null);
  const last = useRef<Opened>(undefined);
  useLayoutEffect(() => {
    if (opened === 'entry' && last.current !== opened) focusHeading();
    if (!opened && last.current) giveBack(before.current);
    last.current = opened;
  }, [opened]);
  // Read while rendering: when the effect runs, the button that had the focus may be hidden already.
  if (opened && !last.current) before.current = document.activeElement;
}

/** Only where nothing else has taken the focus since: the search field has it when typing left the entry. */
function giveBack(element: Element | null): void {
  const isFree = document.activeElement === null || document.activeElement === document.body;
  if (isFree && element instanceof HTMLElement) element.focus();
  // What had it may be gone: the button that added a term, once the term is found.
  if (document.activeElement === document.body) focusSearch();
}

/** Puts the focus on the heading of the opened entry. */
export function focusHeading(): void {
  document.getElementById('gloss-heading')?.focus();
}

/** The search field, which is there before all else is. */
export function searchField(): HTMLInputElement | null {
  return document.querySelector('input[type="search"]');
}

/** Puts the focus into the search field when the popup opens. */
export function focusSearch(): void {
  searchField()?.focus();
}
