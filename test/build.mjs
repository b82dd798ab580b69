// Builds the extension: `node test/build.mjs [chrome] [edge] [firefox]`, all three when none is named.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, runTool } from './tool.mjs';

/** @typedef {'chrome' | 'edge' | 'firefox'} Target */

/** The stores that the extension is built for. @type {readonly Target[]} */
export const targets = ['chrome', 'edge', 'firefox'];

/** What a build depends on. */
const sources = [
  'entrypoints',
  'components',
  'glossary',
  'public',
  'wxt.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/**
 * The folder that a target is built into.
 *
 * @param {Target} target
 */
export function outputOf(target) {
  return join(root, '.output', `${target}-mv3`);
}

/**
 * Builds a target and returns its folder; throws with the tool's own words when it does not build.
 *
 * @param {Target} target
 */
export async function build(target) {
  process.stderr.write(`Building for ${target} …\n`);
  const { ok, output } = await runTool('wxt', ['build', '-b', target, '--mv3']);
  if (!ok) throw new Error(`The build for ${target} failed:\n\n${output.trim()}`);
  return outputOf(target);
}

/**
 * Builds a target unless its output is newer than everything that it is made of, and returns its folder.
 *
 * @param {Target} target
 */
export async function buildIfStale(target) {
  const manifest = join(outputOf(target), 'manifest.json');
  const isFresh = existsSync(manifest) && statSync(manifest).mtimeMs > newestSource();
  return isFresh ? outputOf(target) : build(target);
}

/** When a source last changed; folders count too, so that a deleted file is noticed. */
function newestSource() {
  const files = sources.map((source) => join(root, source)).filter((path) => existsSync(path));
  return Math.max(...files.map(newestIn));
}

/**
 * @param {string} path
 * @returns {number}
 */
function newestIn(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

async function main() {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !targets.some((target) => target === name));
  if (unknown.length > 0) throw new Error(`There is no target ${unknown.join(', ')}; there are ${targets.join(', ')}.`);
  for (const target of targets.filter((target) => wanted.length === 0 || wanted.includes(target))) {
    process.stderr.write(`Built ${await build(target)}\n`);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
}
