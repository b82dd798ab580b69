import { readCard } from '../chromium-card';
import { entryOf } from '../entries';
import { marks } from '../marks';
import { expect, htmlOf, test } from '../safety/fixtures';
import { expectCard, expectNoCard, hover, prose, staysOpenFor } from './reader';

type Page = Parameters<typeof readCard>[0];

const lead = entryOf('marketing-qualified-lead').term;
const frame = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

/** The card stands within so many pixels above or below the line, and whole in the window. */
async function expectBeside(page: Page, line: { x: number; y: number; width: number; height: number }): Promise<void> {
  await frame(page);
  const { box } = (await readCard(page))!;
  const view = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const gap = box.y >= line.y ? box.y - (line.y + line.height) : line.y - (box.y + box.height);
  expect(gap).toBeGreaterThanOrEqual(0);
  expect(gap).toBeLessThanOrEqual(8);
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(view.width + 0.5);
  expect(box.y + box.height).toBeLessThanOrEqual(view.height + 0.5);
  expect(box.x).toBeLessThanOrEqual(line.x + line.width + 8);
  expect(box.x + box.width).toBeGreaterThanOrEqual(line.x - 8);
}

const firstMark = async (page: Page) => (await marks(page).getByText('MQL').first().boundingBox())!;

const places: Record<string, string> = {
  'at the left edge': '<p style="margin:0">An MQL.</p>',
  'at the right edge, where it shifts': '<p style="text-align:right;margin:0">Here is an MQL.</p>',
  'at the bottom, where it flips': '<p style="position:fixed;bottom:0">Here is an MQL.</p>',
  'in a scrolled box':
    '<div style="height:200px;overflow:auto" id="s"><div style="height:400px"></div><p>An MQL.</p><div style="height:400px"></div></div>',
  'in a transformed element':
    '<div style="transform:translate(120px,60px) scale(1.4);transform-origin:0 0;width:300px"><p>An MQL.</p></div>',
  'in a rotated element': '<div style="transform:rotate(8deg);width:300px;margin:80px"><p>An MQL.</p></div>',
  'C35 in an element with zoom': '<div style="zoom:1.7"><p>An MQL.</p></div>',
  'in a fixed bar': '<div style="position:fixed;top:200px;left:500px"><p>An MQL.</p></div>',
  'in columns': '<div style="columns:3"><p>One.</p><p>An MQL.</p><p>Two.</p></div>',
};

for (const [name, body] of Object.entries(places)) {
  test(`stands beside its term ${name}`, async ({ openBody }) => {
    const { page } = await openBody(body);
    await marks(page).first().boundingBox();
    await hover(page, 'MQL');
    await expectCard(page, lead);
    await expectBeside(page, await firstMark(page));
  });
}

for (const zoom of [0.5, 0.8, 1.5, 3]) {
  test(`C35 a page with zoom ${zoom} moves and scales the card not at all`, async ({ openBody }) => {
    const { page } = await openBody(prose, `<style>html{zoom:${zoom}}</style>`);
    await hover(page, 'MQL');
    await expectCard(page, lead);
    await expectBeside(page, await firstMark(page));
    expect((await readCard(page))?.box.width).toBe(360);
  });
}

test('C35 pinched, it stands in what is seen of the page', async ({ openBody }) => {
  const { page } = await openBody(prose);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
  await hover(page, 'MQL');
  await expectCard(page, lead);
  await frame(page);
  const { box } = (await readCard(page))!;
  const seen = await page.evaluate(() => {
    const { offsetLeft: x, offsetTop: y, width, height } = visualViewport!;
    return { x, y, width, height };
  });
  expect(box.x).toBeGreaterThanOrEqual(seen.x);
  expect(box.x + box.width).toBeLessThanOrEqual(seen.x + seen.width);
  expect(box.y + box.height).toBeLessThanOrEqual(seen.y + seen.height);
});

test('of a wrapped term it takes the line that the pointer is on', async ({ openBody }) => {
  const { page } = await openBody(
    '<p style="width:230px;font:20px/1.8 monospace">The team knows marketing qualified leads.</p>',
  );
  const lines = await marks(page).first().lines();
  expect(lines.length).toBeGreaterThan(1);
  for (const line of [lines[0]!, lines.at(-1)!]) {
    await page.mouse.move(2, 2);
    await expectNoCard(page);
    await page.mouse.move(line.x + 10, line.y + line.height / 2);
    await expectCard(page, lead);
    await frame(page);
    const { box } = (await readCard(page))!;
    expect(Math.abs(box.y - (line.y + line.height))).toBeLessThanOrEqual(8);
  }
});

test('follows its term when the page scrolls, and stays in the window', async ({ openBody }) => {
  const { page } = await openBody(`<div style="height:300px"></div>${prose}<div style="height:3000px"></div>`);
  await hover(page, 'MQL');
  await expectCard(page, lead);
  await page.evaluate(() => scrollTo(0, 120));
  await expectBeside(page, await firstMark(page));
});

