// Finds a browser that can run the extension, and installs one where there is none.
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { run, runTool } from './tool.mjs';

/** @typedef {'chromium' | 'firefox'} BrowserName */

const minute = 60_000;

/**
 * Commands on PATH and files in the usual places, best first.
 *
 * @type {Record<BrowserName, Partial<Record<NodeJS.Platform, string[]>>>}
 */
const places = {
  // Branded Chrome is left out on purpose: since version 137 it ignores --load-extension.
  chromium: {
    linux: ['chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable'],
    darwin: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    win32: ['Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'],
  },
  firefox: {
    linux: ['firefox', 'firefox-esr'],
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: ['Mozilla Firefox\\firefox.exe'],
  },
};

const advice = {
  chromium:
    'Install Chromium (Debian, Ubuntu: `sudo apt install chromium`; others: `npx playwright install --with-deps chromium`), ' +
    'or name one you have: GLOSSLIGHT_CHROMIUM=/path/to/chromium. Google Chrome does not do: it loads no unpacked extensions from the command line.',
  firefox:
    'Install Firefox 140 or newer (Debian: `sudo apt install firefox-esr`; others: https://www.mozilla.org/firefox/), ' +
    'or name one you have: GLOSSLIGHT_FIREFOX=/path/to/firefox.',
};

/**
 * The file of a browser that runs the extension: named by an environment variable, already there, or installed now.
 *
 * @param {BrowserName} name
 * @param {(text: string) => void} [say]
 * @returns {Promise<string>}
 */
export async function findBrowser(name, say = (text) => process.stderr.write(`${text}\n`)) {
  const named = namedByReader(name);
  if (named) return named;
  const present = await findPresent(name);
  if (present) return present;
  const troubles = [];
  for await (const attempt of attempts(name)) {
    say(`No ${name} found; trying: ${attempt.what} …`);
    const { output } = await attempt.go();
    const installed = await findPresent(name);
    if (installed) return installed;
    troubles.push(`${attempt.what}:\n${lastLines(output)}`);
  }
  throw new Error([`No ${name} was found, and none could be installed.`, ...troubles, advice[name]].join('\n\n'));
}

/** @param {BrowserName} name */
function namedByReader(name) {
  const variable = `GLOSSLIGHT_${name.toUpperCase()}`;
  const file = process.env[variable];
  if (file && !existsSync(file)) throw new Error(`${variable} is ${file}, which does not exist. ${advice[name]}`);
  return file;
}

/** @param {BrowserName} name */
async function findPresent(name) {
  const own = name === 'chromium' ? await playwrightChromium() : await downloadedFirefox();
  for (const file of [own, ...systemBrowsers(name)]) {
    if (file && existsSync(file) && (await starts(file))) return file;
  }
  return undefined;
}

/**
 * Where Playwright keeps the Chromium that it downloads; it says so whether or not it has. Its Firefox is a patched
 * build without WebDriver BiDi, which installing an extension needs, so for Firefox only a stock one will do.
 */
async function playwrightChromium() {
  try {
    const { chromium } = await import('@playwright/test');
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

const firefoxFolder = join(homedir(), '.cache', 'glosslight');

/** A Firefox that an earlier run has downloaded. */
async function downloadedFirefox() {
  if (!existsSync(firefoxFolder)) return undefined;
  const { output } = await runTool('@puppeteer/browsers', ['list', '--path', firefoxFolder], { silenceMs: minute });
  return /^firefox@\S+ \([^)]*\) (.+)$/m.exec(output)?.[1];
}

/** @param {BrowserName} name */
function systemBrowsers(name) {
  const known = places[name][process.platform] ?? places[name].linux ?? [];
  const folders =
    process.platform === 'win32'
      ? [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA]
      : (process.env.PATH ?? '').split(delimiter);
  return known.flatMap((place) =>
    place.startsWith('/') ? [place] : folders.filter(Boolean).map((folder) => join(String(folder), place)),
  );
}

/**
 * Whether it runs at all: a downloaded browser may lack system libraries. Windows opens
 * a window when asked, so there it is taken on trust.
 *
 * @param {string} file
 */
async function starts(file) {
  if (process.platform === 'win32') return true;
  return (await run(file, ['--version'], { silenceMs: minute / 2 })).ok;
}

/** @typedef {{ what: string; go: () => Promise<{ output: string }> }} Attempt */

/**
 * Ways to install a browser, cheapest first. The next is asked for only when the last has brought nothing.
 *
 * @param {BrowserName} name
 * @returns {AsyncGenerator<Attempt>}
 */
async function* attempts(name) {
  const asRoot = await rootCommand();
  if (name === 'chromium') {
    yield playwright('install', '--no-shell', 'chromium');
    const isDownloaded = existsSync((await playwrightChromium()) ?? '');
    // Downloaded, and yet not found: it does not start, for want of system libraries.
    if (isDownloaded && asRoot) yield playwright('install-deps', 'chromium');
    if (asRoot) yield apt(asRoot, 'chromium');
  } else {
    yield downloadOfFirefox();
    if (asRoot) yield apt(asRoot, 'firefox-esr');
    if (asRoot) yield apt(asRoot, 'firefox');
  }
}

/**
 * @param {string[]} args
 * @returns {Attempt}
 */
function playwright(...args) {
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' };
  return {
    what: `playwright ${args.join(' ')}`,
    go: () => runTool('playwright', args, { env, silenceMs: 5 * minute }),
  };
}

/** @returns {Attempt} */
function downloadOfFirefox() {
  const args = ['install', 'firefox@stable', '--path', firefoxFolder];
  return {
    what: 'download of Firefox from mozilla.org',
    go: () => runTool('@puppeteer/browsers', args, { silenceMs: 5 * minute }),
  };
}

/**
 * @param {readonly string[]} asRoot
 * @param {string} packageName
 * @returns {Attempt}
 */
function apt(asRoot, packageName) {
  const [command = '', ...args] = [...asRoot, 'apt-get'];
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, silenceMs: 5 * minute };
  return {
    what: `apt-get install ${packageName}`,
    go: async () => {
      await run(command, [...args, 'update'], options);
      return run(command, [...args, 'install', '-y', '--no-install-recommends', packageName], options);
    },
  };
}

/** What to put before apt-get: nothing for root, sudo where it asks for no password; undefined where neither will do. */
async function rootCommand() {
  if (process.platform !== 'linux' || !(await run('apt-get', ['--version'])).ok) return undefined;
  if (process.getuid?.() === 0) return [];
  return (await run('sudo', ['-n', 'true'])).ok ? ['sudo', '-n'] : undefined;
}

/**
 * What a failed attempt ended with, without stack traces.
 *
 * @param {string} output
 */
function lastLines(output) {
  const lines = output.split('\n').filter((line) => line.trim() !== '' && !/^\s+at /.test(line));
  return lines.slice(-5).join('\n');
}
