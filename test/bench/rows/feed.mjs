// A page that goes on growing.
import { rowOf } from '../figures.mjs';

/**
 * @typedef {import('../live.mjs').Live} Live
 * @param {{ live: Live; rounds: number; isQuick: boolean }} bench
 * @returns {AsyncGenerator<import('../figures.mjs').Row>}
 */
export async function* feedRows({ live, rounds, isQuick }) {
  await live.use(5000);
  const values = [];
  for (let round = 0; round < (isQuick ? 1 : rounds); round++) {
    values.push((await growing(live, 1)) / (await growing(live, 1000)));
  }
  yield rowOf({
    name: 'feed: 1,000 items appended one by one / the same text at once (processor time)',
    values,
    atMost: 2,
  });
  yield* memoryRows(live, isQuick ? 1000 : 6000);
}

/**
 * Processor time of a page to which 1,000 items are added, so many at once: with us less without.
 *
 * @param {Live} live
 * @param {number} atOnce
 */
async function growing(live, atOnce) {
  const cost = async (/** @type {5000 | 'off'} */ what) => {
    await live.use(what);
    const { page, session, go } = await live.open('growing.html');
    await go();
    await live.report();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const before = await busy(session);
    await page.evaluate((count) => Reflect.get(window, 'grow')(1000, count), atOnce);
    await live.report();
    await page.waitForTimeout(600);
    const after = await busy(session);
    await page.close();
    return after - before;
  };
  return (await cost(5000)) - (await cost('off'));
}

/** @param {import('../live.mjs').Session} session */
async function busy(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

/**
 * A feed that adds an item and drops the oldest, again and again: what a tenth of the items left in memory, and all of them.
 *
 * @param {Live} live
 * @param {number} items
 */
async function* memoryRows(live, items) {
  await live.use(5000);
  const { page, session, go } = await live.open('growing.html');
  await go();
  await live.report();
  const roll = async (/** @type {number} */ count) => {
    await page.evaluate((all) => Reflect.get(window, 'roll')(all), count);
    await live.report();
    await page.waitForTimeout(500);
    await session.send('HeapProfiler.enable');
    for (let turn = 0; turn < 3; turn++) await session.send('HeapProfiler.collectGarbage');
    const { nodes } = await session.send('Memory.getDOMCounters');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return { nodes, heap: usedSize };
  };
  const early = await roll(items / 10);
  const late = await roll((items * 9) / 10);
  await page.close();
  yield rowOf({
    name: `heap after ${items} items of a live feed / after a tenth of them`,
    values: [late.heap / early.heap],
    atMost: 1.1,
  });
  yield rowOf({
    name: `nodes after ${items} items of a live feed / after a tenth of them`,
    values: [late.nodes / early.nodes],
    atMost: 1.1,
  });
}
