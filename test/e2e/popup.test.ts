import { patience } from '../pace.mjs';
import { entryOf } from './entries';
import { expect, test } from './fixtures';
import { marks } from './marks';
import { popup } from './pages';

const journey = entryOf('customer-journey');

/** What a reader would still call at once, on a slow machine. */
const atOnce = { timeout: patience(15_000) };

test('searching shows results while typing, and a result opens its explanation', async ({ openOwn }) => {
  const page = await openOwn('/popup.html');
  const { type, results, openResult, entry } = popup(page);
  await type('customer jour');
  await expect(results().first()).toContainText(journey.term);
  await type('ney m');
  await expect(results().first()).toContainText(entryOf('customer-journey-map').term);

  await openResult(entryOf('customer-journey-map').term);
  await expect(entry()).toContainText(entryOf('customer-journey-map').definition);
  await expect(entry()).toContainText(entryOf('customer-journey-map').more);
});

test('an acronym, a word of a definition and a slip of the finger find their term', async ({ openOwn }) => {
  const page = await openOwn('/popup.html');
  const { type, results } = popup(page);
  for (const [typed, id] of [
    ['kpi', 'key-performance-indicator'],
    ['kubernets', 'kubernetes'],
  ] as const) {
    await type(typed);
    await expect(results().first()).toContainText(entryOf(id).term);
    await page.keyboard.press('Escape');
  }
  await type('zzzzqq');
  await expect(results()).toHaveCount(0);
});

test('the keyboard alone searches, opens a result and goes back', async ({ openOwn }) => {
  const page = await openOwn('/popup.html');
  const { field, type, results, entry } = popup(page);
  await expect(field()).toBeFocused();
  await page.keyboard.type('customer journey');
  await expect(results().first()).toContainText(journey.term);
  await page.keyboard.press('ArrowDown');
  await expect(results().nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(entry()).toContainText(journey.definition);
  await page.keyboard.press('Escape');
  await expect(results().first()).toBeVisible();
  await page.keyboard.press('Escape');
  await type('ransomware');
  await expect(results().first()).toContainText(entryOf('ransomware').term);
});

test('the terms of the page are listed, each to be read and to be found on the page', async ({ open, openOwn }) => {
  const tab = await open('sample');
  const { matches } = await tab.report();
  const terms = [...new Set(matches.map(({ term }) => term))];
  const page = await openOwn(`/popup.html?tab=${tab.id}`);
  const { termsOnPage, openTerm, entry, showOnPage } = popup(page);
  await expect(termsOnPage()).toHaveCount(terms.length);

  await openTerm(journey.term);
  await expect(entry()).toContainText(journey.definition);
  await page.keyboard.press('Escape');

  const ransom = entryOf('phishing').term;
  await showOnPage(ransom);
  await expect.poll(() => isInView(marks(tab.page).getByText('phishing').boundingBox())).toBe(true);

  async function isInView(place: Promise<{ y: number } | null>): Promise<boolean> {
    const y = (await place)?.y ?? -1;
    return y > 0 && y < tab.page.viewportSize()!.height;
  }
});

test('the switch takes the marks off this site and puts them back, at once and without a reload', async ({
  open,
  openOwn,
}) => {
  const tab = await open('sample');
  const before = await tab.report();
  expect(before.matches.length).toBeGreaterThan(40);
  await tab.page.evaluate(() => Object.assign(window, { stillTheSamePage: true }));
  const shown = await marks(tab.page).count();

  const page = await openOwn(`/popup.html?tab=${tab.id}`);
  const { siteSwitch, termsOnPage } = popup(page);
  await expect(siteSwitch('localhost')).toBeChecked();
  await siteSwitch('localhost').click();
  await expect(marks(tab.page)).toHaveCount(0, atOnce);
  expect(await tab.page.evaluate(() => CSS.highlights.size)).toBe(0);
  await expect(siteSwitch('localhost')).not.toBeChecked();
  await expect(termsOnPage()).toHaveCount(0);
  expect((await tab.report()).state.kind).toBe('off');

  await siteSwitch('localhost').click();
  await expect(marks(tab.page)).toHaveCount(shown, atOnce);
  await expect.poll(async () => (await tab.report()).matches).toEqual(before.matches);
  expect(await tab.page.evaluate(() => Reflect.get(window, 'stillTheSamePage'))).toBe(true);
});

test('switching one site off leaves the others on, and holds when the page is opened again', async ({
  open,
  openOwn,
  site,
}) => {
  const here = await open('sample');
  const there = await open(`http://127.0.0.1:${site.port}/sample/page.html`);
  expect((await there.report()).state.kind).toBe('on');
  await here.report();

  const page = await openOwn(`/popup.html?tab=${here.id}`);
  await popup(page).siteSwitch('localhost').click();
  await expect(marks(here.page)).toHaveCount(0);
  expect(await marks(there.page).count()).toBeGreaterThan(20);

  await here.page.reload();
  expect((await here.report()).state.kind).toBe('off');
  await expect(marks(here.page)).toHaveCount(0);
});

test('a page that no extension may enter says so', async ({ openOwn }) => {
  const page = await openOwn('/popup.html?tab=999999');
  await expect(popup(page).state()).toContainText('can’t run on this page');
});

test('what is typed into the field before the scripts have run is searched, and stays where it was typed', async ({
  chromium,
}) => {
  const page = await chromium.context.newPage();
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      const field = document.querySelector('input');
      if (!field) return;
      observer.disconnect();
      field.focus();
      field.value = 'customer jour';
      Object.assign(window, { early: field });
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${chromium.extensionOrigin}/popup.html`);
  await expect(popup(page).results().first()).toContainText(journey.term);
  await page.keyboard.type('ney m');
  await expect(popup(page).field()).toHaveValue('customer journey m');
  await expect(popup(page).results().first()).toContainText(entryOf('customer-journey-map').term);
  expect(await page.evaluate(() => Reflect.get(window, 'early') === document.activeElement)).toBe(true);
  await page.close();
});

test('the popup opens in the chosen look at once when it was opened before', async ({
  chromium,
  setSettings,
  openOwn,
}) => {
  await setSettings({ theme: 'dark' });
  const before = await openOwn('/popup.html');
  await expect(before.locator('html')).toHaveAttribute('data-theme', 'dark');
  const page = await chromium.context.newPage();
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('input')) return;
      observer.disconnect();
      Object.assign(window, { early: document.documentElement.dataset.theme });
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${chromium.extensionOrigin}/popup.html`);
  expect(await page.evaluate(() => Reflect.get(window, 'early'))).toBe('dark');
  await page.close();
});
