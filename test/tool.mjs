// The development tools in node_modules, run by a Node that is new enough for them.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Milliseconds without output after which a tool counts as stuck. There is no limit on the whole: how long that may take
 * depends on the machine.
 */
const longestSilence = 240_000;

/**
 * Runs the program of a package in node_modules (`runTool('wxt', ['build'])`) and waits for it.
 *
 * @param {string} packageName
 * @param {readonly string[]} args
 * @param {{ say?: (text: string) => void; env?: Record<string, string>; silenceMs?: number }} [options] `say` gets what
 *   the tool writes, as it comes. `silenceMs`: after so many milliseconds without a word it is stopped.
 * @returns {Promise<{ ok: boolean; output: string }>} `output` is all that it wrote, in order.
 */
export function runTool(packageName, args, options) {
  return run(findNode(), [programOf(packageName), ...args], options);
}

/**
 * Runs any program, as `runTool` does.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ say?: (text: string) => void; env?: Record<string, string>; silenceMs?: number }} [options]
 * @returns {Promise<{ ok: boolean; output: string }>}
 */
export function run(command, args, { say = () => {}, env = {}, silenceMs = longestSilence } = {}) {
  return new Promise((resolve) => {
    let output = '';
    /** @type {NodeJS.Timeout | undefined} */
    let silence;
    /** @param {string | Buffer} chunk */
    const hear = (chunk) => {
      output += chunk;
      say(String(chunk));
      clearTimeout(silence);
      silence = setTimeout(giveUp, silenceMs);
    };
    // In a group of its own, so that giving it up also ends what the program has started.
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    const end = () => endGroup(child);
    const giveUp = () => {
      hear(`\nStopped: no output for ${Math.round(silenceMs / 1000)} s.\n`);
      end();
    };
    silence = setTimeout(giveUp, silenceMs);
    process.once('exit', end);
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', (error) => hear(`${error.message}\n`));
    child.on('close', (code) => {
      clearTimeout(silence);
      process.off('exit', end);
      resolve({ ok: code === 0, output });
    });
  });
}

/** @param {import('node:child_process').ChildProcess} child */
function endGroup(child) {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** The Node of node_modules; `node` on PATH may be an older one that WXT and Vitest do not run on. */
function findNode() {
  const file = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(file)) return file;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 12)) return process.execPath;
  throw new Error(
    `${file} is missing, and Node ${process.version} is too old to build with. Run \`npm rebuild node\` ` +
      '(npm must be allowed to run install scripts), or install Node 24 from https://nodejs.org/.',
  );
}

/** @param {string} packageName */
function programOf(packageName) {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : (bin[packageName] ?? Object.values(bin)[0]));
}
