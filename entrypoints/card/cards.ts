import type { Anchor, CardHost, Cards, Subject } from './contract';
import { keepEvents } from './events';
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
  let stops: (() => void)[] = [];

  const createHere = () => createSession({ ...host, meanings, onClose, onPin });
  const sessionOf = (target?: EventTarget | null) => [...open].find(({ card }) => card.host === target);
  const current = () => (loose && open.has(loose) ? loose : undefined);

  const keys = {
    sessionOf,
    current,
    onUse: (session: Session) => session === loose && onUse(),
    onUnused: (session: Session) => session === loose && onUnused(),
  };

  function listen(): void {
    if (open.size > 0 && stops.length === 0) stops = [watchKeys(keys), keepEvents((target) => sessionOf(target)?.card)];
    if (open.size === 0) {
      for (const stop of stops) stop();
      stops = [];
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
