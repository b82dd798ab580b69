import type { Page, Worker } from '@playwright/test';
import { workerOf } from '../launch.mjs';
import { entryOf } from './entries';
import { expect, test } from './fixtures';
import { popup } from './pages';

const journey = entryOf('customer-journey');

type Offered = { readonly content: string; readonly description: string };

/** Types after the keyword, as far as the extension hears of it: no headless browser has an address bar to type in. */
function type(worker: Worker, typed: string): Promise<Offered[]> {
  return worker.evaluate((text) => {
    const { onInputChanged } = Reflect.get(globalThis, 'chrome').omnibox;
    return new Promise<Offered[]>((resolve) => onInputChanged.dispatch(text, resolve));
  }, typed);
}

/** Presses Enter on what stands in the address bar. */
function enter(worker: Worker, text: string, disposition: string): Promise<void> {
  return worker.evaluate(
    ([entered, where]) => Reflect.get(globalThis, 'chrome').omnibox.onInputEntered.dispatch(entered, where),
    [text, disposition],
  );
}

test('the address bar suggests terms, and one that is chosen opens in the tab', async ({ chromium, open }) => {
  const worker = await workerOf(chromium.context);
  const { page } = await open('sample');
  await page.bringToFront();
  const offered = await type(worker, 'customer jour');
  expect(offered.length).toBeLessThanOrEqual(5);
  const [chosen] = offered;
  expect(chosen?.description).toMatch(/<match>customer<\/match>/i);
  await enter(worker, chosen!.content, 'currentTab');
  await expect(popup(page).entry()).toContainText(entryOf(chosen!.content).definition);
  await expect(popup(page).state()).toHaveCount(0);
});

for (const [text, disposition, shows] of [
  [
    'customer journey',
    'newForegroundTab',
    (page: Page) => expect(popup(page).entry()).toContainText(journey.definition),
  ],
  ['kpi', 'newBackgroundTab', (page: Page) => expect(popup(page).entry()).toContainText('KPI')],
  ['zzzzqq', 'newForegroundTab', (page: Page) => expect(popup(page).field()).toHaveValue('zzzzqq')],
] as const) {
  test(`Enter on “${text}” opens it in a ${disposition}`, async ({ chromium, open }) => {
    const worker = await workerOf(chromium.context);
    const { page } = await open('sample');
    await page.bringToFront();
    const opening = chromium.context.waitForEvent('page');
    await enter(worker, text, disposition);
    const opened = await opening;
    await shows(opened);
    const { active } = await opened.evaluate(() => Reflect.get(globalThis, 'chrome').tabs.getCurrent());
    expect(active).toBe(disposition === 'newForegroundTab');
    await opened.close();
  });
}
