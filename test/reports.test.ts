import { expect, test } from 'vitest';
import { countPlaywright, countVitest } from './reports.mjs';

test('a Chromium test that passes the second time is passed, and named as flaky', () => {
  const spec = (title: string, status: 'expected' | 'unexpected' | 'flaky') => ({ title, tests: [{ status }] });
  const report = {
    suites: [
      {
        title: 'card.test.ts',
        specs: [spec('opens', 'expected'), spec('closes', 'flaky')],
        suites: [{ title: 'pinned', specs: [spec('stays', 'unexpected')] }],
      },
    ],
  };
  expect(countPlaywright(report)).toEqual({ passed: 2, failed: 1, flaky: ['card.test.ts › closes'] });
});

test('so is a Firefox test', () => {
  const tests = [
    { name: 'opens', state: 'passed', isFlaky: false },
    { name: 'closes', state: 'passed', isFlaky: true },
    { name: 'stays', state: 'failed', isFlaky: false },
  ];
  expect(countVitest(tests)).toEqual({ passed: 2, failed: 1, flaky: ['closes'] });
});
