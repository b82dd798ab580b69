import { expect, test } from 'vitest';
import { reasonOf } from '../../../entrypoints/popup/reach';
import { endOf, scopesOf } from '../../../entrypoints/popup/scopes';
import { defaultSettings } from '../../../glossary/store/defaults';

const sites = (site: string, path: string, domain: string | null) =>
  scopesOf(defaultSettings, site, path, domain).map((scope) => scope.site);

test.each([
  ['docs.example.co.uk', '/a/b/', 'example.co.uk', ['docs.example.co.uk', 'docs.example.co.uk/a/b', 'example.co.uk']],
  ['example.com', '/', 'example.com', ['example.com']],
  ['localhost', '/a', null, ['localhost', 'localhost/a']],
  ['file:', '/home/me/a.html', null, ['file:']],
  ['a.com', `/${'x'.repeat(400)}`, 'a.com', ['a.com']],
])('%s%s in %s can be switched as %j', (site, path, domain, expected) => {
  expect(sites(site, path, domain)).toEqual(expected);
});

test('each part says what holds there', () => {
  const settings = { ...defaultSettings, offSites: ['example.com'], onSites: ['www.example.com/a'] };
  const scopes = scopesOf(settings, 'www.example.com', '/a', 'example.com');
  expect(scopes.map(({ isOn }) => isOn)).toEqual([false, true, false]);
});

test('pauses end', () => {
  const now = new Date(2026, 2, 3, 23, 50).getTime();
  expect(endOf('quarter', now)).toBe(now + 900_000);
  expect(endOf('hour', now)).toBe(now + 3_600_000);
  expect(endOf('tomorrow', now)).toBe(new Date(2026, 2, 4).getTime());
});

test.each([
  [undefined, true, 'unknown'],
  [undefined, false, 'access'],
  ['chrome://settings/', true, 'forbidden'],
  ['about:config', true, 'forbidden'],
  ['https://chromewebstore.google.com/detail/x', true, 'forbidden'],
  ['https://chrome.google.com/webstore/x', true, 'forbidden'],
  ['https://addons.mozilla.org/', true, 'forbidden'],
  ['https://example.com/a.PDF?x', true, 'pdf'],
  ['https://example.com/', true, 'reload'],
  ['https://example.com/', false, 'access'],
  ['file:///a.html', true, 'reload'],
] as const)('%s, access %s: %s', (url, hasAccess, expected) => {
  expect(reasonOf(url ? new URL(url) : undefined, hasAccess, true)).toBe(expected);
});

test('files need a permission of their own', () => {
  expect(reasonOf(new URL('file:///a.html'), true, false)).toBe('files');
});
