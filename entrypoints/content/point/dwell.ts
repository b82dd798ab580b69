/**
 * When the card opens and closes, as (state, event) → state. A target is what the pointer rests on: a mark's number.
 *
 *   idle ──enter──▶ waiting ──due──▶ open ──leave──▶ leaving ──due──▶ idle
 *                     │ leave         │ ▲              │ enter same, enterCard
 *                     ▼               │ └──────────────┘──▶ open
 *                    idle             │ enter other
 *                                     ▼
 *                                 switching ──due──▶ open (the other)
 *
 * From every state `open` leads to open and `dismiss` to idle. A card that keys are used in is held: the pointer neither
 * closes nor turns it until `release`. The reader's scrolling closes any other: the page would slide away under it. A pointer
 * that enters where terms don't open by hovering counts as leaving, unless it
 * is on the term whose card is shown; one that is on its way to the card has its time over again with every move.
 *
 * A timer carries the token of the state that set it; when it comes late, its token is no longer the state's, and it is
 * ignored.
 */
export type DwellState =
  | { readonly kind: 'idle'; readonly token: number }
  | { readonly kind: 'waiting'; readonly token: number; readonly target: number }
  | { readonly kind: 'open'; readonly token: number; readonly target: number; readonly isHeld: boolean }
  | { readonly kind: 'leaving'; readonly token: number; readonly target: number }
  | { readonly kind: 'switching'; readonly token: number; readonly target: number; readonly next: number };

export type DwellEvent =
  /** `opens`: resting here opens the card. `isOnWay`: the pointer is heading for the open card. */
  | { readonly kind: 'enter'; readonly target: number; readonly opens: boolean; readonly isOnWay: boolean }
  | { readonly kind: 'leave'; readonly isOnWay: boolean }
  | { readonly kind: 'enterCard' }
  | { readonly kind: 'due'; readonly token: number }
  /** `holds`: by key; the card is to stay for those who use keys in it. */
  | { readonly kind: 'open'; readonly target: number; readonly holds: boolean }
  | { readonly kind: 'hold' }
  | { readonly kind: 'release' }
  /** The shown mark has another number now: the page was marked again. */
  | { readonly kind: 'renumber'; readonly to: number }
  /** The reader scrolls the page. */
  | { readonly kind: 'scroll' }
  | { readonly kind: 'dismiss' };

export const idle: DwellState = { kind: 'idle', token: 0 };

/** Milliseconds of grace to reach the card, or come back to the word; Wikipedia's previews give the same. */
export const graceMs = 300;

/** The target whose card is shown in a state, if any. */
export function shownIn(state: DwellState): number | undefined {
  return state.kind === 'idle' || state.kind === 'waiting' ? undefined : state.target;
}

/** Milliseconds after which a state wants a `due` with its token; undefined where it waits for nothing. */
export function delayOf(state: DwellState, openAfterMs: number): number | undefined {
  if (state.kind === 'leaving') return graceMs;
  // Never quicker than the grace: a pointer on its way to the card crosses other marked words.
  if (state.kind === 'switching') return Math.max(openAfterMs, graceMs);
  return state.kind === 'waiting' ? openAfterMs : undefined;
}

/** The state after an event. The same object comes back where nothing changes, so that timers run on. */
export function dwell(state: DwellState, event: DwellEvent): DwellState {
  const token = state.token + 1;
  switch (event.kind) {
    case 'enter':
      return isHeld(state) ? state : enter(state, event);
    case 'leave':
      return isHeld(state) ? state : leave(state, event.isOnWay);
    case 'enterCard':
      return state.kind === 'waiting' ? { kind: 'idle', token } : reopen(state);
    case 'due':
      return event.token === state.token ? due(state) : state;
    case 'open':
      return { kind: 'open', token, target: event.target, isHeld: event.holds };
    case 'hold':
    case 'release':
      return hold(state, event.kind === 'hold');
    case 'renumber':
      return shownIn(state) === undefined ? state : { ...(state as DwellState & { kind: 'open' }), target: event.to };
    case 'scroll':
      return isHeld(state) ? state : dwell(state, { kind: 'dismiss' });
    case 'dismiss':
      return state.kind === 'idle' ? state : { kind: 'idle', token };
  }
}

function isHeld(state: DwellState): boolean {
  return state.kind === 'open' && state.isHeld;
}

function enter(state: DwellState, { target, opens, isOnWay }: DwellEvent & { kind: 'enter' }): DwellState {
  const token = state.token + 1;
  const shown = shownIn(state);
  if (shown === target) return reopen(state);
  if (!opens) return leave(state, isOnWay);
  if (shown === undefined)
    return state.kind === 'waiting' && state.target === target ? state : { kind: 'waiting', token, target };
  const isKnown = state.kind === 'switching' && state.next === target;
  return isKnown && !isOnWay ? state : { kind: 'switching', token, target: shown, next: target };
}

function leave(state: DwellState, isOnWay: boolean): DwellState {
  const token = state.token + 1;
  if (state.kind === 'waiting') return { kind: 'idle', token };
  if (state.kind === 'idle' || (state.kind === 'leaving' && !isOnWay)) return state;
  return { kind: 'leaving', token, target: state.target };
}

function reopen(state: DwellState): DwellState {
  const isLeaving = state.kind === 'leaving' || state.kind === 'switching';
  return isLeaving ? { kind: 'open', token: state.token + 1, target: state.target, isHeld: false } : state;
}

function hold(state: DwellState, isHeld: boolean): DwellState {
  const target = shownIn(state);
  if (target === undefined || (state.kind === 'open' ? state.isHeld === isHeld : !isHeld)) return state;
  return { kind: 'open', token: state.token + 1, target, isHeld };
}

function due(state: DwellState): DwellState {
  const token = state.token + 1;
  if (state.kind === 'waiting') return { kind: 'open', token, target: state.target, isHeld: false };
  if (state.kind === 'switching') return { kind: 'open', token, target: state.next, isHeld: false };
  return state.kind === 'leaving' ? { kind: 'idle', token } : state;
}