test('F01 at 320 pixels, as at 400 % zoom, it fits and its text scrolls', async ({ openBody }) => {
  const { page } = await openBody(prose, '<meta name="viewport" content="width=device-width">');
  await page.setViewportSize({ width: 320, height: 256 });
  await hover(page, 'MQL');
  await expectCard(page, lead);
  await frame(page);
  const { box } = (await readCard(page))!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(320);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.y + box.height).toBeLessThanOrEqual(256);
});

test('F22 on a page from right to left it begins at the term’s right', async ({ openBody }) => {
  const { page } = await openBody('<p dir="rtl" style="margin-right:300px">نقيس MQL الشركة كل شهر</p>');
  await hover(page, 'MQL');
  await expectCard(page, lead);
  await frame(page);
  const line = await firstMark(page);
  const { box } = (await readCard(page))!;
  expect(Math.abs(box.x + box.width - (line.x + line.width))).toBeLessThanOrEqual(2);
});

test('C36 in a modal dialog it is seen and used, and Esc closes it before the dialog', async ({ openBody }) => {
  const { page } = await openBody(`<dialog style="width:500px"><p>The MQL in a dialog.</p></dialog>`);
  await page.evaluate(() => document.querySelector('dialog')!.showModal());
  await hover(page, 'MQL');
  await expectCard(page, lead);
  await expectBeside(page, await firstMark(page));
  const { box } = (await readCard(page))!;
  await page.mouse.move(box.x + 60, box.y + 40);
  expect(await page.evaluate(([x, y]) => document.elementFromPoint(x!, y!)?.localName, [box.x + 60, box.y + 40])).toBe(
    'gloss-card',
  );
  await page.keyboard.press('Escape');
  await expectNoCard(page);
  expect(await page.evaluate(() => document.querySelector('dialog')!.open)).toBe(true);
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.querySelector('dialog')!.open)).toBe(false);
});

test('C37 in a fullscreen element it is seen', async ({ openBody }) => {
  const { page } = await openBody(
    `<div id="full" style="background:#fff"><p>The MQL, full screen.</p></div><button>Full</button>`,
  );
  await page.evaluate(() =>
    document
      .querySelector('button')!
      .addEventListener('click', () => document.getElementById('full')!.requestFullscreen()),
  );
  await page.getByRole('button').click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.id)).toBe('full');
  await hover(page, 'MQL');
  await expectCard(page, lead);
  const { box } = (await readCard(page))!;
  expect(await page.evaluate(([x, y]) => document.elementFromPoint(x!, y!)?.localName, [box.x + 60, box.y + 20])).toBe(
    'gloss-card',
  );
});

test('in a popover of the page it is seen, and a press in it leaves that open', async ({ openBody }) => {
  const { page } = await openBody(`<div popover id="pop" style="width:400px"><p>The MQL in a popover.</p></div>`);
  await page.evaluate(() => document.getElementById('pop')!.showPopover());
  await hover(page, 'MQL');
  await expectCard(page, lead);
  const { box } = (await readCard(page))!;
  await page.mouse.click(box.x + 60, box.y + 50);
  expect(await page.evaluate(() => document.getElementById('pop')!.matches(':popover-open'))).toBe(true);
  await expectCard(page, lead);
});

for (const host of ['localhost', '127.0.0.1']) {
  test(`of a frame at ${host} that is too small for it, the card stands in the page around`, async ({
    openBody,
    pages,
  }) => {
    const inner = pages.put('/inner', htmlOf('<p>In here an MQL is met.</p>')).replace('localhost', host);
    const { page } = await openBody(`<p>Above.</p><iframe src="${inner}" width="300" height="90"></iframe>`);
    const mark = marks(page.frames()[1]!);
    await mark.hover();
    await expect(page.locator('html > gloss-card')).toHaveCount(1);
    await expectCard(page, lead);
    await expectBeside(page, await mark.boundingBox());
    const { box } = (await readCard(page))!;
    await page.mouse.move(box.x + 40, box.y + 40, { steps: 5 });
    await staysOpenFor(page, 900);
    await page.mouse.move(2, 2);
    await expectNoCard(page);
  });
}

// The test browser tells frames of other sites nothing of a pointer that leaves them, so this one is of the same site.
test('a frame that has room has the card in it', async ({ openBody, pages }) => {
  const inner = pages.put('/inner', htmlOf('<p>In here an MQL is met.</p>'));
  const { page } = await openBody(`<p>Above.</p><iframe src="${inner}" width="600" height="400"></iframe>`);
  const frame = page.frameLocator('iframe');
  await marks(page.frames()[1]!).hover();
  await expect(frame.locator('gloss-card')).toHaveCount(1);
  await page.mouse.move(2, 2);
  await expect(frame.locator('gloss-card')).toHaveCount(0);
});

test('Esc closes the card of a small frame, wherever it stands', async ({ openBody, pages }) => {
  const inner = pages.put('/inner', htmlOf('<p><a href="#x">Link</a>, and an MQL is met.</p>'));
  const { page } = await openBody(`<iframe src="${inner}" width="300" height="90"></iframe>`);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('link').focus();
  await marks(page.frames()[1]!).hover();
  await expectCard(page, lead);
  await page.keyboard.press('Escape');
  await expectNoCard(page);
});
