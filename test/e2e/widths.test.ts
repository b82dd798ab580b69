import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { ownForm, popup } from './pages';

/** What does not fit into the window or into its own box, as a reader would see it; text that ends in … and fields are meant to. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, clientHeight, scrollWidth, scrollHeight } = document.documentElement;
    const shown = [...document.body.querySelectorAll('*')].filter((element) => {
      return (
        element.checkVisibility({ visibilityProperty: true }) &&
        !element.closest('.unseen, .gloss-unseen, option, input')
      );
    });
    const outside = shown.filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (left < -0.5 || right > clientWidth + 0.5);
    });
    const clipped = shown.filter((element) => {
      const { overflowX, textOverflow } = getComputedStyle(element);
      return overflowX !== 'visible' && textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1;
    });
    const ofPage = scrollWidth > clientWidth || scrollHeight > clientHeight ? ['the page scrolls'] : [];
    return [...ofPage, ...[...outside, ...clipped].map((element) => element.outerHTML.slice(0, 120))];
  });
}

for (const width of [280, 360, 520, 800]) {
  test(`at ${width} pixels nothing of the popup is cut off`, async ({ open, openOwn }) => {
    const tab = await open('sample');
    await tab.report();
    const page = await openOwn(`/popup.html?tab=${tab.id}`);
    await page.setViewportSize({ width, height: 600 });
    const { termsOnPage, openSwitches, type, results, openResult, entry, field } = popup(page);
    await expect(termsOnPage().first()).toBeVisible();
    expect(await cutOff(page)).toEqual([]);
    await openSwitches();
    expect(await cutOff(page)).toEqual([]);
    await openSwitches();
    await type('customer');
    await expect(results().first()).toBeVisible();
    expect(await cutOff(page)).toEqual([]);
    await openResult('Customer');
    await expect(entry()).toBeVisible();
    expect(await cutOff(page)).toEqual([]);
    // A formula is the widest thing that there is.
    await field().fill('customer acquisition cost');
    await openResult('Customer acquisition cost');
    await expect(entry()).toBeVisible();
    expect(await cutOff(page)).toEqual([]);
    await field().fill('zzzzqqzzzzqqzzzzqqzzzzqqzzzzqqzzzzqqzzzzqq');
    await expect(results()).toHaveCount(0);
    expect(await cutOff(page)).toEqual([]);
  });

  test(`at ${width} pixels nothing of the form for own terms is cut off, nor of what is unknown`, async ({
    open,
    openOwn,
  }) => {
    const tab = await open('unknown');
    await tab.report();
    const page = await openOwn(`/popup.html?tab=${tab.id}`);
    await page.setViewportSize({ width, height: 600 });
    await popup(page).unknown().first().waitFor();
    expect(await cutOff(page)).toEqual([]);
    await popup(page).unknown().first().click();
    await ownForm(page).save();
    await expect(page.getByText('Write what it means')).toBeVisible();
    expect(await cutOff(page)).toEqual([]);
  });
}
