import { createRemoteSession, isTooSmallForCards } from './frame-card';
import { watchKeys } from './keys';
import type { Anchor } from './place';
import { createSession, type Session, type SessionParts, type Subject } from './session';

type Asked = Omit<SessionParts, 'onClose' | 'onPin'> & {
  /** The card that is not pinned has been closed, or was pinned. */
  readonly onGone: () => void;
  /** Keys are used in the card that is not pinned. */
  readonly onUse: () => void;
  /** The focus has left that card. */
  readonly onUnused: () => void;
  /** The first card has opened, or the last has closed. */
  readonly onChange: () => void;
};

/** The cards of a page: one that opens and closes, and those that were pinned. */
export function createCards({ onGone, onUse, onUnused, onChange, ...parts }: Asked) {
  const open = new Set<Session>();
  /** The one that is not pinned; kept when it is closed, for the next time. */
  let loose: Session | undefined;
  let stopKeys: (() => void) | undefined;

  const createHere = () => createSession({ ...parts, onClose, onPin });
  const sessionOf = (target: EventTarget | null) => [...open].find(({ card }) => card.host === target);
  const current = () => (loose && open.has(loose) ? loose : undefined);

  function listen(): void {
    if (open.size > 0) {
      stopKeys ??= watchKeys({
        sessionOf,
        current,
        onUse: (session) => session === loose && onUse(),
        onUnused: (session) => session === loose && onUnused(),
      });
    } else {
      stopKeys?.();
      stopKeys = undefined;
    }
    onChange();
  }

  function onClose(session: Session): void {
    open.delete(session);
    listen();
    if (session === loose) onGone();
  }

  function onPin(): void {
    loose = undefined;
    onGone();
  }

  return {
    current,
    sessionOf,
    isAny: () => open.size > 0,
    /** Opens the card that is not pinned, or turns it to something else. */
    show(subject: Subject, anchor: Anchor, holds: boolean): void {
      loose ??= isTooSmallForCards() ? createRemoteSession(createHere, onClose) : createHere();
      open.add(loose);
      loose.open(subject, anchor, holds);
      listen();
    },
    close: () => current()?.close(),
    closeAll(): void {
      for (const session of open) session.close();
    },
  };
}
