import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { marks } from './pages';

const painted = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('gloss-mark') ?? [])].map(String).filter((text) => text !== ''));

test('a page that tidies its text nodes keeps all of its text', async ({ open }) => {
  const { page, report } = await open('scripted');
  await report();
  const before = await page.locator('body').innerText();
  await page.evaluate(() => document.body.normalize());
  expect(await page.locator('body').innerText()).toBe(before);
});

test('a page that writes what a node has left, or nothing, has exactly that', async ({ open }) => {
  const { page, report } = await open('scripted');
  await report();
  for (const text of ['', 'KPI', 'SLA', 'Our SLA', '']) {
    await page.evaluate((data) => {
      (document.querySelector('#whole')?.firstChild as Text).data = data;
    }, text);
    await expect(page.locator('#whole')).toHaveText(text);
  }
  await page.evaluate(() => {
    (document.querySelector('#copied')?.firstChild as Text).data = 'Our ';
  });
  expect(await page.locator('#copied').textContent()).toBe('Our ');
});

test('marks that a page copies with its content are not doubled', async ({ open }) => {
  const { page, report } = await open('scripted');
  await report();
  const inCopied = page.locator('#copied').locator('gloss-mark');
  await expect(inCopied).toHaveText(['landing page']);
  await page.evaluate(() => {
    const copied = document.querySelector('#copied');
    if (copied) copied.innerHTML += ' The KPI too.';
  });
  // The copy is text again, in a node of its own; what stands first in a node is painted.
  await expect(inCopied).toHaveText(['KPI']);
  expect(await painted(page)).toContain('landing page');
  const texts = (await report()).matches.map(({ text }) => text);
  expect(texts.filter((text) => text === 'landing page')).toHaveLength(1);
});

test('a page that keeps its text as it was is left alone after three times', async ({ open }) => {
  const { page, report } = await open('scripted');
  const { matches } = await report();
  expect(matches.map(({ text }) => text)).toEqual(expect.arrayContaining(['touchpoint', 'wireframe']));
  await expect.poll(() => painted(page)).toEqual(expect.arrayContaining(['touchpoint', 'wireframe']));
  expect(await page.locator('body').getAttribute('data-rewrites')).toBe('3');
  await expect(page.locator('#guarded')).toHaveText('A touchpoint that the page keeps as it was.');
  await expect(page.locator('#cleaned')).toHaveText('A wireframe in a paragraph that takes foreign elements out.');
  await expect(marks(page)).not.toHaveCount(0);
});

test('a form whose fields are called like its methods stops nothing', async ({ open }) => {
  const { page, report } = await open('scripted');
  const texts = (await report()).matches.map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(['phishing', 'Scalability']));
  await expect(page.locator('form gloss-mark')).toHaveCount(0);
});

test('copied text comes without a heavy style', async ({ chromium, open, site }) => {
  await chromium.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.origin });
  const { page, report } = await open('scripted');
  await report();
  await page.locator('#copied').click({ clickCount: 3 });
  await page.keyboard.press('ControlOrMeta+c');
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text() ?? '';
    return { text: await read('text/plain'), html: await read('text/html') };
  });
  expect(copied.text.trim()).toBe('Our landing page is copied by the page.');
  const style = /<gloss-mark[^>]*style="([^"]*)"/.exec(copied.html)?.[1] ?? '';
  expect(style).not.toMatch(/unset|background|color:/);
});
