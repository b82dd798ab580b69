// The built extension in Chromium, over pages and over texts that are made into pages.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../browsers.mjs';
import { buildIfStale } from '../build.mjs';
import { closeWelcome, launch, reportOf } from '../launch.mjs';
import { serveFolder } from '../server.mjs';

/** @typedef {{ matches: readonly import('../../glossary/messages').ReportedMatch[]; words: number }} Seen */
/** @typedef {(address: string) => Promise<Seen>} See */

/**
 * Starts the browser, lets `task` look at pages with it, and closes it. Nothing outside this computer is asked for.
 *
 * @template T
 * @param {(text: string) => void} say
 * @param {(see: See) => Promise<T>} task
 */
export async function withBrowser(say, task) {
  const extension = await buildIfStale('chrome');
  const executablePath = await findBrowser('chromium', say);
  const context = await launch({ executablePath, extension, headless: true });
  try {
    await closeWelcome(context);
    await context.route(
      (url) => url.hostname !== 'localhost',
      (route) => route.abort(),
    );
    return await task((address) => see(context, address));
  } finally {
    await context.close();
  }
}

/**
 * A page of its own for each address: what one says is no evidence for the next.
 *
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} address
 * @returns {Promise<Seen>}
 */
async function see(context, address) {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(address, { timeout: 60_000 });
  const { matches } = await reportOf(context, { limitMs: 60_000 });
  const words = await page.evaluate(
    () => document.body.innerText.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length,
  );
  return { matches, words };
}

/**
 * What the extension says of each file of a folder, in order.
 *
 * @param {See} see
 * @param {string} folder
 * @param {readonly string[]} files
 * @param {(text: string) => void} say
 */
export async function seeFiles(see, folder, files, say) {
  const server = await serveFolder(folder);
  /** @type {Seen[]} */
  const seen = [];
  try {
    for (const file of files) {
      say(`${seen.length + 1}/${files.length} ${file}`);
      seen.push(await see(`${server.origin}/${encodeURIComponent(file)}`));
    }
  } finally {
    await server.close();
  }
  return seen;
}

/**
 * The same for plain texts, each as a page with nothing else on it.
 *
 * @param {See} see
 * @param {readonly string[]} texts
 * @param {(text: string) => void} say
 */
export async function seeTexts(see, texts, say) {
  const folder = await mkdtemp(join(tmpdir(), 'glosslight-'));
  try {
    const files = texts.map((_, index) => `${index}.html`);
    for (const [index, file] of files.entries()) await writeFile(join(folder, file), pageOf(texts[index] ?? ''));
    return await seeFiles(see, folder, files, say);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A paragraph for each stretch of lines; what begins like a list item, a heading or a table row begins one too. @param {string} text */
export function pageOf(text) {
  const paragraphs = text.split(/\n(?:\s*\n)+|\n(?=\s*(?:[-*+•|#>]|\d+[.)]\s))/);
  const escaped = paragraphs.map(
    (paragraph) => `<p>${paragraph.replace(/[&<>]/g, (char) => `&#${char.charCodeAt(0)};`)}</p>`,
  );
  return `<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>.</title><body>\n${escaped.join('\n')}\n</body></html>\n`;
}
