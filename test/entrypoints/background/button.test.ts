import { expect, test } from 'vitest';
import { buttonFor } from '../../../entrypoints/background/button';
import { type SiteRule, timeOf } from '../../../glossary/store/sites';

const on: SiteRule = { on: true, by: 'default' };
const until = new Date(2026, 4, 5, 15, 40).getTime();

test.each<[number, SiteRule, string, string, boolean]>([
  [23, on, 'Glosslight: 23 terms here', '23', true],
  [1, on, 'Glosslight: 1 term here', '1', true],
  [999, on, 'Glosslight: 999 terms here', '999', true],
  [1000, on, 'Glosslight: 1000 terms here', '999+', true],
  [0, on, 'Glosslight', '', true],
  [4, { on: true, by: 'list', site: 'a.com' }, 'Glosslight: 4 terms here', '4', true],
  [0, { on: false, by: 'list', site: 'example.com' }, 'Glosslight: off on example.com', '', false],
  [0, { on: false, by: 'list', site: 'file:' }, 'Glosslight: off on files on this computer', '', false],
  [0, { on: false, by: 'default' }, 'Glosslight: only on sites you chose', '', false],
  [0, { on: false, by: 'pause', until }, `Glosslight: paused until ${timeOf(until)}`, '', false],
  // The page has not followed yet.
  [9, { on: false, by: 'list', site: 'example.com' }, 'Glosslight: off on example.com', '', false],
])('%j terms, %j: %s', (terms, rule, title, badge, isLit) => {
  expect(buttonFor(terms, rule)).toEqual({ title, badge, isLit });
});
