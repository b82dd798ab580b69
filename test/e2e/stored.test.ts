import { workerOf } from '../launch.mjs';
import { expect, test } from './fixtures';
import { marks } from './marks';
import { options, popup } from './pages';

/** What an earlier version, another program or a broken disk could have left behind. */
const unreadable = [
  null,
  '',
  42,
  [],
  { offSites: 'example.com', theme: 'dark' },
  { byDefault: {}, hiddenCategories: ['magic'] },
];

for (const stored of unreadable) {
  test(`settings stored as ${JSON.stringify(stored)} stop nothing, and are kept when others are written`, async ({
    chromium,
    open,
    openOwn,
  }) => {
    const worker = await workerOf(chromium.context);
    await worker.evaluate((settings) => Reflect.get(globalThis, 'chrome').storage.local.set({ settings }), stored);
    const tab = await open('sample');
    expect((await tab.report()).state.kind).toBe('on');

    await popup(await openOwn(`/popup.html?tab=${tab.id}`))
      .siteSwitch('localhost')
      .click();
    await expect(marks(tab.page)).toHaveCount(0);
    const kept = await worker.evaluate(() =>
      Reflect.get(globalThis, 'chrome').storage.local.get(['settings', 'rejected']),
    );
    expect(kept.settings.offSites).toEqual(['localhost']);
    expect(kept.rejected.settings).toEqual(stored);
  });
}

test('two pages that change different settings at the same moment both get their way', async ({ openOwn }) => {
  const [first, second] = [options(await openOwn('/options.html')), options(await openOwn('/options.html'))];
  // Clicked, not "unchecked": what is seen at once may still be from before the other page's change.
  await Promise.all([first.category('Sales').click(), second.category('Marketing').click()]);
  for (const page of [first, second]) {
    await expect(page.category('Sales')).not.toBeChecked();
    await expect(page.category('Marketing')).not.toBeChecked();
  }
});
