import { beforeEach, expect, test } from 'vitest';
import { browser } from '#imports';
import { defaultSettings } from '../../../glossary/store/defaults';
import { changeSettings, healSettings } from '../../../glossary/store/storage';

const { local } = browser.storage;

beforeEach(() => local.clear());

test.each([
  ['in an order of the browser’s own', { chosenMeanings: [{ entryId: 'kpi', name: 'KPI', site: 'a.com' }] }, undefined],
  [
    'with a field that is not known',
    { chosenMeanings: [{ site: 'a.com', name: 'KPI', entryId: 'kpi', odd: 1 }] },
    true,
  ],
  ['with a bad field', { theme: 7 }, true],
])('settings stored %s are understood; what is not is kept aside', async (_, settings, isKept) => {
  await local.set({ settings: { ...defaultSettings, ...settings } });
  await healSettings();
  await changeSettings((current) => ({ ...current, byDefault: 'off' }));
  const { rejected } = await local.get<{ rejected?: unknown }>('rejected');
  expect(rejected !== undefined).toBe(isKept === true);
});
