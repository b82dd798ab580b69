import type { Page } from '@playwright/test';
import { workerOf } from '../launch.mjs';
import { expect, test } from './fixtures';
import { popup } from './pages';

/** What the real side panel shows; Playwright has no page for it. */
function readPanel(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const views: Window[] = Reflect.get(globalThis, 'chrome').extension.getViews();
    return views.find(({ location }) => location.search === '?panel=1')?.document.body?.innerText;
  });
}

test('the popup opens the side panel, which speaks of the page in front', async ({ open, openOwn }) => {
  const { page, id, report } = await open('sample');
  await report();
  const own = await openOwn(`/popup.html?tab=${id}`);
  await popup(own).openPanel().click();
  await page.bringToFront();
  await expect.poll(() => readPanel(own)).toMatch(/\d+ terms on this page[\s\S]*On this page/);
  expect(await readPanel(own)).not.toContain('Open in side panel');
  await own.evaluate(() => {
    const views: Window[] = Reflect.get(globalThis, 'chrome').extension.getViews();
    views.find(({ location }) => location.search === '?panel=1')?.close();
  });
  await expect.poll(() => readPanel(own)).toBeUndefined();
});

test('the side panel follows the reader from tab to tab and from page to page, and keeps what was typed', async ({
  open,
  openOwn,
  site,
}) => {
  const panel = popup(await openOwn('/popup.html?panel=1'));
  await expect(panel.openPanel()).toHaveCount(0);
  const { page } = await open('sample');
  await page.bringToFront();
  await expect(panel.state()).toContainText(/\d+ terms on this page/);
  const terms = await panel.termsOnPage().count();
  await panel.field().fill('churn');
  await expect(panel.results().first()).toBeVisible();

  const other = await open(`${site.origin}/sample/expected.json`);
  await other.page.bringToFront();
  await expect(panel.state()).toContainText('Not a web page');
  await expect(panel.field()).toHaveValue('churn');
  await other.page.goto(`${site.origin}/inline/page.html`);
  await expect(panel.state()).toContainText(/\d+ terms? on this page/);
  await panel.field().fill('');
  await expect(panel.termsOnPage()).not.toHaveCount(terms);

  await page.bringToFront();
  await expect(panel.termsOnPage()).toHaveCount(terms);
});

test('under its button in the toolbar the popup has a size of its own', async ({ chromium, open, openOwn }) => {
  const own = await openOwn('/options.html');
  const { page, report } = await open('sample');
  await report();
  await page.bringToFront();
  const worker = await workerOf(chromium.context);
  // The browser opens it in a window with the focus: without a screen, one that was just made has it.
  const windowId = await worker.evaluate(async (): Promise<number> => {
    const { windows, action } = Reflect.get(globalThis, 'chrome');
    const made = await windows.create({ url: 'about:blank', focused: true });
    await action.openPopup({ windowId: made.id });
    return made.id;
  });
  const size = () =>
    own.evaluate(() => {
      const [view]: Window[] = Reflect.get(globalThis, 'chrome').extension.getViews({ type: 'popup' });
      const { width, height } = view?.document.querySelector('main')?.getBoundingClientRect() ?? {};
      return [width, height];
    });
  await expect.poll(size).toEqual([380, 544]);
  await worker.evaluate((id) => Reflect.get(globalThis, 'chrome').windows.remove(id), windowId);
});
