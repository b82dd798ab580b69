// Chromium with the extension in it, and what the extension says of a page.
import { chromium } from '@playwright/test';
import { patience } from './pace.mjs';

/** @typedef {import('@playwright/test').BrowserContext} BrowserContext */
/** @typedef {import('@playwright/test').Worker} Worker */
/** @typedef {import('../glossary/messages').Report} Report */

/**
 * Starts Chromium with a fresh profile and one unpacked extension.
 *
 * @param {{ executablePath: string; extension: string; headless: boolean; options?: object }} wanted `options` go to
 *   Playwright as they are.
 * @returns {Promise<BrowserContext>}
 */
export async function launch({ executablePath, extension, headless, options = {} }) {
  /** @param {boolean} chromiumSandbox */
  const start = (chromiumSandbox) =>
    chromium.launchPersistentContext('', {
      executablePath,
      headless,
      chromiumSandbox,
      ignoreDefaultArgs: ['--disable-extensions'],
      args: [
        `--disable-extensions-except=${extension}`,
        `--load-extension=${extension}`,
        // Nothing but the page itself is to use the network.
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
      ...options,
    });
  // Chromium refuses to start its sandbox for root.
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  if (isRoot) return start(false);
  // Some systems (Ubuntu 24 and containers) forbid it to everyone.
  return start(true).catch((error) => (/sandbox/i.test(String(error)) ? start(false) : Promise.reject(error)));
}

/**
 * The extension's service worker, as soon as it runs.
 *
 * @param {BrowserContext} context
 * @returns {Promise<Worker>}
 */
export async function workerOf(context) {
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker', { timeout: patience(30_000) });
}

/**
 * Waits for the page that greets after an installation and closes it: it would take the place of the active tab.
 *
 * @param {BrowserContext} context
 */
export async function closeWelcome(context) {
  /** @param {import('@playwright/test').Page} page */
  const isWelcome = (page) => page.url().endsWith('/welcome.html');
  const opened = context.pages().find(isWelcome);
  const welcome = opened ?? (await context.waitForEvent('page', { predicate: isWelcome, timeout: patience(30_000) }));
  await welcome.close();
}

/**
 * The report of the first tab that has one, asked for as the popup asks. A content script that is not there yet is
 * waited for; one that is answers when its first pass over the page is done.
 *
 * @param {BrowserContext} context
 * @param {{ limitMs?: number; tabId?: number }} [options] `tabId` asks that tab alone.
 * @returns {Promise<Report>}
 */
export async function reportOf(context, { limitMs = patience(30_000), tabId } = {}) {
  const worker = await workerOf(context);
  const report = await worker.evaluate(askTabs, { limitMs, tabId });
  if (!report) throw new Error('No content script answers: the browser keeps extensions out of this page.');
  return report;
}

/**
 * Runs in the service worker. Tabs are asked in their order: without the `tabs` permission their addresses are unknown.
 *
 * @param {{ limitMs: number; tabId: number | undefined }} asked
 * @returns {Promise<Report | undefined>}
 */
async function askTabs({ limitMs, tabId }) {
  /** @type {typeof import('wxt/browser').browser} */
  const { tabs } = Reflect.get(globalThis, 'chrome');
  const end = Date.now() + limitMs;
  while (Date.now() < end) {
    const ids = tabId === undefined ? (await tabs.query({})).map(({ id }) => id) : [tabId];
    for (const id of ids) {
      if (id === undefined) continue;
      try {
        const report = await tabs.sendMessage(id, { type: 'page.report' }, { frameId: 0 });
        if (report) return report;
      } catch (error) {
        if (!/Receiving end does not exist|port closed/i.test(String(error))) throw error;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return undefined;
}
