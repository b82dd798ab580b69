import type { Page } from '@playwright/test';
import { clickInCard, readCard } from '../chromium-card';
import { marks } from '../marks';
import { expect, test } from './fixtures';

const readClipboard = (page: Page) =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : '');
    return { text: await read('text/plain'), html: await read('text/html') };
  });

const sentence = 'Our KPI and the landing page of the shop, with an <b>OKR of it</b> too.';

test.beforeEach(({ chromium, pages }) =>
  chromium.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: pages.origin }),
);

async function copyOf(page: Page, select: (page: Page) => Promise<unknown>) {
  await select(page);
  const selected = await page.evaluate(() => String(getSelection()));
  await page.keyboard.press('ControlOrMeta+c');
  expect(await page.evaluate(() => String(getSelection())), 'the selection stays').toBe(selected);
  return readClipboard(page);
}

const byTripleClick = (page: Page) => page.locator('#it').click({ clickCount: 3, position: { x: 5, y: 8 } });
const all = (page: Page) => page.keyboard.press('ControlOrMeta+a');
/** From within the first mark to within the second. */
const fromMarkToMark = (page: Page) =>
  page.evaluate(() => {
    const find = (text: string): [Node, number] => {
      const walker = document.createTreeWalker(document.querySelector('#it')!, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const at = walker.currentNode.textContent!.indexOf(text);
        if (at >= 0) return [walker.currentNode, at + 1];
      }
      throw new Error(text);
    };
    const [start, from] = find('KPI');
    const [end, to] = find('landing page');
    getSelection()?.setBaseAndExtent(start, from, end, to);
  });

for (const [name, select] of Object.entries({ byTripleClick, all, fromMarkToMark })) {
  test(`B16 what is copied (${name}) is what would be copied without us`, async ({ openBody, turn }) => {
    await turn('off');
    const { page } = await openBody(`<p id="it">${sentence}</p><p>The end.</p>`);
    const plain = await copyOf(page, select);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await turn('on');
    await expect(marks(page)).toHaveText(['KPI', 'landing page', 'OKR']);
    expect(await copyOf(page, select)).toEqual(plain);
    expect(plain.html).not.toMatch(/gloss|data-/);
    // Still explained, and copied like that again.
    expect(await copyOf(page, select)).toEqual(plain);
  });
}

test('B16 copied text is pasted clean', async ({ openBody }) => {
  const { page } = await openBody(`<p id="it">${sentence}</p><div id="box" contenteditable></div>`);
  await expect(marks(page)).toHaveCount(3);
  await copyOf(page, byTripleClick);
  await page.locator('#box').click();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.locator('#box')).toContainText('landing page');
  expect(await page.locator('#box').innerHTML()).not.toMatch(/gloss|underline/);
});

test('B16 copying beside marks changes nothing', async ({ openBody }) => {
  const { page } = await openBody(`<p id="it">Nothing here.</p><p>Our KPI is there.</p>`);
  await expect(marks(page)).toHaveCount(1);
  await copyOf(page, byTripleClick);
  await expect(marks(page)).toHaveCount(1);
});

test('B17 what a page puts into the clipboard itself wins, and it finds its own markup', async ({ openBody }) => {
  const { page } = await openBody(`<p id="it">${sentence}</p><script>
    document.addEventListener('copy', (event) => {
      const holder = document.createElement('div');
      holder.append(getSelection().getRangeAt(0).cloneContents());
      event.clipboardData.setData('text/plain', 'the page: ' + holder.innerHTML);
      event.preventDefault();
    });</script>`);
  await expect(marks(page)).toHaveCount(3);
  const { text, html } = await copyOf(page, fromMarkToMark);
  expect(text).toBe('the page: PI and the l');
  expect(html).toBe('');
});

