// What a reader could notice of the extension.
import { median, rowOf } from '../figures.mjs';
import { startUpOf, tasksOfOurs, trace } from '../live.mjs';

/**
 * @typedef {import('../live.mjs').Live} Live
 * @param {{ live: Live; rounds: number; pages: readonly string[]; isQuick: boolean }} bench
 * @returns {AsyncGenerator<import('../figures.mjs').Row>}
 */
export async function* liveRows({ live, rounds, pages, isQuick }) {
  await live.use(5000);
  const few = isQuick ? 1 : rounds;
  yield* taskRows(live, few);
  yield await firstMarkRow(live, few);
  yield* presenceRows(live, few, isQuick ? pages.slice(0, 1) : pages);
  yield await popupRow(live, few);
}

/** @param {Live} live @param {number} rounds */
async function* taskRows(live, rounds) {
  const first = [];
  const later = [];
  const asked = [];
  const startUp = [];
  for (let round = 0; round < rounds; round++) {
    const { page, session, go } = await live.open('manual.html');
    const events = await trace(session, async () => {
      await go();
      await live.counted();
    });
    const [longest = 0, next = 0] = tasksOfOurs(events).toSorted((a, b) => b - a);
    first.push(longest);
    later.push(next);
    startUp.push(startUpOf(events));
    const answering = await trace(session, () => live.report());
    asked.push(Math.max(0, ...tasksOfOurs(answering, events)));
    await page.close();
  }
  yield rowOf({
    name: 'longest main-thread task of ours on the 15 MB page (processor time)',
    values: first,
    atMost: 50,
    unit: ' ms',
  });
  yield rowOf({ name: 'the longest but one', values: later, atMost: 16, unit: ' ms' });
  yield rowOf({
    name: 'longest task when the popup asks for the list of that page',
    values: asked,
    atMost: 50,
    unit: ' ms',
  });
  yield rowOf({
    name: 'start-up: parsing and running the content script (processor time)',
    values: startUp,
    atMost: 10,
    unit: ' ms',
  });
}

/** @param {Live} live @param {number} rounds */
async function firstMarkRow(live, rounds) {
  const afterLoad = async (/** @type {string} */ file) => {
    const { page, go } = await live.open(file);
    await go();
    await page.waitForFunction(() => Reflect.has(window, 'firstMark'));
    const ms = await page.evaluate(() => {
      const [navigation] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
      return Reflect.get(window, 'firstMark') - (navigation?.loadEventEnd ?? 0);
    });
    await page.close();
    return ms;
  };
  const values = [];
  for (let round = 0; round < rounds; round++)
    values.push((await afterLoad('manual.html')) / (await afterLoad('article.html')));
  return rowOf({ name: 'first marks in the window after load, 15 MB page / 93 kB article', values, atMost: 3 });
}

/** @param {Live} live @param {number} rounds @param {readonly string[]} pages */
async function* presenceRows(live, rounds, pages) {
  /** @type {{ shift: number[]; longTasks: number[]; latency: number[] }} */
  const seen = { shift: [], longTasks: [], latency: [] };
  for (const file of pages) {
    /** @type {{ shift: number; longTasks: number; latency: number }[][]} */
    const [withUs = [], without = []] = [[], []];
    for (let round = 0; round < rounds; round++) {
      await live.use(5000);
      withUs.push(await presence(live, file));
      await live.use('off');
      without.push(await presence(live, file));
    }
    for (const key of /** @type {const} */ (['shift', 'longTasks', 'latency'])) {
      seen[key].push(median(withUs.map((one) => one[key])) - median(without.map((one) => one[key])));
    }
  }
  await live.use(5000);
  const onPages = pages.length === 1 ? 'one page' : `${pages.length} pages`;
  yield rowOf({ name: `layout shift caused, ${onPages}`, values: seen.shift, atMost: 0.0001 });
  yield rowOf({
    name: `time in long tasks after load, with us less without, ${onPages}`,
    values: seen.longTasks,
    atMost: 16,
    unit: ' ms',
  });
  yield rowOf({
    name: `time from a click to the next frame, with us less without, ${onPages}`,
    values: seen.latency,
    atMost: 8,
    unit: ' ms',
  });
}

/** @param {Live} live @param {string} file */
async function presence(live, file) {
  const { page, go } = await live.open(file);
  await go();
  await page.evaluate(() => {
    const seen = { shift: 0, longTasks: 0 };
    Object.assign(window, { seen });
    const watch = (/** @type {string} */ type, /** @type {(entry: any) => void} */ take) =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: false });
    watch('layout-shift', ({ value }) => {
      seen.shift += value;
    });
    watch('longtask', ({ duration }) => {
      seen.longTasks += duration;
    });
  });
  await live.report();
  await page.waitForTimeout(800);
  const latency = await page.evaluate(async () => {
    const times = [];
    for (let press = 0; press < 9; press++) {
      const start = performance.now();
      document.body.click();
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(undefined))));
      times.push(performance.now() - start);
    }
    return times.toSorted((a, b) => a - b)[4] ?? 0;
  });
  const seen = await page.evaluate(() => Reflect.get(window, 'seen'));
  await page.close();
  return { shift: seen.shift, longTasks: seen.longTasks, latency };
}

/** @param {Live} live @param {number} rounds */
async function popupRow(live, rounds) {
  const { page, go } = await live.open('article.html');
  await go();
  const values = [];
  // The first one wakes the worker up and loads the files.
  for (let round = 0; round < rounds + 1; round++) {
    await page.bringToFront();
    values.push(await live.popup());
  }
  await page.close();
  return rowOf({
    name: 'popup over the article: field painted and focused after opening, worker warm',
    values: values.slice(1),
    atMost: 100,
    unit: ' ms',
  });
}
