import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';

/** One import of a source file: what it names, as the path of that file where it is one of ours. */
type Import = { readonly from: string; readonly to: string; readonly isType: boolean };

const top = new URL('../', import.meta.url);

const files = ['glossary', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(new URL(folder, top), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
);

const importPattern =
  /^\s*(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'|import\('([^']+)'\)/gm;

const imports = files.flatMap((from): Import[] => {
  const source = readFileSync(new URL(from, top), 'utf8');
  return [...source.matchAll(importPattern)].map(([, type, named, bare, lazy]) => {
    return { from, to: resolve(from, named ?? bare ?? lazy ?? ''), isType: type !== undefined };
  });
});

/** The file of ours that an import means, or else what it says. */
function resolve(from: string, to: string): string {
  if (!to.startsWith('.')) return to;
  const path = posix.join(posix.dirname(from), to);
  return [`${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((file) => files.includes(file)) ?? path;
}

/** The imports that a rule forbids, as a reader of the failure wants them. */
function breaking(isBroken: (one: Import) => boolean): string[] {
  return imports.filter(isBroken).map(({ from, to }) => `${from} imports ${to}`);
}

const isIn = (folder: string) => (path: string) => path.startsWith(`${folder}/`);
const isOurs = (path: string) => /^(glossary|components|entrypoints)\//.test(path);
const entryPointOf = (path: string) => path.split('/')[1];

/** All that a program loads, packages by their names. */
function loadedBy(program: string): string[] {
  const loaded = new Set([program]);
  for (const file of loaded) {
    for (const { from, to, isType } of imports) if (from === file && !isType) loaded.add(to);
  }
  return [...loaded];
}

const inContentScript = loadedBy('entrypoints/content/index.ts');
const inPages = [...new Set([...inContentScript, ...loadedBy('entrypoints/card/index.ts')])];

/** The rooms of the content script, in the order in which data goes through them, and the rooms that each may use. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  read: [],
  find: ['read'],
  mark: ['read', 'find'],
  watch: ['read', 'find', 'mark'],
  point: ['read', 'find', 'mark', 'watch'],
  report: ['read', 'find'],
};

const roomOf = (path: string) => /^entrypoints\/content\/([^/]+)\//.exec(path)?.[1];

/** The first circle of imports that is found from a file on, type imports too: a circle is one thought in two files. */
function circleFrom(file: string, path: readonly string[], seen: Set<string>): string | undefined {
  if (path.includes(file)) return [...path.slice(path.indexOf(file)), file].join(' → ');
  if (seen.has(file)) return undefined;
  seen.add(file);
  for (const { from, to } of imports) {
    const circle = from === file && isOurs(to) ? circleFrom(to, [...path, file], seen) : undefined;
    if (circle) return circle;
  }
  return undefined;
}

describe('imports point one way', () => {
  test('are read at all', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(imports).toContainEqual({ from: 'glossary/find/compile.ts', to: 'glossary/schema.ts', isType: true });
    expect(imports).toContainEqual({
      from: 'entrypoints/content/watch/scan.ts',
      to: 'entrypoints/content/read/index.ts',
      isType: false,
    });
  });

  test('the glossary knows nothing of looks and places', () => {
    const isGlossary = isIn('glossary');
    expect(breaking(({ from, to }) => isGlossary(from) && isOurs(to) && !isGlossary(to))).toEqual([]);
  });

  test('components know the types of the glossary and nothing else of ours', () => {
    const isAllowed = ({ to, isType }: Import) => isIn('components')(to) || (isIn('glossary')(to) && isType);
    expect(breaking((one) => isIn('components')(one.from) && isOurs(one.to) && !isAllowed(one))).toEqual([]);
  });

  test('no entry point imports another, but for contracts: of the content script with what it has injected, and with what hears events early', () => {
    const isEntry = isIn('entrypoints');
    const contracts = ['entrypoints/card/contract.ts', 'entrypoints/wrap/contract.ts'];
    const isOther = ({ from, to }: Import) => isEntry(from) && isEntry(to) && entryPointOf(from) !== entryPointOf(to);
    const isContract = ({ from, to }: Import) =>
      (contracts.includes(to) && isIn('entrypoints/content')(from)) ||
      (to === 'entrypoints/early/contract.ts' && ['content', 'card'].includes(entryPointOf(from) ?? ''));
    expect(breaking((one) => isOther(one) && !isContract(one))).toEqual([]);
    expect(breaking(({ from, isType }) => contracts.includes(from) && !isType)).toEqual([]);
  });

  test('there is no circle', () => {
    const seen = new Set<string>();
    expect(files.flatMap((file) => circleFrom(file, [], seen) ?? [])).toEqual([]);
  });

  test('browser APIs come into the glossary through two doors', () => {
    const doors = ['glossary/channel.ts', 'glossary/store/area.ts'];
    const isBrowser = (to: string) => /^(#imports|wxt|webextension-polyfill)/.test(to);
    expect(breaking(({ from, to }) => isIn('glossary')(from) && isBrowser(to) && !doors.includes(from))).toEqual([]);
    expect(breaking(({ from, to }) => isIn('components')(from) && isBrowser(to))).toEqual([]);
  });

  test('mark.js wraps in one place', () => {
    expect(breaking(({ to }) => to.startsWith('mark.js'))).toEqual(['entrypoints/wrap/wrapping.ts imports mark.js']);
  });

  test('what runs in pages comes without a parser', () => {
    expect(inPages).toContain('glossary/find/matcher.ts');
    expect(inPages.filter((path) => path.startsWith('zod'))).toEqual([]);
  });

  test('the content script comes without the card', () => {
    expect(inContentScript.filter((path) => /^(preact|@floating-ui|components\/)/.test(path))).toEqual([]);
  });

  test('zod comes in its small form', () => {
    expect(breaking(({ to }) => to === 'zod')).toEqual([]);
  });
});

describe('the rooms of the content script', () => {
  test('are the ones that are listed', () => {
    expect([...new Set(files.flatMap((file) => roomOf(file) ?? []))].sort()).toEqual(Object.keys(rooms).sort());
  });

  test.each(Object.entries(rooms))('%s uses no other rooms than these: %j', (room, allowed) => {
    const isForbidden = (to: string) => ![room, undefined, ...allowed].includes(roomOf(to));
    expect(breaking(({ from, to }) => roomOf(from) === room && isForbidden(to))).toEqual([]);
  });

  test.each(Object.keys(rooms))('%s is entered through its door, index.ts', (room) => {
    const isPast = (to: string) => roomOf(to) === room && to !== `entrypoints/content/${room}/index.ts`;
    expect(breaking(({ from, to }) => isPast(to) && roomOf(from) !== room)).toEqual([]);
  });

  test.each(Object.keys(rooms))('%s knows nothing of what joins the rooms', (room) => {
    const isOutside = (to: string) => isIn('entrypoints/content')(to) && roomOf(to) === undefined;
    expect(breaking(({ from, to }) => roomOf(from) === room && isOutside(to))).toEqual([]);
  });
});

describe('files', () => {
  test.each(files)('%s is short and named for what it is', (file) => {
    const lines = readFileSync(new URL(file, top), 'utf8').split('\n').length;
    expect(lines).toBeLessThanOrEqual(250);
    expect(file).not.toMatch(/util|helper|misc|common/i);
  });

  test('touch storage and messages only behind their doors', () => {
    const touching = files.filter((file) =>
      /\bbrowser\.storage\b|\bonMessage\b|\bsendMessage\b/.test(readFileSync(new URL(file, top), 'utf8')),
    );
    expect(touching.sort()).toEqual(['glossary/channel.ts', 'glossary/store/area.ts']);
  });

  test('of the content script have no classes of Unicode in literals, which every page would check at its start', () => {
    const withClasses = inContentScript.filter(
      (file) => files.includes(file) && /\/[^/\n]*\\p\{[^\n]*\/[a-z]*u/.test(readFileSync(new URL(file, top), 'utf8')),
    );
    expect(withClasses).toEqual([]);
  });

  test('never build HTML from text', () => {
    const building = files.filter((file) =>
      /innerHTML|insertAdjacentHTML|new Function|\beval\(/.test(readFileSync(new URL(file, top), 'utf8')),
    );
    expect(building).toEqual([]);
  });
});
