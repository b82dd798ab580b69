import type { Session } from './session';

type Asked = {
  /** The session whose card this is. */
  readonly sessionOf: (target?: EventTarget | null) => Session | undefined;
  /** The card that Esc closes from anywhere. */
  readonly current: () => Session | undefined;
  readonly onUse: (session: Session) => unknown;
  readonly onUnused: (session: Session) => unknown;
};

/**
 * Keys while a card is open. Escape closes it before the page, or a dialog of it, acts on it; what is typed in a card stays
 * in it; Tab leads from its edges back to where the reader was. Answers what ends that.
 */
export function watchKeys({ current, onUse, onUnused, ...asked }: Asked): () => void {
  // In a component's dialog the card stands in the component's tree, and the target on the window is the component.
  const sessionOf = (event: Event) => asked.sessionOf(event.composedPath()[0]);
  const abort = new AbortController();
  const options = { capture: true, signal: abort.signal };

  const down = (event: KeyboardEvent) => {
    // Keys that compose a letter are the input method's.
    if (!event.isTrusted || event.isComposing) return;
    const inside = sessionOf(event);
    const closing = event.key === 'Escape' ? (inside ?? current()) : undefined;
    if (closing) {
      closing.close();
      event.preventDefault();
      // Its release is not the page's either, though nothing is open by then.
      window.addEventListener('keyup', swallow, { capture: true, once: true });
    } else if (inside) use(inside, event);
    if (closing || inside) event.stopImmediatePropagation();
  };

  const use = (session: Session, event: KeyboardEvent) => {
    onUse(session);
    if (session.card.moveByKey(event)) event.preventDefault();
    if (event.key !== 'Tab' || !session.card.isAtEdge(event.shiftKey)) return;
    // From here on the browser goes, having the focus where it was before.
    session.leave();
  };

  const up = (event: KeyboardEvent) => {
    if (event.isTrusted && sessionOf(event)) event.stopImmediatePropagation();
  };

  const blur = (event: FocusEvent) => {
    const left = sessionOf(event);
    // A window that is left takes the focus with it, and brings it back.
    if (left && document.hasFocus()) onUnused(left);
  };

  window.addEventListener('keydown', down, options);
  window.addEventListener('keypress', up, options);
  window.addEventListener('keyup', up, options);
  window.addEventListener('focusout', blur, options);
  return () => abort.abort();
}

function swallow(event: KeyboardEvent): void {
  if (event.key === 'Escape') event.stopImmediatePropagation();
}
