import { expect, test } from './fixtures';
import { marks } from './marks';

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

test('marks of what a page copies with its content are not doubled', async ({ open }) => {
  const { page, report } = await open('scripted');
  await report();
  const inCopied = marks(page, '#copied');
  await expect(inCopied).toHaveText(['landing page']);
  await page.evaluate(() => {
    const copied = document.querySelector('#copied');
    if (copied) copied.innerHTML += ' The KPI too.';
  });
  await expect(inCopied).toHaveText(['landing page', 'KPI']);
  const texts = (await report()).matches.map(({ text }) => text);
  expect(texts.filter((text) => text === 'landing page')).toHaveLength(1);
});

test('a page that keeps its text as it was has nothing to put back', async ({ open }) => {
  const { page, report } = await open('scripted');
  const { matches } = await report();
  expect(matches.map(({ text }) => text)).toEqual(expect.arrayContaining(['touchpoint', 'wireframe']));
  await expect.poll(() => marks(page).texts()).toEqual(expect.arrayContaining(['touchpoint', 'wireframe']));
  expect(await page.locator('body').getAttribute('data-rewrites')).toBe(null);
  await expect(page.locator('#guarded')).toHaveText('A touchpoint that the page keeps as it was.');
  await expect(page.locator('#cleaned')).toHaveText('A wireframe in a paragraph that takes foreign elements out.');
});

test('a form whose fields are called like its methods stops nothing', async ({ open }) => {
  const { report } = await open('scripted');
  const texts = (await report()).matches.map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(['phishing', 'Scalability']));
});

test('copied text comes without anything of ours', async ({ chromium, open, site }) => {
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
  expect(copied.html).not.toMatch(/gloss|underline/);
});
