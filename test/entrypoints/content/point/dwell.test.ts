import { describe, expect, test } from 'vitest';
import {
  type DwellEvent,
  type DwellState,
  delayOf,
  dwell,
  graceMs,
  idle,
  shownIn,
} from '../../../../entrypoints/content/point/dwell';

const enter = (target: number): DwellEvent => ({ kind: 'enter', target, opens: true, isOnWay: false });
const rest = (target: number): DwellEvent => ({ kind: 'enter', target, opens: false, isOnWay: false });
const cross = (target: number): DwellEvent => ({ kind: 'enter', target, opens: true, isOnWay: true });
const leave: DwellEvent = { kind: 'leave', isOnWay: false };
const approach: DwellEvent = { kind: 'leave', isOnWay: true };
const hold: DwellEvent = { kind: 'hold' };
const release: DwellEvent = { kind: 'release' };
const enterCard: DwellEvent = { kind: 'enterCard' };
const dismiss: DwellEvent = { kind: 'dismiss' };
const scroll: DwellEvent = { kind: 'scroll' };
const open = (target: number): DwellEvent => ({ kind: 'open', target, holds: false });
const openByKey = (target: number): DwellEvent => ({ kind: 'open', target, holds: true });

/** Plays events; 'due' is the timer of the state it is played in. */
function play(...events: (DwellEvent | 'due')[]): DwellState {
  return events.reduce<DwellState>(
    (state, event) => dwell(state, event === 'due' ? { kind: 'due', token: state.token } : event),
    idle,
  );
}

