/** Milliseconds of work after which the page gets its turn; less than half a frame. */
const sliceMs = 6;

/** Milliseconds that the page gets then. */
const restMs = 4;

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
      await new Promise<void>(document.hidden ? postTurn : rest);
      started = now();
    },
  };
}

/**
 * Not `scheduler.yield`: what goes on after that comes before the timers and frames of the page as long as there is more to
 * do, and before the browser clears its memory, which it then does at a bad moment.
 */
function rest(resolve: () => void): void {
  setTimeout(resolve, restMs);
}

/** A turn after what waits already, where timers are put off because nobody sees the page. */
function postTurn(resolve: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    resolve();
  };
  port2.postMessage(0);
}
