// `npm run pictures`: what a reader sees, in light and dark, into .output/pictures. Made to be looked at, not compared.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { findBrowser } from './browsers.mjs';
import { buildIfStale } from './build.mjs';
import { startFirefox } from './e2e/firefox/firefox.ts';
import { keepOwnTerms } from './e2e/own-terms.ts';
import { closeWelcome, launch, reportOf, workerOf } from './launch.mjs';
import { placeOf } from './place.mjs';
import { serveFolder } from './server.mjs';
import { root } from './tool.mjs';

/** @typedef {import('@playwright/test').BrowserContext} BrowserContext */
/** @typedef {import('@playwright/test').Page} Page */

const folder = join(root, '.output', 'pictures');
const desk = { width: 1280, height: 900 };

/** The card's pictures stand in README: .github/pictures holds copies. */
const forReadme = { width: 1040, height: 660 };

/** What cards have to look right on. */
const grounds = {
  white: 'background: #fff; color: #111',
  black: 'background: #000; color: #fff',
  newsprint: 'background: #f4ecd8; color: #3b2f1e; font-family: Georgia, serif',
  terminal: 'background: #0c140c; color: #5cff5c; font-family: monospace',
  'pale grey': 'background: #f7f7f7; color: #888',
  saturated: 'background: #ff3b7f; color: #fff',
  gradient: 'background: linear-gradient(120deg, #4f46e5, #06b6d4 60%, #fde047); color: #fff',
  stripes: 'background: repeating-linear-gradient(45deg, #222 0 14px, #eee 14px 28px); color: #b00',
  photo: 'background: radial-gradient(at 20% 30%, #7fa36b, #24402f 45%, #10151f); color: #f2efe6',
  'right to left': 'background: #eef4ff; color: #102a56; direction: rtl; zoom: 1.25',
};

/** As large as the popup makes itself. */
const popupSize = { width: 380, height: 544 };

/** A narrow telephone. */
const narrow = { width: 360, height: 720 };

/** What a reader could have put into the own glossary. */
const ownTerms = [
  ['Harbour', 'Our billing service. It sends invoices and hears from the bank.', 'HBR'],
  ['Gold list', 'The two hundred customers who get a call back within the hour.'],
  ['OKX', 'Objectives and key experiments: what each team tries in a quarter, and how it will know.'],
  ['Stand-down', 'The short meeting on Friday in which work is put away.'],
  ['Lighthouse customer', 'One of the first ten who paid, asked before anything changes.', 'LHC'],
  ['Red folder', 'Contracts that legal has not signed off yet.'],
  ['Kiosk', 'The page on which partners order for their customers.'],
  ['T-shirt', 'A rough size for a piece of work: S, M, L or XL.'],
  ['Blue hour', 'From six to seven in the evening, when most orders come in.'],
].map(([term, definition, acronym]) => {
  return { id: `own:${term}`, term, definition, acronyms: acronym ? [acronym] : [], aliases: [] };
});

await mkdir(folder, { recursive: true });
const server = await serveFolder(join(root, 'test', 'pages'));
const extension = await buildIfStale('chrome');
const context = await launch({
  executablePath: await findBrowser('chromium'),
  extension,
  headless: true,
  // Sharp on the screens that people read README on.
  options: { viewport: desk, deviceScaleFactor: 1.5 },
});
try {
  await closeWelcome(context);
  await takeGroundsInFirefox();
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) await takeAll(colorScheme);
  process.stdout.write(`Pictures: ${folder}\n`);
} finally {
  await context.close();
  await server.close();
}

