import { hearFirst } from '../early/contract';
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

  const down = (event: KeyboardEvent) => {
    // Keys that compose a letter are the input method's.
    if (!event.isTrusted || event.isComposing) return;
    const inside = sessionOf(event);
    const closing = event.key === 'Escape' ? (inside ?? current()) : undefined;
    if (closing) {
      closing.close();
      event.preventDefault();
      // Its release is not the page's either, though nothing is open by then.
      keepRelease();
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

  hearFirst('keydown', down, abort.signal);
  hearFirst('keypress', up, abort.signal);
  hearFirst('keyup', up, abort.signal);
  hearFirst('focusout', blur, abort.signal);
  return () => abort.abort();
}

function keepRelease(): void {
  const abort = new AbortController();
  const keep = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopImmediatePropagation();
    abort.abort();
  };
  hearFirst('keyup', keep, abort.signal);
}
