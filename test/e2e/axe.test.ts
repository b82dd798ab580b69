import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { marks } from './marks';
import { options, ownForm, popup } from './pages';

const looks = [
  { name: 'light', media: { colorScheme: 'light' } },
  { name: 'dark', media: { colorScheme: 'dark' } },
  { name: 'forced colors', media: { colorScheme: 'light', forcedColors: 'active' } },
  { name: 'forced dark colors', media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const;

/** Holds what fades after a while, so that it is looked at as it is read. */
async function keepMessages(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) {
      if (Reflect.get(animation, 'animationName') !== 'fade') continue;
      animation.pause();
      animation.currentTime = 0;
    }
  });
}

/** What axe objects to in any of the looks, one line a node; what does not hang on the look is asked once. */
async function violationsOf(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const { name, media } of looks) {
    await page.emulateMedia({ forcedColors: 'none', ...media });
    await keepMessages(page);
    // Legacy mode: it opens no page of its own, which would become the active tab. Targets of 24 pixels are asked for
    // by name, as axe leaves that rule out by itself.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ rules: { 'target-size': { enabled: true } } });
    const { violations } = await (name === 'light' ? axe : axe.withRules('color-contrast')).analyze();
    for (const { id, nodes } of violations)
      found.push(...nodes.map(({ target }) => `${name}: ${id}: ${target.join(' ')}`));
  }
  return found.sort();
}

test('marks add nothing that axe objects to', async ({ open, openOwn }) => {
  const tab = await open('sample');
  await tab.report();
  const marked = await violationsOf(tab.page);
  await popup(await openOwn(`/popup.html?tab=${tab.id}`))
    .siteSwitch('localhost')
    .click();
  await expect(marks(tab.page)).toHaveCount(0);
  expect(marked).toEqual(await violationsOf(tab.page));
});

test('axe objects to nothing in the popup with the terms of a page', async ({ open, openOwn }) => {
  const tab = await open('sample');
  await tab.report();
  const page = await openOwn(`/popup.html?tab=${tab.id}`);
  const { termsOnPage, openSwitches } = popup(page);
  await expect(termsOnPage().first()).toBeVisible();
  await openSwitches();
  expect(await violationsOf(page)).toEqual([]);
});

test('axe objects to nothing in the popup with results, an entry and a form with a mistake', async ({ openOwn }) => {
  const page = await openOwn('/popup.html');
  const { add, type, results, openResult, entry } = popup(page);
  await type('customer');
  await expect(results().first()).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
  await add('customer');
  await ownForm(page).save();
  await expect(ownForm(page).meaning()).toBeFocused();
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await openResult('Customer');
  await expect(entry()).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
});

test('axe objects to nothing in the reader’s own glossary', async ({ openOwn }) => {
  const page = await openOwn('/options.html');
  const { addTerm, ownTerms, removeTerm } = options(page);
  const { term, meaning, save } = ownForm(page);
  await addTerm();
  await save();
  await expect(term()).toBeFocused();
  expect(await violationsOf(page)).toEqual([]);
  await term().fill('zyx');
  await meaning().fill('A crate.');
  await save();
  await expect(ownTerms()).toHaveCount(1);
  await removeTerm('zyx');
  await expect(page.locator('.saved-words')).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
});

for (const path of ['/options.html', '/welcome.html']) {
  test(`axe objects to nothing in ${path}`, async ({ openOwn }) => {
    const page = await openOwn(path);
    await expect(page.getByRole('heading').first()).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
  });
}