/** @param {'light' | 'dark'} colorScheme */
async function takeAll(colorScheme) {
  const { host } = new URL((await workerOf(context)).url());
  const own = `chrome-extension://${host}`;

  const page = await open(`${server.origin}/sample/page.html`, desk);
  await page.bringToFront();
  await reportOf(context);
  await take(page, 'page', true);
  await page.setViewportSize(forReadme);
  // Room for the card below.
  await page.evaluate((top) => scrollBy({ top }), (await placeOf(page, 'touchpoints')).y - 190);
  await hover(page, 'touchpoints');
  await page.locator('gloss-card').waitFor();
  // The card's fade, and the entry that comes from the background.
  await page.waitForTimeout(500);
  await take(page, 'card');
  await page.mouse.move(0, 0);

  for (const [name, style] of Object.entries(grounds)) {
    const set = await page.addStyleTag({
      content: `body, body * { background: none !important; color: inherit !important } html { ${style} !important }`,
    });
    await page.keyboard.press('Escape');
    await hover(page, 'touchpoints');
    await page.locator('gloss-card').waitFor();
    await page.waitForTimeout(400);
    await take(page, `card-on-${name.replaceAll(' ', '-')}`);
    await page.mouse.move(0, 0);
    await page.locator('gloss-card').waitFor({ state: 'detached' });
    await set.evaluate((element) => element.parentNode?.removeChild(element));
  }

  const marked = await open(`${server.origin}/grounds/page.html`, desk);
  for (const forcedColors of /** @type {const} */ (['none', 'active'])) {
    await marked.emulateMedia({ colorScheme, forcedColors });
    // Long enough for the program that wraps to be loaded.
    await marked.waitForTimeout(1000);
    await take(marked, forcedColors === 'none' ? 'grounds' : 'grounds-forced', true);
  }
  await marked.close();

  const popup = await open(`${own}/popup.html?tab=${await tabOf(page)}`, popupSize);
  await popup.getByRole('region', { name: 'On this page' }).waitFor();
  // Opened in a tab, it takes itself for one; under its button other rules hold.
  await popup.evaluate(() => {
    document.documentElement.dataset.place = 'popup';
  });
  await take(popup, 'popup');
  await popup.getByRole('searchbox').fill('customer');
  await popup.getByRole('option').first().waitFor();
  await take(popup, 'popup-results');
  await popup.getByRole('option').first().click();
  await popup.getByRole('article').waitFor();
  await take(popup, 'popup-entry');
  await popup.close();

  await takeOwn();
  for (const { name, query, width } of /** @type {const} */ ([
    { name: 'popup-narrow', query: '', width: 360 },
    { name: 'popup-wide', query: '', width: 800 },
    { name: 'panel', query: '&panel=1', width: 320 },
  ])) {
    const shown = await open(`${own}/popup.html?tab=${await tabOf(page)}${query}`, { width, height: 700 });
    // The side panel speaks of the tab in front.
    if (name === 'panel') await page.bringToFront();
    await shown.getByRole('region', { name: 'On this page' }).waitFor();
    await take(shown, name);
    await shown.getByRole('searchbox').fill('customer');
    await shown.getByRole('option').first().waitFor();
    await take(shown, `${name}-results`);
    await shown.getByRole('option').first().click();
    await shown.getByRole('article').waitFor();
    await take(shown, `${name}-entry`);
    await shown.close();
  }

  const forced = await open(`${own}/popup.html?tab=${await tabOf(page)}`, popupSize);
  await forced.emulateMedia({ colorScheme, forcedColors: 'active' });
  await forced.getByRole('region', { name: 'On this page' }).waitFor();
  await take(forced, 'forced');
  await forced.getByRole('button', { name: 'Pause, or choose' }).click();
  await take(forced, 'forced-switches');
  await forced.getByRole('searchbox').fill('customer');
  await forced.getByRole('option').first().waitFor();
  await take(forced, 'forced-results');
  await forced.close();

  for (const name of ['options', 'welcome']) {
    const shown = await open(`${own}/${name}.html`, desk);
    await shown.getByRole('heading').first().waitFor();
    await take(shown, name, true);
    await shown.close();
  }
  await page.close();

  /** The reader's own terms: nothing found, the form, what came of it, the options with many, with none and narrow. */
  async function takeOwn() {
    const notes = await open(`${server.origin}/unknown/page.html`, desk);
    const unknown = await open(`${own}/popup.html?tab=${await tabOf(notes)}`, popupSize);
    await unknown.getByRole('region', { name: 'Unknown here' }).waitFor();
    await take(unknown, 'popup-unknown');
    await unknown.getByRole('searchbox').fill('kuubernetties');
    await unknown.getByText('Did you mean').waitFor();
    await take(unknown, 'popup-closest');
    await unknown.close();
    await notes.close();

    const shown = await open(`${own}/popup.html?tab=${await tabOf(page)}`, popupSize);
    await shown.getByRole('searchbox').fill('zzyzx');
    await shown.getByRole('button', { name: 'Add “zzyzx” to my glossary' }).waitFor();
    await take(shown, 'popup-nothing');
    await shown.getByRole('button', { name: 'Add “zzyzx” to my glossary' }).click();
    await take(shown, 'popup-form');
    await shown.getByRole('button', { name: 'Save' }).click();
    await shown.getByText('Write what it means').waitFor();
    await take(shown, 'popup-form-problem');
    await shown.getByLabel('What it means').fill('The move to the new data centre, planned for spring.');
    await shown.getByRole('button', { name: 'Save' }).click();
    await shown.getByRole('button', { name: 'Undo' }).waitFor();
    await take(shown, 'popup-own-entry');
    await shown.close();

    for (const [name, size] of /** @type {const} */ ([
      ['options-own', desk],
      ['options-own-narrow', narrow],
    ])) {
      await keepOwnTerms(context, ownTerms);
      const options = await open(`${own}/options.html`, size);
      await options.getByRole('button', { name: 'Edit Harbour' }).click();
      await options.getByRole('button', { name: 'Remove Gold list' }).click();
      await options.getByRole('button', { name: 'Undo removing Gold list' }).waitFor();
      await options.getByRole('region', { name: 'Your glossary' }).screenshot({
        path: join(folder, `${name}-${colorScheme}.png`),
      });
      await options.close();
    }
    await keepOwnTerms(context, ownTerms);
    const importing = await open(`${own}/options.html`, desk);
    const glossary = importing.getByRole('region', { name: 'Your glossary' });
    const shoot = (/** @type {string} */ name) =>
      glossary.screenshot({ path: join(folder, `${name}-${colorScheme}.png`) });
    await glossary.getByRole('button', { name: 'Import', exact: true }).click();
    await shoot('options-import');
    const list =
      'Harbour: The place where ships wait.\nGate: Where a project is looked at before it goes on.\nBare line';
    await glossary.getByRole('textbox', { name: 'Or paste a list' }).fill(list);
    await glossary.getByRole('button', { name: 'Look at it' }).click();
    await glossary.getByText('Decide one by one').click();
    await glossary.getByText('Rows that can’t be taken').click();
    await shoot('options-import-preview');
    await glossary.getByRole('button', { name: 'Import 1 term' }).click();
    await glossary.getByText('Imported 1 term').waitFor();
    await shoot('options-imported');
    await importing.close();

    await keepOwnTerms(context, []);
    const empty = await open(`${own}/options.html`, desk);
    await empty.getByRole('region', { name: 'Your glossary' }).screenshot({
      path: join(folder, `options-own-empty-${colorScheme}.png`),
    });
    await empty.close();
  }

  /**
   * @param {string} url
   * @param {{ width: number; height: number }} size
   */
  async function open(url, size) {
    const opened = await context.newPage();
    await opened.setViewportSize(size);
    await opened.emulateMedia({ colorScheme });
    await opened.goto(url);
    return opened;
  }

  /**
   * @param {Page} shown
   * @param {string} name
   * @param {boolean} [fullPage]
   */
  async function take(shown, name, fullPage = false) {
    await shown.screenshot({ path: join(folder, `${name}-${colorScheme}.png`), fullPage });
  }
}

