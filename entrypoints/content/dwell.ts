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
 * From every state `open` leads to open and `dismiss` to idle. A timer carries the token of the state that set it; when it
 * comes late, its token is no longer the state's, and it is ignored.
 */
export type DwellState =
  | { readonly kind: 'idle'; readonly token: number }
  | { readonly kind: 'waiting'; readonly token: number; readonly target: number }
  | { readonly kind: 'open'; readonly token: number; readonly target: number }
  | { readonly kind: 'leaving'; readonly token: number; readonly target: number }
  | { readonly kind: 'switching'; readonly token: number; readonly target: number; readonly next: number };

export type DwellEvent =
  | { readonly kind: 'enter'; readonly target: number }
  | { readonly kind: 'leave' }
  | { readonly kind: 'enterCard' }
  | { readonly kind: 'due'; readonly token: number }
  | { readonly kind: 'open'; readonly target: number }
  | { readonly kind: 'dismiss' };

export const idle: DwellState = { kind: 'idle', token: 0 };

/** Milliseconds of grace to reach the card, or come back to the word; Wikipedia's previews give the same. */
export const graceMs = 300;

/** The target whose card is shown in a state, if any. */
export function shownIn(state: DwellState): number | undefined {
  return state.kind === 'open' || state.kind === 'leaving' || state.kind === 'switching' ? state.target : undefined;
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
      return enter(state, event.target);
    case 'leave':
      if (state.kind === 'waiting') return { kind: 'idle', token };
      return state.kind === 'open' || state.kind === 'switching'
        ? { kind: 'leaving', token, target: state.target }
        : state;
    case 'enterCard':
      return reopen(state);
    case 'due':
      return event.token === state.token ? due(state) : state;
    case 'open':
      return { kind: 'open', token, target: event.target };
    case 'dismiss':
      return state.kind === 'idle' ? state : { kind: 'idle', token };
  }
}

function enter(state: DwellState, target: number): DwellState {
  const token = state.token + 1;
  const shown = shownIn(state);
  if (shown === target) return reopen(state);
  if (shown !== undefined) {
    const isKnown = state.kind === 'switching' && state.next === target;
    return isKnown ? state : { kind: 'switching', token, target: shown, next: target };
  }
  return state.kind === 'waiting' && state.target === target ? state : { kind: 'waiting', token, target };
}

function reopen(state: DwellState): DwellState {
  const isLeaving = state.kind === 'leaving' || state.kind === 'switching';
  return isLeaving ? { kind: 'open', token: state.token + 1, target: state.target } : state;
}

function due(state: DwellState): DwellState {
  const token = state.token + 1;
  if (state.kind === 'waiting') return { kind: 'open', token, target: state.target };
  if (state.kind === 'switching') return { kind: 'open', token, target: state.next };
  return state.kind === 'leaving' ? { kind: 'idle', token } : state;
}
