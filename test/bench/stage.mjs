// Where the bench is played: a browser, pages served on this computer, and what runs in them.
import { mkdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../browsers.mjs';
import { serveFolder } from '../server.mjs';
import { root, runTool } from '../tool.mjs';
import { growingPage, makePage, marksPage, pageNames } from './pages.mjs';
import { createRandom } from './random.mjs';
import { makeGlossary } from './words.mjs';

/**
 * @typedef {import('./probe').Probe} Probe
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('../../glossary/find/lexicon').StoredLexicon} StoredLexicon
 * @typedef {Awaited<ReturnType<typeof openStage>>} Stage
 */

const folder = join(root, '.output', 'bench');

/** Where the pages of the bench stand, made when it is missing. */
export function benchFolder() {
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Lexicons by the number of their surfaces, with the number of made-up entries that gives about so many. */
const sizes = /** @type {const} */ ({ 500: 215, 5000: 2180, 50000: 22000 });

/** @typedef {keyof typeof sizes} Size */

export const glossaryOf = (/** @type {Size} */ size) => makeGlossary(sizes[size], createRandom(size));

/**
 * Writes pages and lexicons, starts a browser without the extension, and serves.
 *
 * @param {readonly typeof pageNames[number][]} names The pages that are needed, each with and without terms.
 */
export async function openStage(names) {
  benchFolder();
  const { ok, output } = await runTool('vite', ['build', '--config', 'test/config/bench.vite.config.ts']);
  if (!ok) throw new Error(`The bench could not be bundled:\n\n${output.trim()}`);
  const server = await serveFolder(folder);
  const executablePath = await findBrowser('chromium');
  const browser = await chromium.launch({
    executablePath,
    chromiumSandbox: false,
    args: ['--enable-precise-memory-info'],
  });
  const script = await readFile(join(folder, 'probe.js'), 'utf8');

  /** @param {string} file */
  async function open(file) {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/${file}`);
    await page.evaluate(script);
    return page;
  }

  await writeFile(join(folder, 'short.html'), '<!doctype html><title>Short</title><p>Our MQL and the churn rate.</p>');
  await writeFile(join(folder, 'empty.html'), '<!doctype html><title>Empty</title><p>Nothing.</p>');
  const glossary = glossaryOf(5000);
  await writeFile(join(folder, 'growing.html'), growingPage(glossary));
  await writeFile(join(folder, 'marks.html'), marksPage(glossary));
  for (const name of names) {
    await writeFile(join(folder, `${name}.html`), makePage(name, glossary));
    await writeFile(join(folder, `${name}-plain.html`), makePage(name, []));
  }
  const surfaces = await compileAll(open);

  return {
    origin: server.origin,
    surfaces,
    /**
     * Opens a page anew, loads a lexicon or entries into it, and calls one function of the probe there.
     *
     * @template {keyof Probe} K
     * @param {{ file: string; size?: Size; entries?: string; run: K; args?: unknown[] }} asked
     * @returns {Promise<Awaited<ReturnType<Probe[K]>>>}
     */
    async play({ file, size, entries, run, args = [] }) {
      const page = await open(file);
      if (size) await page.evaluate((url) => Reflect.get(globalThis, 'probe').load(url), `/lexicon-${size}.json`);
      if (entries) await page.evaluate((url) => Reflect.get(globalThis, 'probe').readEntries(url), entries);
      // What loading left behind is not to be cleared away at the expense of what is measured.
      const session = await page.context().newCDPSession(page);
      await session.send('HeapProfiler.collectGarbage');
      const answer = await page.evaluate(
        ([name, given]) => Reflect.get(globalThis, 'probe')[name](...given),
        /** @type {const} */ ([run, args]),
      );
      await page.close();
      return answer;
    },
    /** Megabytes that a page holds once it has loaded a lexicon, less what it held before. @param {Size} size */
    async weigh(size) {
      const page = await open('empty.html');
      const session = await page.context().newCDPSession(page);
      const used = async () => {
        for (let turn = 0; turn < 3; turn++) await session.send('HeapProfiler.collectGarbage');
        const usage = /** @type {{ usedSize: number; backingStorageSize?: number }} */ (
          await session.send('Runtime.getHeapUsage')
        );
        return usage.usedSize + (usage.backingStorageSize ?? 0);
      };
      const before = await used();
      await page.evaluate((url) => Reflect.get(globalThis, 'probe').load(url), `/lexicon-${size}.json`);
      const after = await used();
      await page.close();
      return (after - before) / 1e6;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/**
 * Compiles the made-up glossaries in a page and keeps them as the extension would; answers how many surfaces each has.
 *
 * @param {(file: string) => Promise<Page>} open
 */
async function compileAll(open) {
  const page = await open('empty.html');
  /** @type {Record<string, number>} */
  const surfaces = {};
  for (const size of /** @type {Size[]} */ (Object.keys(sizes).map(Number))) {
    const { stored, count } = await page.evaluate(
      (entries) => Reflect.get(globalThis, 'probe').compile(entries),
      glossaryOf(size),
    );
    surfaces[size] = count;
    await writeFile(join(folder, `lexicon-${size}.json`), JSON.stringify(stored));
  }
  await page.close();
  return surfaces;
}