/** Terms on the ten grounds as Firefox shows them. */
async function takeGroundsInFirefox() {
  for (const [name, preferences] of Object.entries({
    light: { 'ui.systemUsesDarkTheme': 0 },
    dark: { 'ui.systemUsesDarkTheme': 1 },
    forced: { 'browser.display.document_color_use': 2 },
  })) {
    const firefox = await startFirefox(preferences);
    try {
      const { page, report } = await firefox.open('grounds');
      await report();
      // The browser tells late of what is near the window.
      await new Promise((resolve) => setTimeout(resolve, 2000));
      await page.screenshot({ path: join(folder, `grounds-firefox-${name}.png`), fullPage: true });
    } finally {
      await firefox.stop();
    }
  }
}

/**
 * Rests the pointer on a text.
 *
 * @param {Page} shown
 * @param {string} text
 */
async function hover(shown, text) {
  const { x, y } = await placeOf(shown, text);
  await shown.mouse.move(x, y);
}

/**
 * The number of a page's tab: the one that is in front when the page has been brought there.
 *
 * @param {Page} page
 * @returns {Promise<number>}
 */
async function tabOf(page) {
  await page.bringToFront();
  const worker = await workerOf(context);
  return worker.evaluate(async () => {
    const [tab] = await Reflect.get(globalThis, 'chrome').tabs.query({ active: true, lastFocusedWindow: true });
    return tab.id;
  });
}
