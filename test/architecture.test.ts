import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';

/** One import of a source file: what it names, as a path from the top where it is a file of ours. */
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
    const to = named ?? bare ?? lazy ?? '';
    return { from, to: to.startsWith('.') ? posix.join(posix.dirname(from), to) : to, isType: type !== undefined };
  });
});

/** The imports that a rule forbids, as a reader of the failure wants them. */
function breaking(isBroken: (one: Import) => boolean): string[] {
  return imports.filter(isBroken).map(({ from, to }) => `${from} imports ${to}`);
}

const isOurs = (path: string) => /^(glossary|components|entrypoints)\//.test(path);
const entryPointOf = (path: string) => path.split('/')[1];

/** All that the content script loads, packages by their names. */
const inContentScript = (() => {
  const loaded = new Set(['entrypoints/content/index.ts']);
  for (const file of loaded) {
    for (const { from, to, isType } of imports) {
      if (from === file && !isType) loaded.add(files.find((known) => known.replace(/\.tsx?$/, '') === to) ?? to);
    }
  }
  return [...loaded];
})();

describe('imports point one way', () => {
  test('are read at all', () => {
    expect(files.length).toBeGreaterThan(40);
    expect(imports).toContainEqual({ from: 'glossary/find/compile.ts', to: 'glossary/schema', isType: true });
    expect(imports).toContainEqual({
      from: 'entrypoints/content/index.ts',
      to: 'entrypoints/content/marks.css',
      isType: false,
    });
  });

  test('the glossary knows nothing of looks and places', () => {
    expect(
      breaking(({ from, to }) => from.startsWith('glossary/') && isOurs(to) && !to.startsWith('glossary/')),
    ).toEqual([]);
  });

  test('components know the types of the glossary and nothing else of ours', () => {
    const isAllowed = ({ to, isType }: Import) =>
      to.startsWith('components/') || (to.startsWith('glossary/') && isType);
    expect(breaking((one) => one.from.startsWith('components/') && isOurs(one.to) && !isAllowed(one))).toEqual([]);
  });

  test('no entry point imports another', () => {
    const isEntry = (path: string) => path.startsWith('entrypoints/');
    expect(breaking(({ from, to }) => isEntry(from) && isEntry(to) && entryPointOf(from) !== entryPointOf(to))).toEqual(
      [],
    );
  });

  test('browser APIs come into the glossary through two doors', () => {
    const doors = ['glossary/channel.ts', 'glossary/store/area.ts'];
    const isBrowser = (to: string) => /^(#imports|wxt|webextension-polyfill)/.test(to);
    expect(breaking(({ from, to }) => from.startsWith('glossary/') && isBrowser(to) && !doors.includes(from))).toEqual(
      [],
    );
    expect(breaking(({ from, to }) => from.startsWith('components/') && isBrowser(to))).toEqual([]);
  });

  test('mark.js is wrapped in one place', () => {
    const importers = imports.filter(({ to }) => to.startsWith('mark.js')).map(({ from }) => from);
    expect(importers).toEqual(['entrypoints/content/highlight.ts']);
  });

  test('content scripts come without a parser', () => {
    expect(inContentScript).toContain('glossary/find/matcher.ts');
    expect(inContentScript.filter((path) => path.startsWith('zod'))).toEqual([]);
  });

  test('zod comes in its small form', () => {
    expect(breaking(({ to }) => to === 'zod')).toEqual([]);
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
