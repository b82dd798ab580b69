import { expect, test } from 'vitest';
import { listSite, readTyped } from '../../../entrypoints/options/sites';
import { defaultSettings } from '../../../glossary/store/defaults';

const show = (typed: string, listed: string[] = []) => {
  const read = readTyped(typed, listed);
  return read.kind === 'site' ? read.site : `! ${read.why}`;
};

test.each([
  ['https://www.example.com/a', [], 'www.example.com/a'],
  ['https://www.example.com/a?b', [], '! A rule holds for a site or a path: leave out what follows “?” or “#”.'],
  [' example.com ', [], 'example.com'],
  ['', [], '! Type the address of a site, such as example.com.'],
  ['  ', [], '! Type the address of a site, such as example.com.'],
  ['not a site', [], '! “not a site” is not the address of a site. Try one like example.com.'],
  ['example.com', ['example.com'], '! example.com is in this list already.'],
])('%j in %j', (typed, listed, expected) => expect(show(typed, listed)).toBe(expected));

test('a site is in one list only, in order, whatever the default is', () => {
  const settings = { ...defaultSettings, byDefault: 'off', offSites: ['b.com'], onSites: ['a.com', 'z.com'] } as const;
  const changed = listSite(
    { ...settings, offSites: [...settings.offSites], onSites: [...settings.onSites] },
    'offSites',
    'a.com',
  );
  expect(changed).toMatchObject({ byDefault: 'off', offSites: ['a.com', 'b.com'], onSites: ['z.com'] });
});
