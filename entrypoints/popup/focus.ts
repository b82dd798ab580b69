import { useLayoutEffect, useRef } from 'preact/hooks';

/** Moves the focus to the heading of what is opened, and back to where it was when that is left. */
export function useOpenedFocus(isOpen: boolean): void {
  const before = useRef<Element | null>(null);
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    if (isOpen && !wasOpen.current) document.getElementById('gloss-heading')?.focus();
    if (!isOpen && wasOpen.current) giveBack(before.current);
    wasOpen.current = isOpen;
  }, [isOpen]);
  // Read while rendering: when the effect runs, the button that had the focus may be hidden already.
  if (isOpen && !wasOpen.current) before.current = document.activeElement;
}

/** Only where nothing else has taken the focus since: the search field has it when typing left the entry. */
function giveBack(element: Element | null): void {
  const isFree = document.activeElement === null || document.activeElement === document.body;
  if (isFree && element instanceof HTMLElement) element.focus();
}

/** Puts the focus into the search field when the popup opens. */
export function focusSearch(): void {
  document.querySelector<HTMLElement>('input[type="search"]')?.focus();
}
