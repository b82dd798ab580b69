import { describe, expect, test } from 'vitest';
import { defaultSettings, likeDefaults } from '../../../glossary/store/defaults';
import { Settings } from '../../../glossary/store/settings';
import {
  describeRule,
  readSite,
  ruleNow,
  siteOf,
  siteRule,
  timeOf,
  withoutSite,
  withSite,
} from '../../../glossary/store/sites';

describe('settings', () => {
  test('have a default for every field', () => expect(Settings.parse({})).toEqual(defaultSettings));

  test.each([
    ['offSites', null],
    ['onSites', [1]],
    ['byDefault', 'perhaps'],
    ['theme', 7],
    ['openAfter', -1],
    ['hiddenCategories', ['magic']],
    ['showsCount', 'yes'],
    ['marksAsElements', 1],
    ['amount', 'plenty'],
    ['openBy', 'thought'],
    ['openKey', 'hyper'],
    ['known', 'kpi'],
    ['chosenMeanings', [{ site: 'a.com' }]],
  ])('with a bad %s keep all others', (field, bad) => {
    const good = { ...defaultSettings, theme: 'dark', offSites: ['a.com'] } as const;
    const expected = { ...good, [field]: defaultSettings[field as keyof Settings] };
    expect(Settings.parse({ ...good, [field]: bad })).toEqual(expected);
  });

  test.each([
    [undefined, {}],
    [null, {}],
    ['', {}],
    [42, {}],
    [[], {}],
    [{ offSites: 'example.com', theme: 'dark' }, { theme: 'dark' }],
    [{ known: ['kpi'], chosenMeanings: [{ site: 'a.com', name: 'KPI', entryId: 1 }], openBy: 7 }, { known: ['kpi'] }],
    [{ onSites: [1], offSites: ['a.com'], byDefault: {}, unknown: 1 }, { offSites: ['a.com'] }],
  ])('stored as %j are read in pages field by field, without a parser', (stored, expected) => {
    expect(likeDefaults(stored)).toEqual({ ...defaultSettings, ...expected });
  });
});

describe('the rule for a site', () => {
  const settings: Settings = { ...defaultSettings, offSites: ['example.com'], onSites: ['docs.example.com'] };

  test.each([
    ['other.com', 'On for all sites you have not switched off'],
    ['example.com', 'You switched it off on example.com'],
    ['www.example.com', 'You switched it off on example.com'],
    ['docs.example.com', 'You switched it on for docs.example.com'],
    ['a.docs.example.com', 'You switched it on for docs.example.com'],
    ['notexample.com', 'On for all sites you have not switched off'],
  ])('%s: %s', (site, why) => expect(describeRule(siteRule(settings, site))).toBe(why));

  test.each([
    ['example.com/docs', 'example.com/docs', true],
    ['example.com/docs', 'example.com/docs/', true],
    ['example.com/docs', 'example.com/docs/a/b', true],
    ['example.com/docs', 'www.example.com/docs/a', true],
    ['example.com/docs', 'example.com/documents', false],
    ['example.com/docs', 'example.com', false],
    ['example.com/docs', 'example.com/a/docs', false],
    ['docs', 'example.com/a/.docs/b', false],
    ['file:', 'file:/home/me/a.html', true],
  ])('%s listed, %s is covered: %s', (listed, address, isCovered) => {
    expect(siteRule({ ...defaultSettings, offSites: [listed] }, address).on).toBe(!isCovered);
  });

  test('a pause holds everywhere until it ends, and changes no list', () => {
    const until = new Date(2026, 4, 5, 15, 40).getTime();
    const paused = { ...settings, pausedUntil: until };
    expect(ruleNow(paused, 'docs.example.com', until - 1)).toEqual({ on: false, by: 'pause', until });
    expect(ruleNow(paused, 'docs.example.com', until)).toEqual(siteRule(settings, 'docs.example.com'));
    expect(describeRule({ on: false, by: 'pause', until })).toBe(`Paused until ${timeOf(until)}`);
    expect(timeOf(until)).toMatch(/^(15:40|3:40.PM)$/);
    expect(timeOf(new Date(2026, 4, 6).getTime())).toBe('tomorrow');
  });

  test('is off where nothing is chosen and the default is off', () => {
    expect(describeRule(siteRule({ ...settings, byDefault: 'off' }, 'other.com'))).toBe('Off: only on sites you chose');
  });

  test.each([
    ['on', 'off'],
    ['off', 'on'],
  ] as const)('switches a site %s and then %s, and back to no list', (first, second) => {
    const start: Settings = { ...defaultSettings, byDefault: second };
    const switched = withSite(start, 'a.com', first);
    expect(siteRule(switched, 'a.com').on).toBe(first === 'on');
    expect(withSite(switched, 'a.com', second)).toEqual(start);
  });

  test('switches a subdomain of a listed site on its own', () => {
    const switched = withSite({ ...defaultSettings, offSites: ['a.com'] }, 'docs.a.com', 'on');
    expect(siteRule(switched, 'docs.a.com').on).toBe(true);
    expect(siteRule(switched, 'a.com').on).toBe(false);
    expect(withoutSite(switched, 'docs.a.com').onSites).toEqual([]);
  });

  test('keeps both lists when the default changes', () => {
    const changed = { ...settings, byDefault: 'off' } as const;
    expect([changed.offSites, changed.onSites]).toEqual([['example.com'], ['docs.example.com']]);
    expect(siteRule(changed, 'docs.example.com').on).toBe(true);
  });
});

describe('a site', () => {
  test.each([
    ['https://www.example.com:8443/a?b', 'www.example.com'],
    ['http://localhost:3000/', 'localhost'],
    ['file:///home/me/page.html', 'file:'],
  ])('of %s is %s', (url, site) => expect(siteOf(new URL(url))).toBe(site));

  test.each([
    ['example.com', 'example.com'],
    [' https://Example.com/ ', 'example.com'],
    [' https://Example.com/Path/ ', 'example.com/Path'],
    ['example.com/a/b', 'example.com/a/b'],
    ['example.com/?q=1', undefined],
    ['example.com/#top', undefined],
    ['*.example.com', 'example.com'],
    ['localhost:3000', 'localhost'],
    ['file:', 'file:'],
    ['bücher.de', 'xn--bcher-kva.de'],
    ['', undefined],
    ['example', undefined],
    ['two words.com', undefined],
    ['javascript:alert(1)', undefined],
    ['chrome://settings', undefined],
  ])('typed as %j is %j', (typed, site) => expect(readSite(typed)).toBe(site));
});
