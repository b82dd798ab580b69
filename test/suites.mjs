// The suites that `npm test` and `npm run test:full` run, and how they are counted.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browsers.mjs';
import { build, targets } from './build.mjs';
import { measurePace, paced } from './pace.mjs';
import { countPlaywright, countVitest } from './reports.mjs';
import { root, runTool } from './tool.mjs';

/**
 * @typedef {import('./reports.mjs').Count} Count
 * @typedef {{ retries: number; env: Record<string, string> }} How `retries`: how often an end-to-end test that fails is
 *   run once more.
 * @typedef {{ part: string; name: string; run: (how: How) => Promise<Count> }} Suite
 * @typedef {Count & { name: string; seconds: string }} Done
 */

const reports = join(root, '.output', 'reports');

/** @type {readonly Suite[]} */
const suites = [
  { part: 'types', name: 'Types', run: types },
  {
    part: 'lint',
    name: 'Lint and format',
    run: () => check('@biomejs/biome', ['check', '--config-path=test/config', '.']),
  },
  {
    part: 'lint',
    name: 'Nothing unused',
    run: () => check('knip', ['--config', 'test/config/knip.json', '--no-progress', '--no-config-hints']),
  },
  { part: 'unit', name: 'Unit and DOM tests', run: (how) => vitest('vitest.config.ts', how.env, 0) },
  ...targets.map((target) => ({
    part: 'build',
    name: `Build for ${target}`,
    run: () => build(target).then(() => one(true)),
  })),
  { part: 'chromium', name: 'Chromium tests', run: chromiumTests },
  { part: 'firefox', name: 'Firefox tests', run: firefoxTests },
];

/** The parts that can be asked for by name. */
export const parts = [...new Set(suites.map(({ part }) => part))];

/**
 * Runs the suites of some parts and prints what came of them; a failure stops none of the others. Sets the exit code.
 *
 * @param {readonly string[]} wanted
 * @param {{ retries: number; env?: Record<string, string> }} how
 */
export async function runSuites(wanted, { retries, env = {} }) {
  const start = Date.now();
  const pace = await measurePace();
  say(`This machine is at ${pace} times the usual pace; waits in tests are as much longer.\n`);
  const how = { retries, env: { ...env, ...paced(pace) } };
  const asked = suites.filter(({ part }) => wanted.includes(part));
  const of = (/** @type {string[]} */ ...names) => asked.filter(({ part }) => names.includes(part));
  const built = await runAll(of('build'), how);
  // The tests in Chromium wait more than they work, so that the others fit beside them.
  const lanes = [of('chromium'), of('types', 'lint', 'unit', 'firefox')];
  const done = await Promise.all(lanes.map((lane) => runAll(lane, how)));
  summarize([...built, ...done.flat()], secondsSince(start));
}

/** @param {readonly Suite[]} lane @param {How} how */
async function runAll(lane, how) {
  /** @type {Done[]} */
  const done = [];
  for (const { name, run } of lane) {
    say(`\n=== ${name}\n`);
    const start = Date.now();
    const count = await run(how).catch(fail);
    const seconds = secondsSince(start);
    say(`\n--- ${name}: ${inWords(count)} (${seconds} s)\n`);
    done.push({ name, seconds, ...count });
  }
  return done;
}

/** @param {number} start */
function secondsSince(start) {
  return ((Date.now() - start) / 1000).toFixed(1);
}

/**
 * @param {readonly Done[]} done
 * @param {string} seconds Of all together.
 */
function summarize(done, seconds) {
  const failed = done.reduce((sum, count) => sum + count.failed, 0);
  const passed = done.reduce((sum, count) => sum + count.passed, 0);
  const rows = done.map(({ name, seconds, ...count }) => {
    return `${count.failed ? '✗' : '✓'} ${name.padEnd(20)} ${inWords(count).padEnd(24)} ${seconds} s\n`;
  });
  const flaky = done.flatMap(({ name, flaky }) =>
    flaky.map((test) => `~ ${name}: flaky, passed the second time: ${test}\n`),
  );
  say(`\n=== Summary (${seconds} s)\n\n${[...rows, ...flaky].join('')}\n${passed} passed, ${failed} failed\n`);
  process.exitCode = failed > 0 ? 1 : 0;
}

async function types() {
  const prepared = await check('wxt', ['prepare']);
  return prepared.failed ? prepared : check('typescript', ['--noEmit']);
}

/** @param {How} how */
async function chromiumTests({ retries, env }) {
  const GLOSSLIGHT_CHROMIUM = await findBrowser('chromium');
  const report = freshReport('chromium.json');
  const args = ['test', '--config', 'test/config/playwright.config.ts', '--reporter', 'list,json'];
  const { ok } = await runTool('@playwright/test', [...args, '--retries', String(retries)], {
    say,
    env: { ...env, GLOSSLIGHT_CHROMIUM, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  return counted(ok, report, countPlaywright);
}

/** @param {How} how */
async function firefoxTests({ retries, env }) {
  const GLOSSLIGHT_FIREFOX = await findBrowser('firefox');
  return vitest('vitest.firefox.config.ts', { ...env, GLOSSLIGHT_FIREFOX }, retries);
}

/**
 * @param {string} config
 * @param {Record<string, string>} env
 * @param {number} retries
 */
async function vitest(config, env, retries) {
  const report = freshReport(`${config}.json`);
  const reporters = ['--reporter=default', '--reporter=test/config/count-reporter.ts'];
  const args = ['run', '--config', `test/config/${config}`, `--retry=${retries}`, ...reporters];
  const { ok } = await runTool('vitest', args, { say, env: { ...env, GLOSSLIGHT_REPORT: report } });
  return counted(ok, report, countVitest);
}

/**
 * A tool that passes or fails as a whole counts as one test.
 *
 * @param {string} tool
 * @param {string[]} args
 */
async function check(tool, args) {
  return one((await runTool(tool, args, { say })).ok);
}

/**
 * The count of a suite by its own report. One that failed without a failed test (a file that does not load, a crash)
 * counts as one failure, so that it can't look like success.
 *
 * @param {boolean} ok
 * @param {string} report
 * @param {(content: any) => Count} read
 * @returns {Count}
 */
function counted(ok, report, read) {
  try {
    const count = read(JSON.parse(readFileSync(report, 'utf8')));
    return ok || count.failed > 0 ? count : { ...count, failed: 1 };
  } catch (error) {
    return fail(error);
  }
}

/** @param {string} name */
function freshReport(name) {
  const file = join(reports, name);
  rmSync(file, { force: true });
  return file;
}

/**
 * @param {boolean} ok
 * @returns {Count}
 */
function one(ok) {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, flaky: [] };
}

/** @param {unknown} error */
function fail(error) {
  say(`${error instanceof Error ? error.message : error}\n`);
  return one(false);
}

/** @param {Count} count */
function inWords({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}

/** @param {string} text */
function say(text) {
  process.stdout.write(text);
}
