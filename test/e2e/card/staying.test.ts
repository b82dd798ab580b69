import { clickInCard, placeOf, readCard, readFocus } from '../chromium-card';
import { entryOf } from '../entries';
import { expect, test } from '../safety/fixtures';
import { command, expectCard, expectNoCard, hover, prose, staysOpenFor } from './reader';

const lead = entryOf('marketing-qualified-lead').term;
const churn = entryOf('churn-rate').term;

test('F01 Esc closes the card, and the page does not hear of it', async ({ openBody }) => {
  const { page } = await openBody(prose);
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const kind of ['keydown', 'keyup', 'keypress'])
      document.addEventListener(kind, (event) => heard.push(kind + (event as KeyboardEvent).key), true);
  });
  await hover(page, 'MQL');
  await expectCard(page, lead);
  await page.keyboard.press('Escape');
  await expectNoCard(page);
  expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toEqual(['keydownEscape', 'keyupEscape']);
});

test('F01 the pointer reaches the card at 100 pixels a second, across other terms', async ({ openBody }) => {
  const words = Array.from({ length: 12 }, () => 'MQL, churn rate').join(' and ');
  const { page } = await openBody(`<p style="width:560px;line-height:1.6">Here is Kubernetes and ${words}.</p>`);
  await hover(page, 'Kubernetes');
  await expectCard(page, entryOf('kubernetes').term);
  const { box } = (await readCard(page))!;
  const from = { x: box.x + 30, y: box.y - 14 };
  for (let step = 1; step <= 20; step++) {
    await page.mouse.move(from.x + step * 2, from.y + step * 1.5);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 25)));
  }
  await staysOpenFor(page, 800);
  expect((await readCard(page))?.headings[0]).toBe(entryOf('kubernetes').term);
});

test('F01 it stays for ten seconds while the pointer is on it, and goes when the pointer does', async ({
  openBody,
}) => {
  const { page } = await openBody(prose);
  await hover(page, 'MQL');
  await expectCard(page, lead);
  const { box } = (await readCard(page))!;
  await page.mouse.move(box.x + 40, box.y + 60);
  await staysOpenFor(page, 10_000);
  await page.mouse.move(box.x + 700, box.y + 60);
  await expectNoCard(page);
});

test('F01 F11 opened by a command it stays wherever the pointer goes, and Esc gives the focus back', async ({
  openBody,
  chromium,
}) => {
  const { page, id } = await openBody(`<p><button id="b">Before</button></p>${prose}`);
  await page.locator('#b').focus();
  await command(chromium.context, id, 'explain-term');
  await expect.poll(() => readFocus(page)).toBe(lead);
  await page.mouse.move(5, 5);
  await page.mouse.move(600, 500);
  await staysOpenFor(page, 800);
  await page.keyboard.press('Escape');
  await expectNoCard(page);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('b');
});

test('F11 Tab goes through the card and out of it, to what follows where the reader was', async ({
  openBody,
  chromium,
}) => {
  const { page, id } = await openBody(
    `<p><button id="b">Before</button></p>${prose}<p><button id="after">After</button></p>`,
  );
  await page.locator('#b').focus();
  await command(chromium.context, id, 'explain-term');
  await expect.poll(() => readFocus(page)).toBe(lead);
  await page.keyboard.press('Shift+Tab');
  expect(await readFocus(page)).toBe('Close');
  await page.keyboard.press('Shift+Tab');
  expect(await readFocus(page)).toBe('Pin: keep this card open');
  const visited: (string | undefined)[] = [];
  while (visited.length < 30 && (await readCard(page))) {
    await page.keyboard.press('Tab');
    visited.push(await readFocus(page));
  }
  expect(visited).toEqual(expect.arrayContaining(['Close', 'I know this', 'Copy', 'More actions']));
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('after');
  await expectNoCard(page);
});

test('F11 opened by hovering it moves no focus', async ({ openBody }) => {
  const { page } = await openBody(`<p><input id="field"></p>${prose}`);
  await page.locator('#field').focus();
  await hover(page, 'MQL');
  await expectCard(page, lead);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('field');
});

test('pinned cards stay beside another, are dragged by their head, and moved by the arrow keys', async ({
  openBody,
}) => {
  const { page } = await openBody(prose);
  await hover(page, 'MQL');
  await expectCard(page, lead);
  await clickInCard(page, 'Pin: keep this card open');
  const before = (await readCard(page))!.box;
  const grip = (await placeOf(page, 'Move: drag, or press the arrow keys'))!;
  await page.mouse.move(grip.x, grip.y);
  await page.mouse.down();
  await page.mouse.move(grip.x + 400, grip.y + 100, { steps: 4 });
  await page.mouse.up();
  const dragged = (await readCard(page))!.box;
  expect(before.x).toBeLessThan(200);
  expect(dragged.x).toBe(before.x + 400);
  expect(dragged.y).toBe(before.y + 100);
  await clickInCard(page, 'Move: drag, or press the arrow keys');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect.poll(async () => (await readCard(page))?.box.x).toBe(dragged.x + 16);
  expect((await readCard(page))?.box.y).toBe(dragged.y + 16);

  for (let step = 0; step < 30; step++) await page.keyboard.press('Shift+ArrowRight');
  const { box } = (await readCard(page))!;
  expect(box.x + box.width).toBeLessThanOrEqual(page.viewportSize()!.width);
  await hover(page, 'churn rate');
  await expect(page.locator('gloss-card')).toHaveCount(2);
  await page.mouse.move(2, 2);
  await expect(page.locator('gloss-card')).toHaveCount(1);
  await expectCard(page, lead);
});

test('turning the card leaves a way back through every step', async ({ openBody }) => {
  const { page } = await openBody(prose);
  await hover(page, 'churn rate');
  await expectCard(page, churn);
  const [first] = entryOf('churn-rate').related;
  const second = entryOf(first!).related.find((id) => id !== 'churn-rate')!;
  await clickInCard(page, entryOf(first!).term);
  await expectCard(page, entryOf(first!).term);
  await clickInCard(page, entryOf(second).term);
  await expectCard(page, entryOf(second).term);
  await clickInCard(page, churn);
  await expectCard(page, churn);
  expect(await placeOf(page, 'Back')).toBeUndefined();
});
