import { clickInCard, readCard } from './chromium-card';
import { entryOf } from './entries';
import { expect, test } from './fixtures';
import { marks } from './marks';

const lead = entryOf('marketing-qualified-lead');

test('resting the pointer on a term opens its card', async ({ open }) => {
  const { page, report } = await open('sample');
  await report();
  await marks(page).getByText('MQL', { exact: true }).hover();

  await expect.poll(async () => (await readCard(page))?.text).toContain(lead.definition);
  const card = await readCard(page);
  expect(card?.headings[0]).toBe(lead.term);
  expect(card?.headings.map((heading) => heading.toLowerCase())).toEqual(
    expect.arrayContaining(['why it matters', 'related']),
  );
  for (const part of ['MQL', 'Marketing', lead.more]) expect(card?.text).toContain(part);

  const view = page.viewportSize()!;
  expect(card?.box.width).toBeGreaterThan(200);
  expect(card?.box.x).toBeGreaterThanOrEqual(0);
  expect(card?.box.y).toBeGreaterThanOrEqual(0);
  expect(card!.box.x + card!.box.width).toBeLessThanOrEqual(view.width);
  expect(card!.box.y + card!.box.height).toBeLessThanOrEqual(view.height);
});

test('the pointer can move into the card, follow a related term and come back', async ({ open }) => {
  const { page, report } = await open('sample');
  const { matches } = await report();
  expect(matches.map(({ entryId }) => entryId)).toContain(lead.id);
  await marks(page).getByText('MQL', { exact: true }).hover();
  await expect.poll(async () => (await readCard(page))?.headings[0]).toBe(lead.term);

  const related = entryOf(lead.related[0]!).term;
  await clickInCard(page, related);
  await expect.poll(async () => (await readCard(page))?.headings[0]).toBe(related);
  await clickInCard(page, 'Back');
  await expect.poll(async () => (await readCard(page))?.headings[0]).toBe(lead.term);
});

test('the card closes when the pointer leaves, and on Esc', async ({ open }) => {
  const { page, report } = await open('sample');
  await report();
  const mark = marks(page).getByText('MQL', { exact: true });
  for (const close of [() => page.mouse.move(2, 2), () => page.keyboard.press('Escape')]) {
    await mark.hover();
    await expect.poll(() => readCard(page)).toBeTruthy();
    await close();
    await expect.poll(() => readCard(page)).toBeUndefined();
    await page.mouse.move(2, 2);
  }
});

test('a term in a link opens its card too', async ({ open }) => {
  const { page, report } = await open('sample');
  await report();
  const link = page.getByRole('link', { name: 'why our conversion rate fell' });
  await link.scrollIntoViewIfNeeded();
  const { x, y } = await link.evaluate((element) => {
    const range = document.createRange();
    const text = element.firstChild as Text;
    range.setStart(text, text.data.indexOf('conversion'));
    range.setEnd(text, text.data.indexOf('conversion') + 4);
    const box = range.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  await page.mouse.move(x, y);
  await expect.poll(async () => (await readCard(page))?.headings[0]).toBe('Conversion rate');
});

test('a tap opens the card of a term, and one elsewhere closes it', async ({ open }) => {
  const { page, report } = await open('sample');
  await report();
  const cdp = await page.context().newCDPSession(page);
  const tap = async (x: number, y: number) => {
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  const mark = marks(page).getByText('MQL', { exact: true });
  const box = await mark.boundingBox();
  await tap(box.x + box.width / 2, box.y + box.height / 2);
  await expect.poll(async () => (await readCard(page))?.headings[0]).toBe(lead.term);
  await tap(5, 5);
  await expect.poll(() => readCard(page)).toBeUndefined();
});

test('the page can neither see the card nor read what is in it', async ({ open }) => {
  const { page, report } = await open('sample');
  await report();
  await marks(page).getByText('MQL', { exact: true }).hover();
  await expect.poll(() => readCard(page)).toBeTruthy();
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain(lead.definition);
  const openRoots = await page.evaluate(() =>
    [...document.querySelectorAll('*')].filter((element) => element.shadowRoot),
  );
  expect(openRoots).toEqual([]);
});
