// `npm start`: opens a page in a real browser with the extension in it, and prints what is explained there.
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from './browsers.mjs';
import { buildIfStale } from './build.mjs';
import { closeWelcome, launch, reportOf } from './launch.mjs';
import { Mistake, openSite } from './site.mjs';
import { tableOf } from './table.mjs';
import { root } from './tool.mjs';

/** @typedef {import('@playwright/test').BrowserContext} BrowserContext */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ json: boolean; headless: boolean }} How */

const usage = `Usage: npm start -- [page] [options]

  page         an address (https://…, example.com) or a file; our sample page when none is given
  --headless   without a window: print the table, save a picture, end
  --json       print the report as one line of JSON instead, without a window
  --help       this text`;

const samplePage = join(root, 'test', 'pages', 'sample', 'page.html');
const picture = join(root, '.output', 'start.png');

/** A terminal that is none (a pipe, a file) has no width; a line this wide holds most definitions. */
const widthOfFiles = 160;

try {
  const { values, page } = readOptions();
  const json = values.json === true;
  if (values.help) print(usage);
  else await main(page ?? samplePage, { json, headless: json || values.headless === true || !hasDisplay() });
} catch (error) {
  say(explain(error));
  process.exitCode = 1;
}

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean' }, headless: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
    if (positionals.length > 1) throw new Error(`One page at a time, not ${positionals.join(', ')}`);
    return { values, page: positionals[0] };
  } catch (error) {
    throw new Mistake(`${error instanceof Error ? error.message.split('. ')[0] : error}.\n\n${usage}`);
  }
}

/**
 * @param {string} wanted
 * @param {How} how
 */
async function main(wanted, how) {
  const site = await openSite(wanted);
  try {
    const extension = await buildIfStale('chrome');
    const executablePath = await findBrowser('chromium', say);
    // In a window the page is as large as the window, not as Playwright's usual one.
    const options = how.headless ? {} : { viewport: null };
    const context = await launch({ executablePath, extension, headless: how.headless, options });
    await show(context, site.url, how).finally(() => context.close());
  } finally {
    await site.close();
  }
}

/**
 * @param {BrowserContext} context
 * @param {string} url
 * @param {How} how
 */
async function show(context, url, { json, headless }) {
  await closeWelcome(context);
  const page = context.pages()[0] ?? (await context.newPage());
  say(`Opening ${url}`);
  await goTo(page, url);
  await page.bringToFront();
  const report = await reportOf(context);
  if (json) return print(JSON.stringify(report));
  print(tableOf(report, { entries: readEntries(), width: process.stdout.columns ?? widthOfFiles }));
  if (headless) return savePicture(page);
  say('\nThe window stays open until you close it.');
  return untilClosed(context);
}

/**
 * @param {Page} page
 * @param {string} url
 */
async function goTo(page, url) {
  try {
    const response = await page.goto(url, { timeout: 30_000 });
    if (response && response.status() >= 400) say(`Note: the server answered ${response.status()}.`);
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    // A page that goes on loading for ever can be read all the same.
    if (name === 'TimeoutError' && page.url().startsWith('http')) return say('Note: the page is still loading.');
    const reason = /net::(\w+)/.exec(message)?.[1] ?? message.split('\n')[0];
    throw new Mistake(`${url} can't be opened (${reason}). Check the address and the connection.`);
  }
}

/** @param {Page} page */
async function savePicture(page) {
  await mkdir(dirname(picture), { recursive: true });
  await page.screenshot({ path: picture, fullPage: true });
  say(`\nPicture: ${picture}`);
}

/**
 * @param {BrowserContext} context
 * @returns {Promise<void>}
 */
function untilClosed(context) {
  return new Promise((resolve) => {
    context.on('close', () => resolve());
    /** @param {Page} page */
    const watch = (page) => page.on('close', () => context.pages().length === 0 && resolve());
    context.on('page', watch);
    context.pages().forEach(watch);
  });
}

/** The built-in entries by id: the report names terms, the table also says what they mean. */
function readEntries() {
  const folder = join(root, 'glossary', 'entries');
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return new Map(
    files.flatMap((file) => {
      /** @type {import('../glossary/schema').Entry[]} */
      const entries = JSON.parse(readFileSync(join(folder, file), 'utf8'));
      return entries.map(({ id, definition }) => [id, { category: basename(file, '.json'), definition }]);
    }),
  );
}

function hasDisplay() {
  if (process.env.CI) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** @param {unknown} error */
function explain(error) {
  if (error instanceof Mistake) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** @param {string} text */
function print(text) {
  process.stdout.write(`${text}\n`);
}

/** @param {string} text */
function say(text) {
  process.stderr.write(`${text}\n`);
}
