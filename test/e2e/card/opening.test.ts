import { readCard, readFocus } from '../chromium-card';
import { entryOf } from '../entries';
import { marks } from '../marks';
import { expect, test } from '../safety/fixtures';
import { command, expectCard, expectNoCard, explainSelection, hover, prose, select } from './reader';

const lead = entryOf('marketing-qualified-lead').term;
const churn = entryOf('churn-rate').term;
const kubernetes = entryOf('kubernetes').term;

test('F02 a pointer that only crosses terms opens nothing', async ({ openBody }) => {
  const { page } = await openBody(prose);
  const box = (await page.locator('p').boundingBox())!;
  await page.mouse.move(box.x, box.y + 8);
  for (let x = 0; x < 600; x += 20) await page.mouse.move(box.x + x, box.y + 8);
  await page.mouse.move(box.x, box.y + 200);
  await page.waitForFunction(() => new Promise((resolve) => setTimeout(() => resolve(true), 500)));
  expect(await readCard(page)).toBeUndefined();
});

test('opens only on a click where the reader chose that, and leaves the click of a link alone', async ({
  openBody,
  setSettings,
}) => {
  const { page } = await openBody(
    `${prose}<p style="margin-top:500px">See <a href="#gone">our churn rate page</a> there.</p>`,
  );
  await setSettings({ openBy: 'click' });
  await hover(page, 'MQL');
  await page.waitForFunction(() => new Promise((resolve) => setTimeout(() => resolve(true), 500)));
  expect(await readCard(page)).toBeUndefined();
  await marks(page).getByText('MQL', { exact: true }).first().click();
  await expectCard(page, lead);
  await page.getByRole('link').click();
  expect(page.url()).toContain('#gone');
  await expectNoCard(page);
});

test('opens only with the key held where the reader chose that', async ({ openBody, setSettings }) => {
  const { page } = await openBody(prose);
  await setSettings({ openBy: 'key', openKey: 'shift' });
  await hover(page, 'MQL');
  await page.waitForFunction(() => new Promise((resolve) => setTimeout(() => resolve(true), 500)));
  expect(await readCard(page)).toBeUndefined();
  await page.keyboard.down('Shift');
  await expectCard(page, lead);
  await page.keyboard.up('Shift');
  await hover(page, 'churn rate');
  await expectNoCard(page);
});

test('F03 next and previous term go through the page, with the focus in the card', async ({ openBody, chromium }) => {
  const { page, id } = await openBody(prose);
  for (const heading of [lead, churn, kubernetes, lead, lead]) {
    await command(chromium.context, id, 'next-term');
    await expectCard(page, heading);
    await expect.poll(() => readFocus(page)).toBe(heading);
  }
  await command(chromium.context, id, 'previous-term');
  await command(chromium.context, id, 'previous-term');
  await expectCard(page, kubernetes);
});

test('F03 a term far below is scrolled to', async ({ openBody, chromium }) => {
  const { page, id } = await openBody(
    `${prose}<div style="height:4000px"></div><p>The end has a feature flag in it.</p>`,
  );
  for (let step = 0; step < 5; step++) await command(chromium.context, id, 'next-term');
  await expectCard(page, entryOf('feature-flag').term);
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(2000);
});

test('F03 explains the term at the caret, in a selection, or else the first in view', async ({
  openBody,
  chromium,
}) => {
  const { page, id } = await openBody(`<div style="height:40000px">Nothing but an MVP up here.</div>${prose}`);
  await select(page, 'urn rat');
  await command(chromium.context, id, 'explain-term');
  await expectCard(page, churn);
  await page.keyboard.press('Escape');
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await page.locator('p').scrollIntoViewIfNeeded();
  await command(chromium.context, id, 'explain-term');
  await expectCard(page, lead);
});

test('a command acts in the frame that has the focus alone', async ({ openBody, chromium }) => {
  const inner = "<p>In a frame, a feature flag and <a href='#x'>a link</a>.</p>";
  const { page, id } = await openBody(`${prose}<iframe srcdoc="${inner}" width="700" height="500"></iframe>`);
  const frame = page.frameLocator('iframe');
  await expect(marks(page.frames()[1]!)).toHaveCount(1);
  await frame.getByRole('link').focus();
  await command(chromium.context, id, 'explain-term');
  await expect(frame.locator('gloss-card')).toHaveCount(1);
  await expect(page.locator('html > gloss-card')).toHaveCount(0);
});

test('“Explain” in the context menu explains a selected word that is not marked', async ({
  openBody,
  chromium,
  setSettings,
}) => {
  const { page, id } = await openBody(prose);
  await setSettings({ known: ['churn-rate'] });
  await expect(marks(page).getByText('churn rate')).toHaveCount(0);
  await select(page, 'churn rate');
  await explainSelection(chromium.context, id, 'churn rate');
  await expectCard(page, churn);
  await page.keyboard.press('Escape');
  await select(page, 'each week');
  await explainSelection(chromium.context, id, 'each week xyzzy');
  await expect.poll(async () => (await readCard(page))?.text).toContain('No glossary explains this yet.');
  expect((await readCard(page))?.text).toContain('Search more');
});

test('“Explain” in the context menu explains the term that a piece is selected of, far from the window too', async ({
  openBody,
  chromium,
}) => {
  const { page, id } = await openBody(`<div style="height:40000px">Nothing up here.</div>${prose}`);
  await select(page, 'urn rat');
  await explainSelection(chromium.context, id, 'urn rat');
  await expectCard(page, churn);
});

test('“Explain” works where the site is switched off', async ({ openBody, chromium, turn }) => {
  const { page, id } = await openBody(prose);
  await turn('off');
  await expect(marks(page)).toHaveCount(0);
  await select(page, 'MQL');
  await explainSelection(chromium.context, id, 'MQLs');
  await expectCard(page, lead);
});
