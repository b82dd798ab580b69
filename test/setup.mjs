// Installs what a command needs. Runs under plain Node 20 and imports nothing that npm would have to install first.
// Everything it says goes to stderr: stdout belongs to the command that follows (`npm start -- --json`).
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const oldestNode = 20;

/** What npm failed with, and what a person can do about it. */
const npmTroubles = [
  {
    signs: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED/,
    help: 'npm could not reach its registry. Connect to the internet (or set `npm config set proxy …`) and run the command again; once everything is installed, no connection is needed.',
  },
  {
    signs: /EUSAGE/,
    help: 'package-lock.json does not fit package.json. Run `npm install`, then the command again.',
  },
  {
    signs: /EACCES|EPERM|EBUSY/,
    help: 'npm may not write here, or a program holds a file open. Close running browsers and editors, check who owns this folder and node_modules, and run the command again.',
  },
  { signs: /ENOSPC/, help: 'The disk is full. Free about 1 GB and run the command again.' },
  {
    signs: /E40[134]|EINTEGRITY/,
    help: 'The registry refused or changed a package. Check `npm config get registry` and run the command again.',
  },
];

main();

function main() {
  if (Number.parseInt(process.versions.node, 10) < oldestNode) {
    fail(`Glosslight needs Node ${oldestNode} or newer; this is ${process.version}. Get it from https://nodejs.org/.`);
  }
  if (!isInstalled()) install();
  if (!existsSync(join(root, '.wxt'))) prepare();
}

/** Whether node_modules holds exactly what package-lock.json names; packages for other systems may be absent. */
function isInstalled() {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const present = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([path, { version, integrity, optional, link }]) => {
    if (path === '' || link) return true;
    const found = present[path];
    return found ? found.version === version && found.integrity === integrity : optional;
  });
}

/**
 * The packages of a lockfile by their path, or undefined where there is no readable one.
 *
 * @param {string} file
 * @returns {Record<string, { version?: string; integrity?: string; optional?: boolean; link?: boolean }> | undefined}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function install() {
  say('Installing dependencies (once; takes about a minute) …');
  const { ok, output } = run(...npm('ci', '--no-audit', '--no-fund', '--loglevel=error'));
  if (ok) return;
  const trouble = npmTroubles.find(({ signs }) => signs.test(output));
  // npm goes on to print its whole manual.
  const start = output.trim().split('\n').slice(0, 15).join('\n');
  fail(`${start}\n\n${trouble?.help ?? 'npm could not install the dependencies; its message is above.'}`);
}

/** Writes .wxt, which holds the TypeScript configuration that ours extends. */
function prepare() {
  const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const { ok, output } = run(existsSync(node) ? node : process.execPath, [
    join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs'),
    'prepare',
  ]);
  if (!ok) fail(`${output.trim()}\n\n\`wxt prepare\` failed; its message is above.`);
}

/**
 * The npm that runs this command, or else the one on PATH, with its arguments.
 *
 * @param {string[]} args
 * @returns {[string, string[]]}
 */
function npm(...args) {
  const running = process.env.npm_execpath;
  if (running && /npm-cli\.c?js$/.test(running)) return [process.execPath, [running, ...args]];
  return ['npm', args];
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    // On Windows npm is a batch file, which only a shell can start.
    shell: process.platform === 'win32' && command === 'npm',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { ok: status === 0, output: [error?.message, stdout, stderr].filter(Boolean).join('\n') };
}

/** @param {string} text */
function say(text) {
  process.stderr.write(`${text}\n`);
}

/** @param {string} text @returns {never} */
function fail(text) {
  say(text);
  process.exit(1);
}
