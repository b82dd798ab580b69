/** Milliseconds of work after which the page gets its turn; half a frame. */
const sliceMs = 8;

export type Slices = { pause(): Promise<void> };

/** A clock for long work: `await pause()` often, and the page stays responsive. */
export function createSlices(now: () => number = () => performance.now()): Slices {
  let started = now();
  return {
    async pause(): Promise<void> {
      if (now() - started < sliceMs) return;
      await yieldToPage();
      started = now();
    },
  };
}

function yieldToPage(): Promise<void> {
  const scheduler = (globalThis as { scheduler?: { yield?: () => Promise<void> } }).scheduler;
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
