import { expect, test } from 'vitest';
import type { Term } from '../../../../entrypoints/content/find/page-terms';
import { isSamePreferences, preferencesFor } from '../../../../entrypoints/content/find/preferences';
import { withKnown, withMeaning } from '../../../../glossary/store/choices';
import { defaultSettings } from '../../../../glossary/store/defaults';

const entry = (id: string) => ({ id, term: id, category: 'sales', source: 'builtin', guarded: false }) as const;
const text = 'An SQL and SQLs, a lead and Leads.';
const termAt = (written: string, own: string, ...others: string[]): Term => ({
  start: text.indexOf(written),
  end: text.indexOf(written) + written.length,
  entry: entry(own),
  isGuess: true,
  reasons: ['pipeline'],
  others: others.map(entry),
});
const terms = [
  termAt('SQL', 'qualified', 'language'),
  termAt('SQLs', 'qualified', 'language'),
  termAt('lead', 'lead'),
  termAt('Leads', 'lead'),
];
const applied = (settings: typeof defaultSettings, site = 'a.com') =>
  preferencesFor(settings, site)
    .apply(terms, text)
    .map(({ entry: { id } }) => id);

test('without preferences terms are as they were found', () => {
  expect(preferencesFor(defaultSettings, 'a.com').apply(terms, text)).toBe(terms);
});

test('what is known is left out', () => {
  expect(applied(withKnown(defaultSettings, 'lead', true))).toEqual(['qualified', 'qualified']);
  expect(applied(withKnown(withKnown(defaultSettings, 'lead', true), 'lead', false))).toHaveLength(4);
});

test('a chosen meaning holds on its site, in singular and plural, and for certain', () => {
  const chosen = withMeaning(defaultSettings, { site: 'a.com', name: 'SQLs', entryId: 'language' });
  expect(applied(chosen)).toEqual(['language', 'language', 'lead', 'lead']);
  expect(applied(chosen, 'b.com')).toEqual(['qualified', 'qualified', 'lead', 'lead']);
  const [first] = preferencesFor(chosen, 'a.com').apply(terms, text);
  expect(first).toMatchObject({ isGuess: false, reasons: [], others: [{ id: 'qualified' }] });
});

test('a name that is to mean nothing is not marked, in either case', () => {
  expect(applied(withMeaning(defaultSettings, { site: 'a.com', name: 'Leads', entryId: '' }))).toEqual([
    'qualified',
    'qualified',
  ]);
});

test('a meaning that the name has no more changes nothing', () => {
  expect(applied(withMeaning(defaultSettings, { site: 'a.com', name: 'SQL', entryId: 'gone' }))).toHaveLength(4);
});

test('the last choice for a name counts, and null takes it back', () => {
  const first = withMeaning(defaultSettings, { site: 'a.com', name: 'SQL', entryId: 'language' });
  const second = withMeaning(first, { site: 'a.com', name: 'SQLs', entryId: '' });
  expect(second.chosenMeanings).toHaveLength(1);
  expect(withMeaning(second, { site: 'a.com', name: 'SQL', entryId: null })).toEqual(defaultSettings);
});

test('only what is wished for makes two settings different', () => {
  expect(isSamePreferences(defaultSettings, { ...defaultSettings, theme: 'dark' })).toBe(true);
  expect(isSamePreferences(defaultSettings, withKnown(defaultSettings, 'lead', true))).toBe(false);
});
