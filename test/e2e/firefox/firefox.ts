import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Report } from '../../../glossary/messages';
import type { Settings } from '../../../glossary/store/settings';
import { findBrowser } from '../../browsers.mjs';
import { buildIfStale } from '../../build.mjs';
import { serveFolder } from '../../server.mjs';
import { inDatabase } from '../own-terms.ts';

/** A page in a tab, and what the extension says of it. */
export type Tab = { readonly page: Page; readonly id: number; readonly report: () => Promise<Report> };

export type Firefox = {
  /** Opens a case of test/pages, or an address, in a window of its own. */
  readonly open: (what: string) => Promise<Tab>;
  /** Opens a page of the extension: `openOwn('/options.html')`. */
  readonly openOwn: (path: string) => Promise<Page>;
  /** Stores settings as the extension keeps them, and no own terms; `{}` is as after an installation. */
  readonly setSettings: (settings: Partial<Settings>) => Promise<void>;
  /** Calls an API of the extension in its welcome page. */
  readonly call: (api: string, name: string, ...given: unknown[]) => Promise<unknown>;
  /** Closes what a test has opened. */
  readonly closeTabs: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Starts Firefox with the extension, and a server for test/pages. `preferences` are those of about:config. */
export async function startFirefox(preferences: Record<string, number> = {}): Promise<Firefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: await findBrowser('firefox'),
    headless: true,
    // Gives an extension what it asks for without a question, which no test could answer.
    extraPrefsFirefox: { 'extensions.webextOptionalPermissionPrompts': false, ...preferences },
  });
  const server = await serveFolder('test/pages');
  await browser.installExtension(await buildIfStale('firefox'));
  const welcome = await pageAt(browser, /^moz-extension:.*\/welcome\.html$/);
  const opened: Page[] = [];

  /**
   * Firefox opens pages of an extension for nobody but the extension, so its welcome page is asked to. Each gets a window
   * of its own: like the popup, they leave the page that they speak of in sight. Firefox slows down pages out of sight.
   */
  async function openWindow(url: string): Promise<{ page: Page; id: number }> {
    const number = opened.length;
    const address = `${url}${url.includes('?') ? '&' : '?'}opened=${number}`;
    const id = await welcome.evaluate(async (wanted) => {
      const { windows } = Reflect.get(globalThis, 'browser');
      const { tabs } = await windows.create({ url: wanted });
      return tabs[0].id as number;
    }, address);
    const page = await pageAt(browser, new RegExp(`[?&]opened=${number}$`));
    opened.push(page);
    return { page, id };
  }

  return {
    async open(what) {
      const { page, id } = await openWindow(what.includes('://') ? what : `${server.origin}/${what}/page.html`);
      return { page, id, report: () => reportOf(welcome, id) };
    },
    openOwn: async (path) => (await openWindow(path)).page,
    async setSettings(settings) {
      await welcome.evaluate(
        (given) => Reflect.get(globalThis, 'browser').storage.local.set({ settings: given }),
        settings,
      );
      await welcome.evaluate(inDatabase, []);
    },
    call: (api, name, ...given) =>
      welcome.evaluate(
        (where, method, values) => Reflect.get(globalThis, 'browser')[where][method](...values),
        api,
        name,
        given,
      ),
    async closeTabs() {
      for (const page of opened) if (!page.isClosed()) await page.close();
    },
    async stop() {
      await browser.close();
      await server.close();
    },
  };
}

/** The page whose address matches, as soon as there is one. Of pages of extensions only the page itself knows its own. */
async function pageAt(browser: Browser, address: RegExp): Promise<Page> {
  const end = Date.now() + 15_000;
  while (Date.now() < end) {
    for (const page of await browser.pages()) {
      const where = await page.evaluate(() => `${document.readyState} ${location.href}`).catch(() => '');
      if (where.startsWith('complete') && address.test(where.slice('complete '.length))) return page;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`No page at ${address} has opened.`);
}

/** Asked as the popup asks, until the content script is there to answer. */
function reportOf(welcome: Page, id: number): Promise<Report> {
  return welcome.evaluate(async (tabId): Promise<Report> => {
    const { tabs } = Reflect.get(globalThis, 'browser');
    for (let tries = 0; ; tries++) {
      try {
        return await tabs.sendMessage(tabId, { type: 'page.report' }, { frameId: 0 });
      } catch (error) {
        if (tries > 100) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  }, id);
}