test('B19 B21 printed, a page shows neither marks nor card; its text is complete', async ({ openBody }) => {
  const { page } = await openBody(`<p id="it">${sentence}</p><a href="#">A KPI link here</a>`);
  await marks(page).first().hover();
  await expect.poll(() => readCard(page)).toBeDefined();
  await page.emulateMedia({ media: 'print' });
  expect(
    await page.evaluate(
      () => getComputedStyle(document.querySelector('a')!, '::highlight(gloss-mark)').textDecorationLine,
    ),
  ).toBe('none');
  expect(await readCard(page)).toBeUndefined();
  await expect(page.locator('#it')).toHaveText('Our KPI and the landing page of the shop, with an OKR of it too.');
  await page.emulateMedia({ media: 'screen' });
});

test('B20 text is selected across marks by dragging, and no card opens meanwhile', async ({ openBody }) => {
  const { page } = await openBody(`<p id="it">Our KPI and the landing page of the wireframe, which ends here.</p>`);
  await expect(marks(page)).toHaveCount(3);
  const box = (await page.locator('#it').boundingBox())!;
  const y = box.y + box.height / 2;
  const opened: unknown[] = [];
  await page.mouse.move(box.x + 1, y);
  await page.mouse.down();
  for (const index of [0, 1, 2]) {
    const at = await marks(page).nth(index).boundingBox();
    await page.mouse.move(at.x + at.width / 2, y, { steps: 4 });
    opened.push(await readCard(page));
  }
  const end = await page.locator('#it').evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return range.getBoundingClientRect().right;
  });
  await page.mouse.move(end + 3, y, { steps: 4 });
  await page.mouse.up();
  expect(await page.evaluate(() => String(getSelection()))).toBe(
    'Our KPI and the landing page of the wireframe, which ends here.',
  );
  expect(opened.filter(Boolean)).toEqual([]);
});

test('B21 a page saved with its marks holds nothing of ours', async ({ openBody }) => {
  const { page } = await openBody(`<p id="it">${sentence}</p>`);
  await expect(marks(page)).toHaveCount(3);
  const saved = await page.evaluate(() => document.documentElement.outerHTML);
  expect(saved).toContain(`<p id="it">${sentence}</p>`);
  expect(saved).not.toContain('gloss');
});

test('point 7: a selection survives marking and unmarking, also one that begins in a term', async ({
  openBody,
  turn,
}) => {
  await turn('off');
  const { page } = await openBody(`<p id="it">${sentence}</p>`);
  await fromMarkToMark(page);
  const selected = () => page.evaluate(() => String(getSelection()));
  const before = await selected();
  expect(before).toBe('PI and the l');
  await turn('on');
  await expect(marks(page)).toHaveCount(3);
  expect(await selected()).toBe(before);
  await turn('off');
  await expect(marks(page)).toHaveCount(0);
  expect(await selected()).toBe(before);
});

test('point 7: words are found across marks', async ({ openBody }) => {
  const { page } = await openBody(`<p id="it">${sentence}</p>`);
  await expect(marks(page)).toHaveCount(3);
  for (const words of ['Our KPI and the landing page of', 'KPI', 'the landing page', 'page of the shop']) {
    expect(await page.evaluate((words) => Reflect.get(window, 'find')(words, false, false, true), words), words).toBe(
      true,
    );
  }
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('DOM.getDocument');
  await page.goto(`${page.url()}#:~:text=KPI%20and%20the%20landing`);
});

test('B33 what is copied from the card is plain text', async ({ openBody }) => {
  const { page } = await openBody(`<p id="it">${sentence}</p><div id="box" contenteditable></div>`);
  await marks(page).first().hover();
  await expect.poll(() => readCard(page)).toBeDefined();
  await clickInCard(page, 'Copy');
  await expect.poll(async () => (await readClipboard(page)).text).toContain('Key performance indicator');
  expect((await readClipboard(page)).html).toBe('');
  await page.locator('#box').click();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.locator('#box')).toContainText('Key performance indicator');
  expect(await page.locator('#box').innerHTML()).not.toMatch(/<(?!div|\/div|br)|style|class/);
});
