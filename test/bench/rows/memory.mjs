// What stays in memory.
import { rowOf } from '../figures.mjs';

/**
 * @param {{ stage: import('../stage.mjs').Stage; rounds: number; isQuick: boolean }} bench
 * @returns {AsyncGenerator<import('../figures.mjs').Row>}
 */
export async function* lexiconRows({ stage, rounds, isQuick }) {
  for (const [size, atMost] of /** @type {const} */ ([
    [5000, 2],
    [50000, 12],
  ])) {
    const values = [];
    for (let round = 0; round < (isQuick ? 1 : Math.min(rounds, 3)); round++) values.push(await stage.weigh(size));
    yield rowOf({
      name: `heap per tab, lexicon of ${size.toLocaleString('en')} surfaces`,
      values,
      atMost,
      unit: ' MB',
    });
  }
}
