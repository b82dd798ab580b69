// `npm run packages`: the packages for the stores, tested as they are: what they hold, that the extension runs from one, and
// that the source package builds the same bytes.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { findBrowser } from './browsers.mjs';
import { outputOf, targets } from './build.mjs';
import { closeWelcome, launch, reportOf } from './launch.mjs';
import { openSite } from './site.mjs';
import { root, runTool } from './tool.mjs';

/** @typedef {import('./build.mjs').Target} Target */
/** @typedef {Map<string, Uint8Array>} Files By their paths, with slashes. */

const samplePage = join(root, 'test', 'pages', 'sample', 'page.html');

/** Makes and tests all packages; rejects with what is wrong with one. */
export async function makePackages() {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const packageOf = (/** @type {string} */ what) => join(root, '.output', `${name}-${version}-${what}.zip`);
  for (const target of targets) {
    say(`Packing for ${target} …`);
    const { ok, output } = await runTool('wxt', ['zip', '-b', target]);
    if (!ok) throw new Error(`The package for ${target} could not be made:\n\n${output.trim()}`);
    checkPackage(target, version, filesInZip(packageOf(target)));
  }
  await runFrom(filesInZip(packageOf('chrome')));
  await rebuild(filesInZip(packageOf('sources')));
  say(`Packages: ${targets.map(packageOf).join(', ')}, and the source package for Firefox ${packageOf('sources')}`);
}

/** @param {Target} target @param {string} version @param {Files} files */
function checkPackage(target, version, files) {
  const manifest = JSON.parse(new TextDecoder().decode(files.get('manifest.json')));
  if (manifest.version !== version) throw new Error(`The package for ${target} is of version ${manifest.version}.`);
  const odd = [...files.keys()].filter((path) => /(^|\/)\.|\.map$|\.tsx?$/.test(path));
  if (odd.length > 0) throw new Error(`The package for ${target} holds ${odd.join(', ')}.`);
  compare(`the package for ${target}`, files, filesIn(outputOf(target)));
}

/** Runs the extension from its package. @param {Files} files */
async function runFrom(files) {
  say('Running the extension from its package …');
  const folder = mkdtempSync(join(tmpdir(), 'glosslight-package-'));
  const site = await openSite(samplePage);
  try {
    writeFiles(folder, files);
    const context = await launch({
      executablePath: await findBrowser('chromium', say),
      extension: folder,
      headless: true,
    });
    try {
      await closeWelcome(context);
      const page = context.pages()[0] ?? (await context.newPage());
      await page.goto(site.url);
      const { matches } = await reportOf(context);
      if (matches.length === 0) throw new Error('From its package, the extension explains nothing on the sample page.');
    } finally {
      await context.close();
    }
  } finally {
    await site.close();
    rmSync(folder, { recursive: true });
  }
}

/** Builds the extension for Firefox from its source package, as its reviewers do. @param {Files} sources */
async function rebuild(sources) {
  say('Building from the source package …');
  const folder = mkdtempSync(join(tmpdir(), 'glosslight-sources-'));
  try {
    writeFiles(folder, sources);
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    const { ok, output } = await runTool('wxt', ['build', folder, '-b', 'firefox', '--mv3']);
    if (!ok) throw new Error(`The source package does not build:\n\n${output.trim()}`);
    compare(
      'what the source package builds',
      filesIn(join(folder, '.output', 'firefox-mv3')),
      filesIn(outputOf('firefox')),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Throws where files are not the same, byte for byte. @param {string} what @param {Files} found @param {Files} wanted */
function compare(what, found, wanted) {
  const paths = [...new Set([...found.keys(), ...wanted.keys()])];
  const other = paths.filter((path) => {
    const [one, two] = [found.get(path), wanted.get(path)];
    return !one || !two || Buffer.compare(one, two) !== 0;
  });
  if (other.length > 0) throw new Error(`In ${what}, other than in the build: ${other.join(', ')}.`);
}

/** @param {string} path @returns {Files} */
function filesInZip(path) {
  return new Map(Object.entries(unzipSync(readFileSync(path))).filter(([name]) => !name.endsWith('/')));
}

/** @param {string} folder @returns {Files} */
function filesIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1).replaceAll('\\', '/'), new Uint8Array(readFileSync(path))];
    }),
  );
}

/** @param {string} folder @param {Files} files */
function writeFiles(folder, files) {
  for (const [path, content] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** @param {string} text */
function say(text) {
  process.stderr.write(`${text}\n`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  makePackages().catch((error) => {
    say(error.message);
    process.exitCode = 1;
  });
}
