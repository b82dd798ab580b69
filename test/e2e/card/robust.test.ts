import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { findBrowser } from '../../browsers.mjs';
import { outputOf } from '../../build.mjs';
import { closeWelcome, launch, workerOf } from '../../launch.mjs';
import { patience } from '../../pace.mjs';
import { clickInCard, readCard, readStyle } from '../chromium-card';
import { entryOf } from '../entries';
import { marks } from '../marks';
import { expect, htmlOf, test } from '../safety/fixtures';
import { command, expectCard, expectNoCard, hover, prose } from './reader';

const lead = entryOf('marketing-qualified-lead');

test('C01 a sleeping worker is woken for a card, three times over', async ({ openBody, chromium }) => {
  const { page, errors } = await openBody(prose);
  const cdp = await chromium.context.newCDPSession(page);
  await cdp.send('ServiceWorker.enable');
  for (const id of ['marketing-qualified-lead', 'churn-rate', 'kubernetes']) {
    await cdp.send('ServiceWorker.stopAllWorkers');
    const { term, definition } = entryOf(id);
    await hover(page, id === 'kubernetes' ? term : id === 'churn-rate' ? 'churn rate' : 'MQL');
    await expectCard(page, term);
    await expect.poll(async () => (await readCard(page))?.text).toContain(definition);
  }
  expect(errors).toEqual([]);
});

/** Opens a page with terms, and puts another copy of the extension in the place of the one that marked them. */
async function withUpdate(
  url: string,
  task: (page: Page, update: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'glosslight-'));
  await cp(outputOf('chrome'), folder, { recursive: true });
  const context = await launch({
    executablePath: await findBrowser('chromium'),
    extension: folder,
    headless: true,
    options: {
      args: [
        `--disable-extensions-except=${folder}`,
        `--load-extension=${folder}`,
        '--enable-unsafe-extension-debugging',
      ],
    },
  });
  try {
    await closeWelcome(context);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(url);
    await expect(marks(page)).not.toHaveCount(0);
    await task(page, async () => {
      const browser = await context.browser()!.newBrowserCDPSession();
      await browser.send('Extensions.loadUnpacked' as never, { path: folder } as never);
    });
    expect(errors).toEqual([]);
  } finally {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Rests the pointer where the first mark is, by the mouse alone: the marks go at once, which hovering by name would wait for. */
async function restOnFirstMark(page: Page): Promise<void> {
  const box = (await marks(page).first().boundingBox())!;
  await page.mouse.move(box.x + 5, box.y + 5);
}

test('C03 updated under an open page that had a card, it says so once, quietly, and ends', async ({ pages }) => {
  test.setTimeout(patience(90_000));
  await withUpdate(pages.put('/updated', htmlOf(prose)), async (page, update) => {
    await hover(page, 'MQL');
    await expectCard(page, lead.term);
    await page.mouse.move(2, 2);
    await expectNoCard(page);
    await update();
    await restOnFirstMark(page);
    await expect
      .poll(async () => (await readCard(page))?.text)
      .toContain('Glosslight was updated. Reload the page to continue.');
    await expect(marks(page)).toHaveCount(0);
    await page.mouse.move(2, 2);
    await expectNoCard(page);
    await page.reload();
    await expect(marks(page)).not.toHaveCount(0);
    await hover(page, 'MQL');
    await expect.poll(async () => (await readCard(page))?.text).toContain(lead.definition);
    await expect(page.locator('gloss-card')).toHaveCount(1);
  });
});

test('C03 updated under an open page that had no card, its marks go without a word', async ({ pages }) => {
  test.setTimeout(patience(90_000));
  await withUpdate(pages.put('/updated-unread', htmlOf(prose)), async (page, update) => {
    const before = await page.evaluate(() => document.body.innerText);
    await update();
    await restOnFirstMark(page);
    await expect(marks(page)).toHaveCount(0);
    expect(await readCard(page)).toBeUndefined();
    expect(await page.evaluate(() => document.body.innerText)).toBe(before);
  });
});

test('C02 the first card of a page opens once a busy worker has time for it', async ({ openBody, chromium }) => {
  const { page } = await openBody(prose);
  const { term, definition } = entryOf('churn-rate');
  const worker = await workerOf(chromium.context);
  const busy = worker.evaluate(() => {
    for (const end = Date.now() + 5000; Date.now() < end; );
  });
  await hover(page, 'churn rate');
  await busy;
  await expectCard(page, term);
  await expect.poll(async () => (await readCard(page))?.text).toContain(definition);
});

test('C02 a definition that does not arrive is asked for again, then said to be late, and can be tried again', async ({
  openBody,
  chromium,
}) => {
  const { page } = await openBody(prose);
  const { term, definition } = entryOf('churn-rate');
  // A card has been here before: its program is loaded.
  await hover(page, 'MQL');
  await expectCard(page, lead.term);
  const worker = await workerOf(chromium.context);
  const busy = worker.evaluate(() => {
    for (const end = Date.now() + 8000; Date.now() < end; );
  });
  await hover(page, 'churn rate');
  await expectCard(page, term);
  await expect.poll(async () => (await readCard(page))?.text).toContain('The explanation did not arrive.');
  await busy;
  await clickInCard(page, 'Try again');
  await expect.poll(async () => (await readCard(page))?.text).toContain(definition);
});

test('C38 the page’s root font size and hostile style do not reach the card', async ({ openBody }) => {
  const hostile =
    '<style>html{font-size:5px} div, article, gloss-card {display:none !important;opacity:0 !important;transform:scale(3) !important;width:1px !important;color:red !important;font:40px cursive !important;visibility:hidden !important}</style>';
  const { page } = await openBody(prose, hostile);
  await hover(page, 'MQL');
  await expectCard(page, lead.term);
  const card = (await readCard(page))!;
  expect(card.box.width).toBe(360);
  expect(await readStyle(page, 'font-size')).toBe('14px');
  expect(await readStyle(page, 'color')).not.toBe('rgb(255, 0, 0)');
});

test('D04 nothing of the card can be read by the page', async ({ openBody }) => {
  const { page } = await openBody(
    prose,
    '<script>window.roots=[];const real=Element.prototype.attachShadow;Element.prototype.attachShadow=function(...a){const r=real.apply(this,a);window.roots.push(r);return r}</script>',
  );
  await hover(page, 'MQL');
  await expect.poll(async () => (await readCard(page))?.text).toContain(lead.definition);
  const read = await page.evaluate(() => {
    const host = document.querySelector<HTMLElement>('gloss-card')!;
    getSelection()?.selectAllChildren(document.documentElement);
    const attributes = host.getAttributeNames().map((name) => host.getAttribute(name));
    return [
      host.shadowRoot,
      host.innerText,
      host.textContent,
      ...attributes,
      String(getSelection()),
      document.documentElement.innerText,
      Reflect.get(window, 'roots').length,
    ].join(' ');
  });
  expect(read).not.toContain(lead.definition.slice(0, 30));
  expect(read).not.toContain(lead.term);
});

test('D08 D09 it is styled on pages that allow nothing, and causes no report', async ({ openAt, pages }) => {
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'">`;
  const { page, errors, report } = await openAt(pages.put('/strict', htmlOf(prose, policy)));
  await report();
  await hover(page, 'MQL');
  await expect.poll(async () => (await readCard(page))?.text).toContain(lead.definition);
  expect(await readStyle(page, 'display')).toBe('flex');
  expect((await readCard(page))?.box.width).toBe(360);
  expect(errors).toEqual([]);
});

test('keys typed in the card do not reach the page', async ({ openBody, chromium }) => {
  const { page, id } = await openBody(prose);
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const kind of ['keydown', 'keyup', 'keypress', 'click', 'pointerdown', 'focusin']) {
      document.addEventListener(kind, () => heard.push(kind));
    }
    document.addEventListener('keydown', (event) => heard.push(`captured ${event.key}`), true);
  });
  await command(chromium.context, id, 'explain-term');
  await expectCard(page, lead.term);
  await page.evaluate(() => Reflect.get(window, 'heard').splice(0));
  for (const key of ['j', '/', 'Tab', 'Enter', 'ArrowDown', 'Escape']) await page.keyboard.press(key);
  expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([]);
});

