import type { Page } from '@playwright/test';
import { readCard } from './chromium-card';
import { expect, test } from './fixtures';
import { marks } from './marks';
import { popup } from './pages';

/** Says in the browser's own list of extensions where ours may run. */
function setAccess(list: Page, extensionId: string, hostAccess: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
  return list.evaluate(
    (wanted) => Reflect.get(globalThis, 'chrome').developerPrivate.updateExtensionConfiguration(wanted),
    { extensionId, hostAccess },
  );
}

test('where the reader keeps it out, “Allow on this site” asks the browser, and what is given takes effect', async ({
  chromium,
  open,
  openOwn,
}) => {
  const extensionId = new URL(chromium.extensionOrigin).host;
  const list = await chromium.context.newPage();
  await list.goto('chrome://extensions');
  await setAccess(list, extensionId, 'ON_CLICK');
  try {
    const tab = await open('sample');
    const own = await openOwn(`/popup.html?tab=${tab.id}`);
    const { state, allow, reload } = popup(own);
    await expect(state()).toContainText('No access to this site yet');
    await own.evaluate(() => {
      const { permissions } = Reflect.get(globalThis, 'chrome');
      const ask = permissions.request.bind(permissions);
      // The browser's own question follows, which no page and no debugger can answer.
      permissions.request = (wanted: object) => {
        Object.assign(window, { asked: { wanted, isByReader: navigator.userActivation.isActive } });
        return ask(wanted);
      };
    });
    await allow();
    const asked = await own.evaluate(() => Reflect.get(window, 'asked'));
    expect(asked).toEqual({ wanted: { origins: ['<all_urls>'] }, isByReader: true });

    await setAccess(list, extensionId, 'ON_ALL_SITES');
    await expect(state()).toContainText('Reload');
    await reload();
    await expect(state()).toContainText(/\d+ terms on this page/);
    await expect(marks(tab.page)).not.toHaveCount(0);
  } finally {
    await setAccess(list, extensionId, 'ON_ALL_SITES');
    await list.close();
  }
});

test('where access is withdrawn under an open page, resting on a term takes the marks away without a word', async ({
  chromium,
  open,
}) => {
  const extensionId = new URL(chromium.extensionOrigin).host;
  const list = await chromium.context.newPage();
  await list.goto('chrome://extensions');
  const { page } = await open('sample');
  await expect(marks(page)).not.toHaveCount(0);
  const text = await page.evaluate(() => document.body.innerText);
  try {
    await setAccess(list, extensionId, 'ON_CLICK');
    await page.bringToFront();
    const box = (await marks(page).first().boundingBox())!;
    await page.mouse.move(box.x + 5, box.y + 5);
    await expect(marks(page)).toHaveCount(0);
    expect(await readCard(page)).toBeUndefined();
    expect(await page.evaluate(() => document.body.innerText)).toBe(text);
  } finally {
    await setAccess(list, extensionId, 'ON_ALL_SITES');
    await list.close();
  }
});
