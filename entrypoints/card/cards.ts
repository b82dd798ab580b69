import type { Anchor, CardHost, Cards, Subject } from './contract';
import { createFrameSession, isTooSmallForCards } from './frame-session';
import { watchKeys } from './keys';
import { createMeanings } from './meanings';
import { createSession, type Session } from './session';

/** Makes the cards of a frame. */
export function createCards({ onGone, onUse, onUnused, onChange, ...host }: CardHost): Cards {
  const meanings = createMeanings();
  const open = new Set<Session>();
  /** The one that is not pinned; it is kept when it closes, for the next time. */
  let loose: Session | undefined;
  let stopKeys: (() => void) | undefined;

  const createHere = () => createSession({ ...host, meanings, onClose, onPin });
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

  function show(subject: Subject, anchor: Anchor, holds: boolean): void {
    loose ??= isTooSmallForCards() ? createFrameSession(createHere, onClose) : createHere();
    open.add(loose);
    loose.open(subject, anchor, holds);
    listen();
  }

  return {
    prepare: (term) => void meanings.ofTerm(term),
    show,
    close: () => current()?.close(),
    closeAll() {
      for (const session of open) session.close();
    },
    isAny: () => open.size > 0,
    owns: (target) => sessionOf(target) !== undefined,
    isCurrent: (target) => sessionOf(target) === current(),
    isPointedAt: () => current()?.card.host.matches(':hover') ?? false,
    bounds: () => current()?.card.host.getBoundingClientRect(),
    isTelling: () => current()?.isTelling() ?? false,
  };
}
