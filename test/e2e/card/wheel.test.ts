import type { Page } from '@playwright/test';
import { clickInCard, readCard } from '../chromium-card';
import { entryOf } from '../entries';
import { marks } from '../marks';
import { expect, test } from '../safety/fixtures';
import { expectCard, expectNoCard, hover, prose } from './reader';

const lead = entryOf('marketing-qualified-lead').term;

const page4000 = `<div style="height:120px"></div>${prose}<div style="height:4000px"></div>`;

const scrolled = (page: Page) => page.evaluate(() => scrollY);

/** Opens a long page, in a window of this size, and the card of its first term. */
async function openCard(
  openBody: (body: string) => Promise<{ page: Page }>,
  size = { width: 1280, height: 720 },
): Promise<Page> {
  const { page } = await openBody(page4000);
  await page.setViewportSize(size);
  await hover(page, 'MQL');
  await expectCard(page, lead);
  return page;
}

/** Turns the wheel so many times, one turn after the other has moved something or could have. */
async function turn(page: Page, times: number): Promise<void> {
  for (let at = 0; at < times; at++) {
    await page.mouse.wheel(0, 120);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  }
}

test('a hovered card closes when the page is scrolled under it, and the wheel moves the page all the way', async ({
  openBody,
}) => {
  const page = await openCard(openBody);
  await turn(page, 12);
  await expectNoCard(page);
  await expect.poll(() => scrolled(page)).toBe(12 * 120);
});

test('many small turns, as of a touchpad, do the same', async ({ openBody }) => {
  const page = await openCard(openBody);
  for (let at = 0; at < 60; at++) await page.mouse.wheel(0, 9);
  await expectNoCard(page);
  await expect.poll(() => scrolled(page)).toBe(60 * 9);
});

test('keys that scroll the page close a hovered card too', async ({ openBody }) => {
  const page = await openCard(openBody);
  await page.keyboard.press('PageDown');
  await expectNoCard(page);
  expect(await scrolled(page)).toBeGreaterThan(0);
});

test('a page that scrolls by itself leaves the card open', async ({ openBody }) => {
  const page = await openCard(openBody);
  await page.evaluate(() => scrollTo(0, 30));
  await expect.poll(() => scrolled(page)).toBe(30);
  await expectCard(page, lead);
});

test('a term that slides under a still pointer opens no card, until the pointer moves', async ({ openBody }) => {
  const { page } = await openBody(`<div style="height:600px"></div>${prose}<div style="height:4000px"></div>`);
  const { x, y, width, height } = await marks(page).getByText('MQL').first().boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2 - 360);
  await turn(page, 3);
  await expect.poll(() => scrolled(page)).toBe(360);
  await page.waitForFunction(() => new Promise((resolve) => setTimeout(() => resolve(true), 700)));
  await expectNoCard(page);
  await page.mouse.move(x + width / 2 + 1, y + height / 2 - 360);
  await expectCard(page, lead);
});

test('in a card that the pointer went into, the wheel scrolls its text, and never the page', async ({ openBody }) => {
  const page = await openCard(openBody, { width: 900, height: 420 });
  const { box } = (await readCard(page))!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 6 });
  await turn(page, 20);
  await expectCard(page, lead);
  expect(await scrolled(page)).toBe(0);
});

test('a card that has nothing to scroll swallows no turn of the wheel', async ({ openBody }) => {
  const { page } = await openBody(
    `<div style="height:120px"></div><p>The Zebra Quality Index (ZQI) is new.</p><p>Our ZQI is high.</p><div style="height:4000px"></div>`,
  );
  await hover(page, 'ZQI');
  await expectCard(page, 'ZQI');
  const { box } = (await readCard(page))!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 6 });
  await turn(page, 5);
  await expect.poll(() => scrolled(page)).toBe(5 * 120);
  await expectNoCard(page);
});

test('over a pinned card the wheel scrolls its text, and at its end the page', async ({ openBody }) => {
  const page = await openCard(openBody, { width: 900, height: 420 });
  await clickInCard(page, 'Pin: keep this card open');
  const { box } = (await readCard(page))!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 6 });
  for (let at = 0; at < 40 && (await scrolled(page)) === 0; at++) {
    await turn(page, 1);
    // A gesture ends before the next one may go to what is around.
    await page.waitForFunction(() => new Promise((resolve) => setTimeout(() => resolve(true), 250)));
  }
  expect(await scrolled(page)).toBeGreaterThan(0);
  await expectCard(page, lead);
});
