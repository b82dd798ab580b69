import { type BrowserContext, test as base, type Page } from '@playwright/test';
import type { Report } from '../../glossary/messages';
import type { Settings } from '../../glossary/store/settings';
import { findBrowser } from '../browsers.mjs';
import { outputOf } from '../build.mjs';
import { closeWelcome, launch, reportOf, workerOf } from '../launch.mjs';
import { patience } from '../pace.mjs';
import { serveFolder } from '../server.mjs';
import { expect as expectOfMarks } from './marks';
import { keepOwnTerms, ownTermsIn } from './own-terms';

/** A page in a tab, and what the extension says of it. */
export type Tab = { readonly page: Page; readonly id: number; readonly report: () => Promise<Report> };

type Browser = { readonly context: BrowserContext; readonly extensionOrigin: string };

type WorkerFixtures = {
  /** Chromium with the extension, started once for all tests of a worker. */
  readonly chromium: Browser;
  /** Serves test/pages. */
  readonly site: { readonly origin: string; readonly port: number };
};

type TestFixtures = {
  /** Opens a case of test/pages (`open('sample')`) or an address in a tab of its own. */
  readonly open: (what: string) => Promise<Tab>;
  /** Opens a page of the extension: `openOwn('/options.html')`. */
  readonly openOwn: (path: string) => Promise<Page>;
  /**
   * Stores settings as the extension keeps them; every test starts with none, and with no own terms, as after an
   * installation.
   */
  readonly setSettings: (settings: Partial<Settings>) => Promise<void>;
};

export const test = base.extend<TestFixtures, WorkerFixtures>({
  chromium: [
    async ({}, use) => {
      const executablePath = await findBrowser('chromium');
      const context = await launch({ executablePath, extension: outputOf('chrome'), headless: true });
      await closeWelcome(context);
      const { host } = new URL((await workerOf(context)).url());
      await use({ context, extensionOrigin: `chrome-extension://${host}` });
      await context.close();
    },
    { scope: 'worker', timeout: patience(120_000) },
  ],
  site: [
    async ({}, use) => {
      const server = await serveFolder('test/pages');
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  open: async ({ chromium, site }, use) => {
    const pages: Page[] = [];
    await use(async (what) => {
      const tab = await openTab(chromium.context);
      pages.push(tab.page);
      await tab.page.goto(what.includes('://') ? what : `${site.origin}/${what}/page.html`);
      return tab;
    });
    for (const page of pages) await page.close();
  },
  openOwn: async ({ chromium }, use) => {
    const pages: Page[] = [];
    await use(async (path) => {
      const page = await chromium.context.newPage();
      pages.push(page);
      await page.goto(chromium.extensionOrigin + path);
      return page;
    });
    for (const page of pages) await page.close();
  },
  setSettings: [
    async ({ chromium }, use) => {
      const worker = await workerOf(chromium.context);
      const store = (settings: Partial<Settings>) =>
        worker.evaluate(
          (given) => Reflect.get(globalThis, 'chrome').storage.local.set({ settings: given, recent: [] }),
          settings,
        );
      await store({});
      await worker.evaluate(() => Reflect.get(globalThis, 'chrome').storage.local.remove(['own', 'rejectedOwn']));
      if ((await ownTermsIn(chromium.context)).length > 0) await keepOwnTerms(chromium.context, []);
      await worker.evaluate(untilBuiltin);
      await use(store);
    },
    { auto: true },
  ],
});

export const expect = expectOfMarks;

/** Runs in the service worker: waits where the lexicon was compiled with own terms that are gone. */
async function untilBuiltin(): Promise<void> {
  const { storage, runtime } = Reflect.get(globalThis, 'chrome');
  const isBuiltin = async () => {
    const { lexiconVersion } = await storage.local.get('lexiconVersion');
    // Before the first one is published there is nothing to wait for.
    return lexiconVersion === undefined || lexiconVersion.endsWith(` ${runtime.getManifest().version}`);
  };
  for (const end = Date.now() + 10_000; !(await isBuiltin()); ) {
    if (Date.now() > end) throw new Error('The lexicon without own terms is not published.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A new tab with its number, which the extension's messages are addressed to. */
async function openTab(context: BrowserContext): Promise<Tab> {
  const worker = await workerOf(context);
  const listTabs = () =>
    worker.evaluate(async (): Promise<number[]> => {
      const tabs: { id: number }[] = await Reflect.get(globalThis, 'chrome').tabs.query({});
      return tabs.map((tab) => tab.id);
    });
  const before = await listTabs();
  const page = await context.newPage();
  const id = (await listTabs()).find((candidate) => !before.includes(candidate));
  if (id === undefined) throw new Error('The new tab is not among the tabs that the extension sees.');
  return { page, id, report: () => reportOf(context, { tabId: id }) };
}
