import { describe, expect, test } from 'vitest';
import {
  type DwellEvent,
  type DwellState,
  delayOf,
  dwell,
  graceMs,
  idle,
  shownIn,
} from '../../../entrypoints/content/dwell';

const enter = (target: number): DwellEvent => ({ kind: 'enter', target });
const leave: DwellEvent = { kind: 'leave' };
const enterCard: DwellEvent = { kind: 'enterCard' };
const dismiss: DwellEvent = { kind: 'dismiss' };
const open = (target: number): DwellEvent => ({ kind: 'open', target });

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
    ['does not open once dismissed while waiting', [enter(1), dismiss, 'due'], 'idle', undefined],
    ['opens at once when asked to', [open(3)], 'open', 3],
    ['turns at once when asked to', [enter(1), 'due', open(3)], 'open', 3],
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

  test('waits as long as the reader set, and never switches quicker than the grace', () => {
    expect(delayOf(play(enter(1)), 50)).toBe(50);
    expect(delayOf(play(enter(1), 'due', enter(2)), 50)).toBe(graceMs);
    expect(delayOf(play(enter(1), 'due', leave), 50)).toBe(graceMs);
    expect(delayOf(play(enter(1), 'due'), 50)).toBeUndefined();
    expect(delayOf(idle, 50)).toBeUndefined();
  });
});
