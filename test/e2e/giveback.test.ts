import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { marks } from './marks';
import { popup } from './pages';

/** What a page's own code can see of its body: the text of it, and the very nodes. */
function remember(page: Page) {
  return page.evaluate(() => {
    const nodes: Node[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ALL);
    while (walker.nextNode()) nodes.push(walker.currentNode);
    Object.assign(window, { remembered: nodes });
    return { html: document.body.innerHTML, nodes: nodes.length };
  });
}

function compare(page: Page) {
  return page.evaluate(() => {
    const remembered: Node[] = Reflect.get(window, 'remembered');
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ALL);
    const isSame = remembered.every((node) => walker.nextNode() === node) && walker.nextNode() === null;
    return { html: document.body.innerHTML, nodes: remembered.length, isSame };
  });
}

for (const name of ['sample', 'inline', 'links', 'editors']) {
  test(`${name}: switched off, the page is what it was: every byte, every node`, async ({ open, openOwn }) => {
    const tab = await open(name);
    const { siteSwitch } = popup(await openOwn(`/popup.html?tab=${tab.id}`));
    await siteSwitch('localhost').click();
    await expect(marks(tab.page)).toHaveCount(0);
    await tab.page.reload();
    expect((await tab.report()).state.kind).toBe('off');
    const before = await remember(tab.page);
    expect(before.html).not.toContain('gloss-');

    await siteSwitch('localhost').click();
    await expect.poll(() => marks(tab.page).count()).toBeGreaterThan(0);
    expect((await tab.report()).state.kind).toBe('on');
    await siteSwitch('localhost').click();
    await expect(marks(tab.page)).toHaveCount(0);
    expect((await tab.report()).state.kind).toBe('off');
    expect(await compare(tab.page)).toEqual({ ...before, isSame: true });
  });
}
