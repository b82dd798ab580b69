// `npm run release -- major|minor|patch`: the next version, from a clean tree: its number, the changelog's heading, tested
// packages, a commit and a tag. Nothing is pushed; where a step fails, the files are as they were.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makePackages } from './packages.mjs';
import { root, run } from './tool.mjs';

/** What a release changes. */
const changed = ['package.json', 'package-lock.json', 'CHANGELOG.md'];

/**
 * The version after this one.
 *
 * @param {string} version `1.2.3`
 * @param {string} part `major`, `minor` or `patch`; throws for anything else.
 */
export function nextVersion(version, part) {
  const at = ['major', 'minor', 'patch'].indexOf(part);
  if (at < 0) throw new Error('Say which part of the version grows: npm run release -- major, minor or patch.');
  const numbers = version.split('.').map(Number);
  return numbers.map((number, index) => (index < at ? number : index === at ? number + 1 : 0)).join('.');
}

/**
 * The changelog with what stands under *Unreleased* under a heading of its own; throws where nothing does.
 *
 * @param {string} changelog
 * @param {string} version
 * @param {string} day `2026-03-31`
 */
export function releasedChangelog(changelog, version, day) {
  const [before, rest] = changelog.split('## [Unreleased]\n', 2);
  if (before === undefined || rest === undefined) throw new Error('CHANGELOG.md has no heading “## [Unreleased]”.');
  const news = rest.split(/^## \[/m, 1)[0] ?? '';
  if (!/^- /m.test(news)) throw new Error('CHANGELOG.md says nothing under “Unreleased”: there is nothing to release.');
  return `${before}## [Unreleased]\n\n## [${version}] - ${day}\n${rest}`;
}

async function main() {
  const [part = ''] = process.argv.slice(2);
  const manifest = JSON.parse(read('package.json'));
  const version = nextVersion(manifest.version, part);
  const { output } = await git('status', '--porcelain');
  if (output.trim() !== '') throw new Error(`Commit or put away first what is changed:\n\n${output.trimEnd()}`);
  const before = new Map(changed.map((name) => [name, read(name)]));
  try {
    const day = new Date().toISOString().slice(0, 10);
    write('CHANGELOG.md', releasedChangelog(read('CHANGELOG.md'), version, day));
    write('package.json', read('package.json').replace(`"version": "${manifest.version}"`, `"version": "${version}"`));
    // It stands there twice at its head: for the file, and for the package.
    const old = `"version": "${manifest.version}"`;
    write(
      'package-lock.json',
      read('package-lock.json').replace(old, `"version": "${version}"`).replace(old, `"version": "${version}"`),
    );
    await makePackages();
    await git('commit', '--quiet', '--message', `Release ${version}`, ...changed);
    await git('tag', `v${version}`);
  } catch (error) {
    for (const [name, text] of before) write(name, text);
    throw error;
  }
  process.stderr.write(`Version ${version} is committed and tagged. Push it: git push --follow-tags\n`);
}

/** @param {string} name */
const read = (name) => readFileSync(join(root, name), 'utf8');

/** @param {string} name @param {string} text */
const write = (name, text) => writeFileSync(join(root, name), text);

/** @param {string[]} args */
async function git(...args) {
  const done = await run('git', args);
  if (!done.ok) throw new Error(`git ${args[0]} failed:\n\n${done.output.trim()}`);
  return done;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
}
