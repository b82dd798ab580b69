/** Milliseconds of work after which the page gets its turn; half a frame. */
const sliceMs = 8;

export type Slices = {
  /** Whether it is the page's turn: then `await pause()`. */
  isOver(): boolean;
  pause(): Promise<void>;
};

/** A clock for long work: asked often, it keeps the page responsive. */
export function createSlices(now: () => number = () => performance.now()): Slices {
  let started = now();
  return {
    isOver: () => now() - started >= sliceMs,
    async pause(): Promise<void> {
      await yieldToPage();
      started = now();
    },
  };
}

function yieldToPage(): Promise<void> {
  const scheduler = (globalThis as { scheduler?: { yield?: () => Promise<void> } }).scheduler;
  return scheduler?.yield?.() ?? new Promise(postTurn);
}

/** A turn after what waits already, but without the wait that browsers put upon timers. */
function postTurn(resolve: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    resolve();
  };
  port2.postMessage(0);
}