test('A12 a card whose term the page takes away closes; written anew in the same place, it stays', async ({
  openBody,
}) => {
  const { page } = await openBody(`<div id="app">${prose}</div>`);
  await hover(page, 'MQL');
  await expectCard(page, lead.term);
  await page.evaluate(() => {
    const app = document.getElementById('app')!;
    app.innerHTML += '';
  });
  await expect(marks(page)).not.toHaveCount(0);
  await page.waitForFunction(() => new Promise((resolve) => setTimeout(() => resolve(true), 500)));
  await expectCard(page, lead.term);
  await page.evaluate(() => {
    document.getElementById('app')!.innerHTML = '<p>Another page altogether.</p>';
  });
  await expectNoCard(page);
});

test('a page that was loading when the extension was installed, and has no early listeners, has cards all the same', async ({
  pages,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'glosslight-'));
  await cp(outputOf('chrome'), folder, { recursive: true });
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const scripts = manifest.content_scripts.filter(({ js }: { js: string[] }) => !js.includes('early.js'));
  await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, content_scripts: scripts }));
  const context = await launch({ executablePath: await findBrowser('chromium'), extension: folder, headless: true });
  try {
    await closeWelcome(context);
    const page = await context.newPage();
    await page.goto(pages.put('/late', htmlOf(prose)));
    await hover(page, 'MQL');
    await expectCard(page, lead.term);
    await page.keyboard.press('Escape');
    await expectNoCard(page);
  } finally {
    await context.close();
    await rm(folder, { recursive: true });
  }
});
