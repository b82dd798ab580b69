// `npm test`: every check there is, one after the other; a failure stops none of the others.
// `npm test -- --unit --lint` runs some of them alone.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browsers.mjs';
import { build, targets } from './build.mjs';
import { root, runTool } from './tool.mjs';

/**
 * @typedef {{ passed: number; failed: number }} Count
 * @typedef {{ stats: { expected: number; unexpected: number; flaky: number } }} PlaywrightReport
 * @typedef {{ numPassedTests: number; numFailedTests: number }} VitestReport
 */

const reports = join(root, '.output', 'reports');

/** @typedef {{ part: string; name: string; run: () => Promise<Count> }} Step */

/** @type {readonly Step[]} */
const steps = [
  { part: 'types', name: 'Types', run: types },
  {
    part: 'lint',
    name: 'Lint and format',
    run: () => check('@biomejs/biome', ['check', '--config-path=test/config', '.']),
  },
  { part: 'unit', name: 'Unit and DOM tests', run: () => vitest('vitest.config.ts') },
  ...targets.map((target) => ({
    part: 'build',
    name: `Build for ${target}`,
    run: () => build(target).then(() => one(true)),
  })),
  { part: 'chromium', name: 'Chromium tests', run: chromiumTests },
  { part: 'firefox', name: 'Firefox tests', run: firefoxTests },
];

await main(readParts());

/** The parts that are asked for; all where none is named. */
function readParts() {
  const parts = [...new Set(steps.map(({ part }) => part))];
  const asked = process.argv.slice(2).map((argument) => argument.replace(/^--/, ''));
  const unknown = asked.filter((name) => !parts.includes(name));
  if (unknown.length > 0) {
    process.stderr.write(`There is no part ${unknown.join(', ')}; there are --${parts.join(', --')}.\n`);
    process.exit(2);
  }
  return asked.length > 0 ? asked : parts;
}

/** @param {readonly string[]} parts */
async function main(parts) {
  const start = Date.now();
  const asked = steps.filter(({ part }) => parts.includes(part));
  const needsBrowser = (/** @type {Step} */ { part }) => part === 'chromium' || part === 'firefox';
  const isUnit = (/** @type {Step} */ { part }) => part === 'unit';
  // What needs no browser takes one core: it runs beside the builds.
  const plain = asked.filter((step) => !needsBrowser(step));
  const lanes = [plain.filter((step) => !isUnit(step)), plain.filter(isUnit)];
  const done = (await Promise.all(lanes.map(runAll))).flat();
  summarise([...done, ...(await runAll(asked.filter(needsBrowser)))], secondsSince(start));
}

/** @param {readonly Step[]} lane */
async function runAll(lane) {
  const done = [];
  for (const { name, run } of lane) {
    say(`\n=== ${name}\n`);
    const start = Date.now();
    const count = await run().catch(fail);
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
 * @param {readonly (Count & { name: string; seconds: string })[]} done
 * @param {string} seconds Of all together.
 */
function summarise(done, seconds) {
  const total = {
    passed: done.reduce((sum, { passed }) => sum + passed, 0),
    failed: done.reduce((sum, { failed }) => sum + failed, 0),
  };
  const rows = done.map(({ name, seconds, ...count }) => {
    return `${count.failed ? '✗' : '✓'} ${name.padEnd(20)} ${inWords(count).padEnd(24)} ${seconds} s\n`;
  });
  say(`\n=== Summary (${seconds} s)\n\n${rows.join('')}\n${inWords(total)}\n`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

async function types() {
  const prepared = await check('wxt', ['prepare']);
  return prepared.failed ? prepared : check('typescript', ['--noEmit']);
}

async function chromiumTests() {
  const GLOSSLIGHT_CHROMIUM = await findBrowser('chromium');
  const report = freshReport('chromium.json');
  const args = ['test', '--config', 'test/config/playwright.config.ts', '--reporter', 'list,json'];
  const env = { GLOSSLIGHT_CHROMIUM, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const { ok } = await runTool('@playwright/test', args, { say, env });
  return counted(ok, report, ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }));
}

async function firefoxTests() {
  return vitest('vitest.firefox.config.ts', { GLOSSLIGHT_FIREFOX: await findBrowser('firefox') });
}

/**
 * @param {string} config
 * @param {Record<string, string>} [env]
 */
async function vitest(config, env = {}) {
  const report = freshReport(`${config}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { ok } = await runTool('vitest', ['run', '--config', `test/config/${config}`, ...reporters], { say, env });
  return counted(ok, report, ({ numPassedTests, numFailedTests }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
  }));
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
 * @param {(content: PlaywrightReport & VitestReport) => Count} read
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
  return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
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
