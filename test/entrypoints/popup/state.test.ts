import { expect, test } from 'vitest';
import type { PageState } from '../../../components/page-state';
import type { Page } from '../../../entrypoints/popup/page';
import { arrangeTerms, groupTerms, stateOf } from '../../../entrypoints/popup/state';
import type { Report, ReportedMatch } from '../../../glossary/messages';
import { defaultSettings } from '../../../glossary/store/defaults';
import type { Settings } from '../../../glossary/store/settings';
import { timeOf } from '../../../glossary/store/sites';

const match = (entryId: string): ReportedMatch => ({
  text: entryId,
  before: '',
  after: '',
  entryId,
  term: entryId.toUpperCase(),
  source: 'builtin',
});
const place = { site: 'news.example.com', path: '/today/ai' };
const answered = (kind: Report['state']['kind'], ...ids: string[]): Extract<Page, { kind: 'answered' }> => ({
  kind: 'answered',
  ...place,
  known: [],
  unknown: [],
  amount: { marked: 0, all: 0 },
  report: { state: { kind, why: 'why' }, matches: ids.map(match) },
});
const off: Partial<Settings> = { offSites: ['example.com'] };
const chosen: Partial<Settings> = { byDefault: 'off' };
const here = { site: 'news.example.com' };
const part = 'news.example.com/today';
const until = new Date(2126, 0, 5, 15, 40).getTime();
const paused: Partial<Settings> = { pausedUntil: until };

test.each<[string, Page, Partial<Settings>, PageState]>([
  ['terms are counted once', answered('on', 'a', 'b', 'a'), {}, { kind: 'on', terms: 2, isOn: true, ...here }],
  ['on with no terms is empty', answered('on'), {}, { kind: 'empty', terms: 0, isOn: true, ...here }],
  ['the list that says off', answered('off'), off, { kind: 'off', listed: 'example.com', isOn: false, ...here }],
  ['off by default', answered('off'), chosen, { kind: 'off', isOn: false, ...here }],
  ['off, changing', { ...answered('off'), isChanging: true }, {}, { kind: 'asking', isOn: true, ...here }],
  [
    'changing, agreed',
    { ...answered('empty'), isChanging: true },
    {},
    { kind: 'empty', terms: 0, isOn: true, ...here },
  ],
  ['still on, about to go off', answered('on', 'a'), off, { kind: 'on', terms: 1, isOn: false, ...here }],
  ['still off, about to go on', answered('off'), {}, { kind: 'asking', isOn: true, ...here }],
  ['a path that is off', answered('off'), { offSites: [part] }, { kind: 'off', listed: part, isOn: false, site: part }],
  [
    'a path that is on',
    answered('on', 'a'),
    { onSites: [part], ...off },
    { kind: 'on', terms: 1, isOn: true, site: part },
  ],
  ['paused', answered('paused'), paused, { kind: 'paused', until: timeOf(until), ...here }],
  ['paused, about to stop', answered('on', 'a'), paused, { kind: 'paused', until: timeOf(until), ...here }],
  ['a pause that is over', answered('on', 'a'), { pausedUntil: 1 }, { kind: 'on', terms: 1, isOn: true, ...here }],
  ['all known', { ...answered('empty'), known: ['a', 'b'] }, {}, { kind: 'known', terms: 2, isOn: true, ...here }],
  ['no web page', answered('restricted'), {}, { kind: 'other', why: 'why', ...here }],
  ['asking', { kind: 'asking' }, {}, { kind: 'asking' }],
  ['asking, the site known', { kind: 'asking', ...place }, off, { kind: 'asking', isOn: false, ...here }],
  ['unreachable', { kind: 'unreachable', why: 'pdf' }, {}, { kind: 'unreachable', why: 'pdf' }],
])('%s', (_, page, settings, expected) => expect(stateOf(page, { ...defaultSettings, ...settings })).toEqual(expected));

test('terms are grouped in the order in which the page first names them', () => {
  const categoryOf = (id: string) => {
    if (id === 'okx') return undefined;
    return id < 'm' ? ({ category: 'ai', name: 'AI' } as const) : ({ category: 'data', name: 'Data' } as const);
  };
  const groups = groupTerms(['x', 'a', 'okx', 'x', 'm', 'b'].map(match), categoryOf);
  expect(groups.map(({ name, terms }) => [name, ...terms.map(({ term, count }) => `${term} ${count}`)])).toEqual([
    ['Data', 'X 2', 'M 1'],
    ['AI', 'A 1', 'B 1'],
    ['Explained by the page', 'OKX 1'],
  ]);
});

test.each([
  ['reading', ['X 2', 'A 1', 'B 3']],
  ['count', ['B 3', 'X 2', 'A 1']],
] as const)('undivided, in %s order: %j', (order, expected) => {
  const [all, ...others] = arrangeTerms(['x', 'a', 'b', 'x', 'b', 'b'].map(match), () => undefined, order);
  expect(all?.terms.map(({ term, count }) => `${term} ${count}`)).toEqual(expected);
  expect([all?.name, others]).toEqual([undefined, []]);
});
