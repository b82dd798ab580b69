// How fast this machine is, so that tests wait longer where everything takes longer.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

const variable = 'GLOSSLIGHT_PACE';

/** Milliseconds that the work below takes on an idle machine of the kind that the waits in tests were chosen on. */
const usualMs = 200;

/** No machine is taken to be slower than this: a wait must stay shorter than the silence after which a suite is stopped. */
const slowest = 10;

/** Runs in a worker: work that neither memory nor disk makes slower. */
const work =
  'let sum = 0; for (let i = 0; i < 1e8; i++) sum = (sum + i * 7) | 0; require("node:worker_threads").parentPort.postMessage(sum)';

/**
 * Measures how many times as long as usual things take now, on all processors at once: a machine that is busy with other
 * work is slow too. From 1 to `slowest`, in tenths.
 */
export async function measurePace() {
  const start = performance.now();
  await Promise.all(
    Array.from(
      { length: availableParallelism() },
      () =>
        new Promise((resolve, reject) => {
          new Worker(work, { eval: true }).on('message', resolve).on('error', reject);
        }),
    ),
  );
  const times = (performance.now() - start) / usualMs;
  return Math.min(slowest, Math.max(1, Math.round(times * 10) / 10));
}

/**
 * The environment that tells a suite the pace.
 *
 * @param {number} pace
 * @returns {Record<string, string>}
 */
export function paced(pace) {
  return { [variable]: String(pace) };
}

/**
 * A wait in milliseconds, lengthened where the machine is slow. A suite that is run by itself takes it as it is.
 *
 * @param {number} ms
 */
export function patience(ms) {
  return Math.round(ms * Number(process.env[variable] ?? 1));
}
