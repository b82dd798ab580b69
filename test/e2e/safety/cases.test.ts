import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { cases } from './cases';

/** The names of all tests of this folder, as written. */
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.test.ts'))
  .flatMap((file) => namesIn(readFileSync(join(import.meta.dirname, file), 'utf8')));

function namesIn(source: string): string[] {
  const named = /\btest(?:\.describe)?\(\s*(['`])(.*?)\1,/gs;
  const listed = /^ {2}'([A-Z]\d\d [^']*)'/gm;
  return [
    ...[...source.matchAll(named)].map(([, , name]) => name ?? ''),
    ...[...source.matchAll(listed)].map(([, name]) => name ?? ''),
  ];
}

test('every case has a test with its number, or a reason', () => {
  const untested = Object.entries(cases)
    .filter(([number, { untested }]) => !untested && !names.some((name) => name.includes(number)))
    .map(([number]) => number);
  expect(untested).toEqual([]);
});

test('every number in the name of a test is a case', () => {
  const numbers = new Set(names.flatMap((name) => name.match(/\b[ABDEH]\d\d\b/g) ?? []));
  expect([...numbers].filter((number) => !(number in cases))).toEqual([]);
});
