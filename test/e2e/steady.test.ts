import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { popup } from './pages';

/** What has moved since the page was opened, typing or not. Rows of results may: others take their place. */
function moved(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const entries = await new Promise<PerformanceEntry[]>((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries())).observe({ type: 'layout-shift', buffered: true });
      // Observers are told of what there is in the next task.
      setTimeout(resolve, 100, []);
    });
    const nodes = entries.flatMap((entry): { node?: Node }[] => Reflect.get(entry, 'sources') ?? []);
    const elements = nodes.map(({ node }) => (node instanceof Element ? node : node?.parentElement));
    return elements.flatMap((element) => {
      return element && !element.closest('[role="listbox"]') ? element.outerHTML.slice(0, 100) : [];
    });
  });
}

test('nothing moves while the popup opens, while results come in and while they go', async ({ open, openOwn }) => {
  const tab = await open('sample');
  await tab.report();
  const page = await openOwn(`/popup.html?tab=${tab.id}`);
  const { termsOnPage, field, results, recent } = popup(page);
  await expect(termsOnPage().first()).toBeVisible();
  expect(await moved(page)).toEqual([]);
  const places = () =>
    Promise.all([field(), page.getByRole('button', { name: 'Options' })].map((e) => e.boundingBox()));
  const before = await places();
  for (const key of 'customerzzqq') {
    await page.keyboard.press(key);
    expect(await places()).toEqual(before);
  }
  await expect(results()).toHaveCount(0);
  await field().fill('churn');
  await results().first().click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(termsOnPage().first()).toBeVisible();
  expect(await places()).toEqual(before);
  await expect(recent()).toHaveCount(1);

  // Now with a look-up to show above the terms of the page.
  const again = await openOwn(`/popup.html?tab=${tab.id}`);
  await expect(popup(again).termsOnPage().first()).toBeVisible();
  await expect(popup(again).recent()).toHaveCount(1);
  expect(await moved(again)).toEqual([]);
});
