import { type DwellEvent, type DwellState, delayOf, dwell, idle } from './dwell';

type Asked = {
  readonly openAfter: () => number;
  readonly onChange: (state: DwellState, before: DwellState, event: DwellEvent) => void;
};

/** Runs the machine of dwell.ts: keeps its state, and its time. */
export function createDwelling({ openAfter, onChange }: Asked) {
  let state: DwellState = idle;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function send(event: DwellEvent): void {
    const before = state;
    state = dwell(state, event);
    if (state === before) return;
    clearTimeout(timer);
    const { token } = state;
    const delay = delayOf(state, openAfter());
    if (delay !== undefined) timer = setTimeout(() => send({ kind: 'due', token }), delay);
    onChange(state, before, event);
  }

  return { send, state: () => state };
}
