// The real extension in a real browser, for what only the whole of it shows.
import { findBrowser } from '../browsers.mjs';
import { closeWelcome, launch, reportOf, workerOf } from '../launch.mjs';

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('@playwright/test').CDPSession} Session
 * @typedef {{ name: string; dur?: number; tdur?: number; ts: number; pid: number; tid: number; args?: { data?: { url?: string } } }} TraceEvent
 * @typedef {Awaited<ReturnType<typeof openLive>>} Live
 */

/**
 * @param {{ extension: string; origin: string }} wanted `origin` serves the pages of the bench.
 */
export async function openLive({ extension, origin }) {
  const context = await launch({ executablePath: await findBrowser('chromium'), extension, headless: true });
  await closeWelcome(context);
  const worker = await workerOf(context);
  const { host } = new URL(worker.url());
  // A page of ours sees the popup, which is no tab.
  const options = await context.newPage();
  await options.goto(`chrome-extension://${host}/options.html`);
  await context.addInitScript(noteFirstMark);

  /** @param {string} file */
  async function open(file) {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    return { page, session, go: () => page.goto(`${origin}/${file}`) };
  }

  return {
    open,
    report: () => reportOf(context),
    /** Waits until the page that was opened last is read and its terms are counted: the button says how many. */
    counted: () =>
      worker.evaluate(async () => {
        const { action, tabs } = Reflect.get(globalThis, 'chrome');
        for (;;) {
          const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
          if (tab && (await action.getBadgeText({ tabId: tab.id })) !== '') return;
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      }),
    /** Opens the popup as the toolbar button does; milliseconds until its field can be typed into. Closes it. */
    async popup() {
      await worker.evaluate(() => Reflect.get(globalThis, 'chrome').action.openPopup());
      const ms = await options.evaluate(usableAfter);
      await options.evaluate(closePopup);
      return ms;
    },
    /** Puts the worker to sleep and asks it for a meaning, or for nothing; milliseconds until the answer. @param {'meaning' | 'nothing'} what */
    async wakeWorker(what) {
      const session = await context.newCDPSession(options);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
      return options.evaluate(answerAfter, what);
    },
    /** Explains by a lexicon that the stage has compiled, or not at all. @param {5000 | 'off'} what */
    async use(what) {
      const values =
        what === 'off'
          ? { settings: { byDefault: 'off' } }
          : { settings: {}, lexicon: await (await fetch(`${origin}/lexicon-${what}.json`)).json() };
      await worker.evaluate((given) => Reflect.get(globalThis, 'chrome').storage.local.set(given), values);
    },
    close: () => context.close(),
  };
}

/** Runs in the options page: milliseconds from opening the popup until its field is painted and has the focus. */
function usableAfter() {
  /** @type {[Window & typeof globalThis]} */
  const [popup] = Reflect.get(globalThis, 'chrome').extension.getViews({ type: 'popup' });
  return new Promise((resolve, reject) => {
    new popup.PerformanceObserver((list) => {
      const [paint] = list.getEntriesByName('first-contentful-paint');
      if (!paint) return;
      if (popup.document.activeElement?.matches('input[type="search"]')) resolve(paint.startTime);
      else reject(new Error('The field of the popup does not have the focus.'));
    }).observe({ type: 'paint', buffered: true });
  });
}

/** Runs in the options page: milliseconds until the worker has answered what an entry means, or that it was asked nothing. @param {string} what */
async function answerAfter(what) {
  const start = performance.now();
  const question = { type: what === 'meaning' ? 'meaning.read' : what, entryId: 'churn-rate' };
  const answer = await Reflect.get(globalThis, 'chrome')
    .runtime.sendMessage(question)
    .catch(() => undefined);
  if (what === 'meaning' && !JSON.stringify(answer).includes('Churn rate'))
    throw new Error('The worker does not know what churn rate is.');
  return performance.now() - start;
}

/** Runs in the options page. */
async function closePopup() {
  const { extension } = Reflect.get(globalThis, 'chrome');
  for (const view of extension.getViews({ type: 'popup' })) view.close();
  while (extension.getViews({ type: 'popup' }).length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Runs in each page before its own scripts: keeps the time of the first mark. */
function noteFirstMark() {
  const look = () => {
    if (CSS.highlights.get('gloss-mark')?.size) Object.assign(window, { firstMark: performance.now() });
    else requestAnimationFrame(look);
  };
  look();
}

/**
 * What the browser's main thread did in a page while something went on.
 *
 * @param {Session} session
 * @param {() => Promise<unknown>} during
 * @returns {Promise<TraceEvent[]>}
 */
export async function trace(session, during) {
  /** @type {TraceEvent[]} */
  const events = [];
  const take = (/** @type {{ value: object[] }} */ { value }) => events.push(.../** @type {TraceEvent[]} */ (value));
  session.on('Tracing.dataCollected', take);
  const includedCategories = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];
  await session.send('Tracing.start', { traceConfig: { includedCategories }, transferMode: 'ReportEvents' });
  await during();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', () => resolve(undefined)));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', take);
  return events;
}

/**
 * Milliseconds of processor time of each task in which the extension ran, in their order. The page has no scripts of its own,
 * so every script that runs in it is ours.
 *
 * @param {readonly TraceEvent[]} events
 * @param {readonly TraceEvent[]} start Where the extension started in this page, if that was traced before.
 */
export function tasksOfOurs(events, start = events) {
  const isOurs = (/** @type {TraceEvent} */ { args }) => /\/content\.js$/.test(args?.data?.url ?? '');
  const ours = start.find(isOurs);
  if (!ours) return [];
  const here = events.filter(({ pid, tid }) => pid === ours.pid && tid === ours.tid);
  const runs = here.filter(
    (event) => isOurs(event) || /^(FunctionCall|RunMicrotasks|RunYieldContinuation)$/.test(event.name),
  );
  const from = ours.ts;
  return here
    .filter(({ name, ts, dur = 0 }) => name === 'RunTask' && ts + dur >= from)
    .filter(({ ts, dur = 0 }) => runs.some((run) => run.ts >= ts && run.ts <= ts + dur))
    .toSorted((a, b) => a.ts - b.ts)
    .map(({ tdur, dur = 0 }) => (tdur ?? dur) / 1000);
}

/** Milliseconds that it took to parse and to run the content script. @param {readonly TraceEvent[]} events */
export function startUpOf(events) {
  const start = events.find(
    ({ name, args }) => name === 'EvaluateScript' && /\/content\.js$/.test(args?.data?.url ?? ''),
  );
  return (start?.tdur ?? Number.NaN) / 1000;
}
