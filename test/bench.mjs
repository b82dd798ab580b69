// `npm run bench`: what Glosslight costs, against the goals. `-- --quick` in less than two minutes, `-- <folder>` on other pages.
import { copyFileSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { layOut } from './bench/figures.mjs';
import { openLive } from './bench/live.mjs';
import { pageNames } from './bench/pages.mjs';
import { feedRows } from './bench/rows/feed.mjs';
import { findRows } from './bench/rows/find.mjs';
import { importRows } from './bench/rows/import.mjs';
import { liveRows } from './bench/rows/live.mjs';
import { markRows } from './bench/rows/mark.mjs';
import { lexiconRows } from './bench/rows/memory.mjs';
import { searchRows } from './bench/rows/search.mjs';
import { sizeRows } from './bench/rows/size.mjs';
import { startRows } from './bench/rows/start.mjs';
import { benchFolder, openStage } from './bench/stage.mjs';
import { buildIfStale } from './build.mjs';
import { Mistake } from './site.mjs';

const usage = `Usage: npm run bench -- [folder] [options]

  folder     HTML pages to measure finding on, instead of those made for the bench
  --quick    fewer rounds and fewer pages: less than two minutes
  --only x   only the parts named, by commas: find, mark, live, feed, memory, search, import, size, start
  --against  the folder of another build for Chrome, which the part start compares this one with
  --json     the rows as JSON on stdout
  --help     this text

Ends with 1 when a goal is missed.`;

const allParts = ['find', 'mark', 'live', 'feed', 'memory', 'search', 'import', 'size', 'start'];

const say = (/** @type {string} */ text) => process.stderr.write(`${text}\n`);

try {
  const asked = readOptions();
  if (asked.help) process.stdout.write(`${usage}\n`);
  else await main(asked);
} catch (error) {
  say(error instanceof Mistake ? error.message : String(error instanceof Error ? error.stack : error));
  process.exitCode = 2;
}

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        quick: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
        only: { type: 'string' },
        against: { type: 'string' },
      },
    });
    if (positionals.length > 1) throw new Error('One folder at a time');
    return { ...values, folder: positionals[0] };
  } catch (error) {
    throw new Mistake(`${error instanceof Error ? error.message : error}.\n\n${usage}`);
  }
}

/** @param {{ quick?: boolean; json?: boolean; only?: string; against?: string; folder: string | undefined }} asked */
async function main({ quick = false, json = false, only, against, folder }) {
  const own = folder === undefined ? undefined : takeFolder(folder);
  const parts = only?.split(',') ?? (own ? ['find'] : allParts);
  const unknown = parts.filter((part) => !allParts.includes(part));
  if (unknown.length > 0)
    throw new Mistake(`There is no part ${unknown.join(', ')}; there are ${allParts.join(', ')}.`);
  const extension = await buildIfStale('chrome');
  say('Making pages and lexicons …');
  const names = quick ? pageNames.filter((name) => ['article', 'reference', 'manual'].includes(name)) : pageNames;
  const stage = await openStage(names);
  const live = parts.some((part) => part === 'live' || part === 'feed')
    ? await openLive({ extension, origin: stage.origin })
    : undefined;
  const rows = [];
  const files = (quick ? names.slice(0, 1) : names).map((name) => `${name}.html`);
  const common = { stage, rounds: quick ? 2 : 7, isQuick: quick };
  try {
    for await (const row of rowsOf({
      ...common,
      live,
      parts,
      extension,
      against,
      pages: own ?? files,
      plain: own ? [] : plainOf(files),
    })) {
      say(
        `${row.isMet ? '  ' : '! '}${row.name}: ${row.value.toFixed(2)} [${row.spread.map((end) => end.toFixed(2)).join(' to ')}] (${row.goal})`,
      );
      rows.push(row);
    }
  } finally {
    await live?.close();
    await stage.close();
  }
  process.stdout.write(json ? `${JSON.stringify({ rows })}\n` : `\n${layOut(rows)}\n`);
  if (rows.some(({ isMet }) => !isMet)) process.exitCode = 1;
}

/** @param {readonly string[]} files */
function plainOf(files) {
  return files.map((file) => file.replace('.html', '-plain.html'));
}

/**
 * @param {{ stage: import('./bench/stage.mjs').Stage; live: import('./bench/live.mjs').Live | undefined; rounds: number; isQuick: boolean;
 *   parts: readonly string[]; pages: readonly string[]; plain: readonly string[]; extension: string; against: string | undefined }} bench
 */
async function* rowsOf({ live, parts, extension, against, ...bench }) {
  const has = (/** @type {string} */ part) => parts.includes(part);
  if (has('size')) yield* sizeRows(extension);
  // Without another build there is nothing to compare with.
  if (has('start') && against)
    yield* startRows({
      ...bench,
      extension,
      against: resolve(process.env.INIT_CWD ?? '.', against),
      origin: bench.stage.origin,
    });
  if (has('memory')) yield* lexiconRows(bench);
  if (has('search')) yield* searchRows(bench);
  if (has('import')) yield* importRows(bench);
  if (has('mark')) yield* markRows(bench);
  if (live && has('live'))
    yield* liveRows({ ...bench, live, pages: bench.pages.filter((file) => !file.startsWith('manual')).slice(0, 5) });
  if (live && has('feed')) yield* feedRows({ ...bench, live });
  if (has('find')) yield* findRows(bench);
}

/**
 * Takes the HTML pages of a folder to where the bench serves from.
 *
 * @param {string} folder
 */
function takeFolder(folder) {
  const from = resolve(process.env.INIT_CWD ?? '.', folder);
  if (!statSync(from, { throwIfNoEntry: false })?.isDirectory()) throw new Mistake(`There is no folder ${from}.`);
  const files = readdirSync(from).filter((name) => /\.html?$/i.test(name));
  if (files.length === 0) throw new Mistake(`There are no HTML pages in ${from}.`);
  for (const file of files) copyFileSync(join(from, file), join(benchFolder(), `own-${file}`));
  return files.map((file) => `own-${file}`);
}
