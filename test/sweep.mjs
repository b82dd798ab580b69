// Switches explaining on and off on pages, and compares them with what they were before.
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { findBrowser } from './browsers.mjs';
import { buildIfStale } from './build.mjs';
import { closeWelcome, launch, reportOf, workerOf } from './launch.mjs';
import { serveFolder } from './server.mjs';
import { compare, measure, remember } from './sweep-page.mjs';
import { root } from './tool.mjs';

/** @typedef {import('@playwright/test').BrowserContext} BrowserContext */
/** @typedef {{ page: string; marks: number; troubles: string[] }} Row */

/** Our own test pages that do not change by themselves. */
const quietPages = ['defined', 'editors', 'frames', 'inline', 'links', 'sample'].map((name) =>
  join(root, 'test', 'pages', name, 'page.html'),
);

/** High enough that most of a page is near the window, and so is marked. */
const viewport = { width: 1280, height: 8000 };

/**
 * Sweeps pages and prints what came of each; sets the exit code where one is not as before.
 *
 * @param {readonly string[]} places Folders and files; some of our own test pages when there are none.
 */
export async function sweepPages(places) {
  const files = (places.length > 0 ? places : quietPages).flatMap(pagesIn);
  const executablePath = await findBrowser('chromium');
  const extension = await buildIfStale('chrome');
  const context = await launch({ executablePath, extension, headless: true, options: { viewport } });
  await closeWelcome(context);
  /** @type {Row[]} */
  const rows = [];
  for (const file of files) {
    rows.push(await sweep(context, file));
    process.stdout.write(`${inWords(rows.at(-1))}\n`);
  }
  await context.close();
  const bad = rows.filter(({ troubles }) => troubles.length > 0);
  const marks = rows.reduce((sum, row) => sum + row.marks, 0);
  process.stdout.write(
    `\n${rows.length} pages, ${marks} marks: ${rows.length - bad.length} pages as before, ${bad.length} not.\n`,
  );
  if (bad.length > 0) process.exitCode = 1;
}

/**
 * The HTML pages that a folder holds, at any depth, or the file itself.
 *
 * @param {string} place
 */
function pagesIn(place) {
  const path = resolve(process.env.INIT_CWD ?? '.', place);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new Error(`There is no ${path}.`);
  const names = found.isFile() ? [''] : readdirSync(path, { recursive: true, encoding: 'utf8' });
  const pages = names.map((name) => join(path, name)).filter((file) => /\.x?html?$/i.test(file));
  if (pages.length === 0) throw new Error(`${path} holds no HTML page.`);
  return pages.sort();
}

/**
 * @param {BrowserContext} context
 * @param {string} file
 * @returns {Promise<Row>}
 */
async function sweep(context, file) {
  const server = await serveFolder(dirname(file));
  const page = await context.newPage();
  /** @type {string[]} */
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  try {
    await turn(context, 'off');
    await page.goto(`${server.origin}/${encodeURIComponent(basename(file))}`, { waitUntil: 'load' });
    await reportUntil(context, 'off');
    await page.evaluate(remember);
    const before = errors.length;
    await turn(context, 'on');
    await reportUntil(context, 'on');
    const { marks, moved } = await page.evaluate(measure);
    await turn(context, 'off');
    await reportUntil(context, 'off');
    const troubles = [...(await page.evaluate(compare)), ...moved, ...errors.slice(before)];
    return { page: join(basename(dirname(file)), basename(file)), marks, troubles };
  } finally {
    await page.close();
    await server.close();
  }
}

/**
 * @param {BrowserContext} context
 * @param {'on' | 'off'} to
 */
async function turn(context, to) {
  const worker = await workerOf(context);
  const settings = to === 'on' ? {} : { offSites: ['localhost'] };
  await worker.evaluate((given) => Reflect.get(globalThis, 'chrome').storage.local.set({ settings: given }), settings);
}

/**
 * Waits until the page itself says that it is switched so.
 *
 * @param {BrowserContext} context
 * @param {'on' | 'off'} to
 */
async function reportUntil(context, to) {
  for (let tries = 0; tries < 100; tries++) {
    const { state } = await reportOf(context);
    if ((state.kind === 'off') === (to === 'off')) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The page was not switched ${to}.`);
}

/** @param {Row | undefined} row */
function inWords(row) {
  if (!row) return '';
  const { page, marks, troubles } = row;
  const shown = troubles.slice(0, 5).map((trouble) => `\n    ${trouble}`);
  return `${troubles.length > 0 ? '✗' : '✓'} ${page.padEnd(40)} ${marks} marks${shown.join('')}`;
}
