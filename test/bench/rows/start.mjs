// What starts before anybody asks for a meaning, compared with another build: the worker, the popup, and a page.
import { placeOf } from '../../place.mjs';
import { over, playInTurn, rowOf } from '../figures.mjs';
import { openLive } from '../live.mjs';

/** Pages that are opened for one figure: each of them takes but a moment. */
const pagesAtOnce = 12;

/**
 * @param {{ extension: string; against: string; origin: string; rounds: number }} bench `against` is the folder of the other build.
 * @returns {AsyncGenerator<import('../figures.mjs').Row>}
 */
export async function* startRows({ extension, against, origin, rounds }) {
  const ours = await openLive({ extension, origin });
  const others = await openLive({ extension: against, origin });
  try {
    /** @param {(live: import('../live.mjs').Live) => Promise<number>} play */
    const ratiosOf = async (play) => {
      const took = await playInTurn(rounds, {
        base: async () => ({ ms: await play(others) }),
        ours: async () => ({ ms: await play(ours) }),
      });
      return over(took.ours ?? [], took.base ?? []);
    };
    yield rowOf({
      name: 'worker: from a question to its first answer when it slept / the same with the other build',
      values: await ratiosOf((live) => live.wakeWorker('nothing')),
      atMost: 1,
    });
    yield rowOf({
      name: 'worker: from a question to the meaning of an entry when it slept / the same with the other build',
      values: await ratiosOf((live) => live.wakeWorker('meaning')),
      atMost: 1.3,
    });
    yield rowOf({
      name: 'popup: until its field can be typed into / the same with the other build',
      values: await ratiosOf((live) => live.popup()),
      atMost: 1.1,
    });
    yield rowOf({
      name: `short page: from the answer of the server to DOMContentLoaded, ${pagesAtOnce} times / the same with the other build`,
      values: await ratiosOf((live) => loading(live, pagesAtOnce)),
      atMost: 1.3,
    });
    yield rowOf({
      name: 'first card of a page: from the pointer to the card / the same with the other build',
      values: await ratiosOf((live) => firstCard(live)),
      atMost: 1.05,
    });
  } finally {
    await ours.close();
    await others.close();
  }
}

/** Milliseconds of that many loads. @param {import('../live.mjs').Live} live @param {number} count */
async function loading(live, count) {
  let ms = 0;
  for (let turn = 0; turn < count; turn++) {
    const { page, go } = await live.open('short.html');
    await go();
    ms += await page.evaluate(() => {
      const [entry] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
      return entry ? entry.domContentLoadedEventStart - entry.responseStart : Number.NaN;
    });
    await page.close();
  }
  return ms;
}

/** Milliseconds from the moment that the pointer comes to rest on the first term of a page. @param {import('../live.mjs').Live} live */
async function firstCard(live) {
  const { page, go } = await live.open('short.html');
  await go();
  await live.report();
  const { x, y } = await placeOf(page, 'MQL');
  await page.bringToFront();
  await page.mouse.move(x, y, { steps: 4 });
  const ms = await page.evaluate(async () => {
    const start = performance.now();
    while (!document.querySelector('gloss-card')) {
      if (performance.now() - start > 20_000) throw new Error('No card has opened on the short page.');
      await new Promise(requestAnimationFrame);
    }
    return performance.now() - start;
  });
  await page.close();
  return ms;
}
