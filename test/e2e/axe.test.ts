import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { marks, ownForm, popup } from './pages';

const looks = [
  { name: 'light', media: { colorScheme: 'light' } },
  { name: 'dark', media: { colorScheme: 'dark' } },
  { name: 'forced colours', media: { colorScheme: 'light', forcedColors: 'active' } },
  { name: 'forced dark colours', media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const;

/** What axe objects to, one line a node. Legacy mode: it opens no page of its own, which would become the active tab. */
async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)).sort();
}

for (const { name, media } of looks) {
  test(`${name}: marks add nothing that axe objects to`, async ({ open, openOwn }) => {
    const tab = await open('sample');
    await tab.page.emulateMedia(media);
    await tab.report();
    const marked = await violationsOf(tab.page);
    await popup(await openOwn(`/popup.html?tab=${tab.id}`))
      .siteSwitch('localhost')
      .click();
    await expect(marks(tab.page)).toHaveCount(0);
    expect(marked).toEqual(await violationsOf(tab.page));
  });

  test(`${name}: axe objects to nothing in the popup`, async ({ open, openOwn }) => {
    const tab = await open('sample');
    await tab.report();
    const page = await openOwn(`/popup.html?tab=${tab.id}`);
    await page.emulateMedia(media);
    const { termsOnPage, openSwitches, type, results, openResult, entry } = popup(page);
    await expect(termsOnPage().first()).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
    await openSwitches();
    expect(await violationsOf(page)).toEqual([]);
    await type('customer');
    await expect(results().first()).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
    await openResult('Customer');
    await expect(entry()).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
  });

  for (const path of ['/options.html', '/welcome.html', '/popup.html?add=ZQX']) {
    test(`${name}: axe objects to nothing in ${path}`, async ({ openOwn }) => {
      const page = await openOwn(path);
      await page.emulateMedia(media);
      await expect(page.getByRole('heading').first()).toBeVisible();
      expect(await violationsOf(page)).toEqual([]);
    });
  }

  test(`${name}: axe objects to nothing in a form that can’t be saved yet`, async ({ openOwn }) => {
    const page = await openOwn('/popup.html?add=ZQX');
    await page.emulateMedia(media);
    await ownForm(page).save();
    await expect(page.getByText('Write what it means')).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
  });
}