describe('a card', () => {
  test.each<[string, (DwellEvent | 'due')[], DwellState['kind'], number | undefined]>([
    ['waits while the pointer rests', [enter(1)], 'waiting', undefined],
    ['opens when it has rested', [enter(1), 'due'], 'open', 1],
    ['does not open for a pointer that crosses', [enter(1), leave], 'idle', undefined],
    ['waits anew for another word', [enter(1), enter(2), 'due'], 'open', 2],
    ['stays a moment when left', [enter(1), 'due', leave], 'leaving', 1],
    ['closes after that moment', [enter(1), 'due', leave, 'due'], 'idle', undefined],
    ['stays when the pointer reaches it', [enter(1), 'due', leave, enterCard], 'open', 1],
    ['stays when the pointer comes back to the word', [enter(1), 'due', leave, enter(1)], 'open', 1],
    ['stays while another word is only crossed', [enter(1), 'due', enter(2), enterCard], 'open', 1],
    ['turns to another word that is rested on', [enter(1), 'due', enter(2), 'due'], 'open', 2],
    ['closes when left from another word', [enter(1), 'due', enter(2), leave, 'due'], 'idle', undefined],
    ['closes at once when dismissed', [enter(1), 'due', dismiss], 'idle', undefined],
    ['closes when the page is scrolled under it', [enter(1), 'due', scroll], 'idle', undefined],
    ['stays when keys are used in it and the page is scrolled', [openByKey(1), scroll], 'open', 1],
    ['does not open once dismissed while waiting', [enter(1), dismiss, 'due'], 'idle', undefined],
    ['opens at once when asked to', [open(3)], 'open', 3],
    ['turns at once when asked to', [enter(1), 'due', open(3)], 'open', 3],
    ['does not open for a pointer that rests where hovering opens nothing', [rest(1), 'due'], 'idle', undefined],
    ['stops waiting when hovering no longer opens it', [enter(1), rest(1), 'due'], 'idle', undefined],
    ['stays while the pointer rests on its word, however it was opened', [open(1), leave, rest(1)], 'open', 1],
    ['closes over a word that hovering does not open', [open(1), rest(2), 'due'], 'idle', undefined],
    ['stays for the pointer that comes back from such a word', [open(1), rest(2), enterCard], 'open', 1],
    ['does not wait on while the pointer is over a pinned card', [enter(1), enterCard, 'due'], 'idle', undefined],
    ['stays when keys opened it, wherever the pointer is', [openByKey(1), leave, 'due'], 'open', 1],
    ['does not turn under keys when the pointer rests on another word', [openByKey(1), enter(2), 'due'], 'open', 1],
    ['stays once a key is used in it', [enter(1), 'due', leave, hold, leave, 'due'], 'open', 1],
    ['is the pointer’s again when the keys have left it', [openByKey(1), release, leave, 'due'], 'idle', undefined],
    ['is not opened by a key that comes too late', [enter(1), 'due', leave, 'due', hold], 'idle', undefined],
    ['is not opened by the keys leaving', [release], 'idle', undefined],
    ['closes at once when dismissed while held', [openByKey(1), dismiss], 'idle', undefined],
    ['turns when another command comes while held', [openByKey(1), openByKey(2)], 'open', 2],
  ])('%s', (_, events, kind, shown) => {
    const state = play(...events);
    expect(state.kind).toBe(kind);
    expect(shownIn(state)).toBe(shown);
  });

  test('ignores the timer of an earlier state', () => {
    const waiting = play(enter(1));
    const left = dwell(waiting, leave);
    const again = dwell(left, enter(1));
    expect(dwell(again, { kind: 'due', token: waiting.token })).toBe(again);
  });

  test('lets its timer run on while the pointer moves on the same word', () => {
    const waiting = play(enter(1));
    expect(dwell(waiting, enter(1))).toBe(waiting);
    const switching = play(enter(1), 'due', enter(2));
    expect(dwell(switching, enter(2))).toBe(switching);
  });

  test('gives a pointer on its way to it time again with every move', () => {
    const leaving = play(enter(1), 'due', leave);
    const nearer = dwell(leaving, approach);
    expect(nearer).not.toBe(leaving);
    expect(dwell(nearer, { kind: 'due', token: leaving.token })).toBe(nearer);
    expect(dwell(nearer, leave)).toBe(nearer);
    expect(dwell(nearer, { kind: 'due', token: nearer.token }).kind).toBe('idle');
  });

  test('does not turn to a word that the pointer crosses on its way, but does when it stays there', () => {
    const crossing = play(enter(1), 'due', cross(2));
    const further = dwell(crossing, cross(2));
    expect(dwell(further, { kind: 'due', token: crossing.token })).toBe(further);
    expect(shownIn(dwell(further, { kind: 'due', token: further.token }))).toBe(2);
  });

  test('never shows what no event named, whatever happens in which order', () => {
    const events = [enter(1), rest(2), cross(2), leave, approach, enterCard, hold, release, dismiss, open(3)];
    let states = new Map([[JSON.stringify({ ...idle, token: 0 }), idle as DwellState]]);
    for (let step = 0; step < 6; step++) {
      const next = new Map<string, DwellState>();
      for (const state of states.values()) {
        for (const event of [...events, { kind: 'due', token: state.token } as const]) {
          const after = dwell(state, event);
          expect([undefined, 1, 2, 3]).toContain(shownIn(after));
          if (after !== state) expect(after.token).toBe(state.token + 1);
          expect(dwell(after, { kind: 'due', token: after.token - 1 })).toBe(after);
          next.set(JSON.stringify({ ...after, token: 0 }), after);
        }
      }
      states = next;
    }
    expect(new Set([...states.values()].map(({ kind }) => kind)).size).toBe(5);
  });

  test('waits as long as the reader set, and never switches quicker than the grace', () => {
    expect(delayOf(play(enter(1)), 50)).toBe(50);
    expect(delayOf(play(enter(1), 'due', enter(2)), 50)).toBe(graceMs);
    expect(delayOf(play(enter(1), 'due', leave), 50)).toBe(graceMs);
    expect(delayOf(play(enter(1), 'due'), 50)).toBeUndefined();
    expect(delayOf(idle, 50)).toBeUndefined();
  });
});
