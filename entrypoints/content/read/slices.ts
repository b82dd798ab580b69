/** Milliseconds of work after which the page gets its turn; a quarter of a frame. */
const sliceMs = 4;

/** Turns that are taken as soon as may be: most pages need no more. */
const quickTurns = 20;

/** Milliseconds that the page gets between later ones, and the browser to clear its memory. */
const restMs = 6;

export type Slices = {
  /** Whether it is the page's turn: then `await pause()`. */
  isOver(): boolean;
  pause(): Promise<void>;
};

/** A clock for long work: asked often, it keeps the page responsive. */
export function createSlices(now: () => number = () => performance.now()): Slices {
  let started = now();
  let turns = 0;
  return {
    isOver: () => now() - started >= sliceMs,
    async pause(): Promise<void> {
      turns++;
      await new Promise<void>(turns > quickTurns && !document.hidden ? rest : postTurn);
      started = now();
    },
  };
}

/**
 * Not `scheduler.yield`: what goes on after that comes before the timers and frames of the page as long as there is more to
 * do. Long work without a pause makes the browser collect garbage in the middle of it.
 */
function rest(resolve: () => void): void {
  setTimeout(resolve, restMs);
}

/** A turn after what waits already, without the wait that browsers put upon timers, above all where nobody sees the page. */
function postTurn(resolve: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    resolve();
  };
  port2.postMessage(0);
}
