import { expect, test } from './fixtures';
import { marks } from './pages';

test('known terms and acronyms are underlined with dots, in the colour of their text', async ({ open }) => {
  const { page, report } = await open('sample');
  const { state, matches } = await report();
  expect(state.kind).toBe('on');
  expect(matches.length).toBeGreaterThan(40);

  const looks = await marks(page).evaluateAll((elements) =>
    elements.map((element) => {
      const { textDecorationLine, textDecorationStyle, color, font } = getComputedStyle(element);
      const around = getComputedStyle(element.parentElement!);
      return {
        text: element.textContent,
        underline: `${textDecorationLine} ${textDecorationStyle}`,
        sameColour: color === around.color,
        sameFont: font === around.font,
      };
    }),
  );
  expect(looks.map(({ text }) => text)).toEqual(expect.arrayContaining(['MQL', 'landing pages', 'Kubernetes']));
  for (const look of looks) {
    expect(look).toMatchObject({ underline: 'underline dotted', sameColour: true, sameFont: true });
  }
});

test('a term in a link or button is underlined and leaves link and button alone', async ({ open }) => {
  const { page, report } = await open('links');
  expect((await report()).matches.map(({ text }) => text)).toContain('call to action');
  await expect(page.locator('a, button, label, summary').locator('gloss-mark')).toHaveCount(0);
  const painted = await page.evaluate(() => [...(CSS.highlights.get('gloss-mark') ?? [])].map(String));
  expect(painted).toEqual(
    expect.arrayContaining(['landing page', 'KPIs', 'call to action', 'wireframes', 'stakeholders', 'ransomware']),
  );
  for (const control of [page.getByRole('button'), page.getByRole('link').first()]) await control.click();
  await expect(page.locator('output')).toHaveText('2');
});

test('the layout of a page stays where it was', async ({ open, setSettings }) => {
  await setSettings({ offSites: ['localhost'] });
  const { page, report } = await open('sample');
  expect((await report()).state.kind).toBe('off');
  // Whole pixels: text that is split in two is rounded anew, by a sixty-fourth of a pixel.
  const layOut = () =>
    page.locator('main *:not(gloss-mark)').evaluateAll((all) =>
      all.map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [x, y, width, height].map(Math.round).join(' ');
      }),
    );
  const before = await layOut();
  await setSettings({});
  await expect.poll(() => marks(page).count()).toBeGreaterThan(30);
  await report();
  expect(await layOut()).toEqual(before);
});
