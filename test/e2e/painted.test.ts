import { readCard } from './chromium-card';
import { expect, test } from './fixtures';
import { marks } from './marks';

test('known terms and acronyms are underlined with dots, in the color of their text', async ({ open, setSettings }) => {
  await setSettings({ amount: 'all' });
  const { page, report } = await open('sample');
  const { state, matches } = await report();
  expect(state.kind).toBe('on');
  expect(matches.length).toBeGreaterThan(40);

  expect(await marks(page).texts()).toEqual(expect.arrayContaining(['MQL', 'landing pages', 'Kubernetes']));
  const look = await page.evaluate(() => {
    const { textDecorationLine, textDecorationStyle, color } = getComputedStyle(
      document.body,
      '::highlight(gloss-mark)',
    );
    return {
      line: textDecorationLine,
      style: textDecorationStyle,
      isSameColor: color === getComputedStyle(document.body).color,
    };
  });
  expect(look).toEqual({ line: 'underline', style: 'dotted', isSameColor: true });
  await expect(page.locator('gloss-mark')).toHaveCount(0);
});

test('a term in a link or button is underlined and leaves link and button alone', async ({ open }) => {
  const { page, report } = await open('links');
  expect((await report()).matches.map(({ text }) => text)).toContain('call to action');
  await expect(page.locator('gloss-mark')).toHaveCount(0);
  expect(await marks(page).texts()).toEqual(
    expect.arrayContaining(['landing page', 'KPIs', 'call to action', 'wireframes', 'stakeholders', 'ransomware']),
  );
  for (const control of [page.getByRole('button'), page.getByRole('link').first()]) await control.click();
  await expect(page.locator('output')).toHaveText('2');
});

test('the layout of a page stays where it was', async ({ open, setSettings }) => {
  await setSettings({ offSites: ['localhost'] });
  const { page, report } = await open('sample');
  expect((await report()).state.kind).toBe('off');
  const layOut = () =>
    page.locator('main *').evaluateAll((all) =>
      all.map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [x, y, width, height].join(' ');
      }),
    );
  const before = await layOut();
  await setSettings({ amount: 'all' });
  await expect.poll(() => marks(page).count()).toBeGreaterThan(30);
  await report();
  expect(await layOut()).toEqual(before);
});

const layouts = [
  '.columns',
  '.vertical',
  '.turned',
  '.large',
  '.scaled',
  '.underlined',
  'li',
  'td',
  'h2',
  'a',
  'button',
  '#rtl',
];

for (const layout of layouts) {
  test(`a term answers to the pointer in ${layout} of whatever ground`, async ({ open }) => {
    const { page, report } = await open('grounds');
    await report();
    const mark = marks(page, layout).first();
    const [text] = await mark.texts();
    await mark.hover();
    await expect.poll(async () => (await readCard(page))?.text.toLowerCase()).toContain(text?.toLowerCase());
  });
}
