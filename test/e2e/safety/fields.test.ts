import type { Page } from '@playwright/test';
import { marks } from '../marks';
import { expect, test } from './fixtures';

const fields = `
  <p>Outside, a KPI is explained.</p>
  <form id="form">Fill in the KPI here:
    <textarea name="area">KPI one and the landing page</textarea>
    <input name="line" value="KPI of ours">
    <input name="password" type="password" value="KPI" autocomplete="cc-number">
    <select name="choice"><optgroup label="KPI group"><option>Some KPI here</option><option selected>An OKR too</option></optgroup></select>
    <input name="listed" list="list"><datalist id="list"><option>Our KPI list</option></datalist>
    <output name="out">The KPI so far</output>
    <button name="send" value="KPI">Save the KPI now</button>
    <progress value="1" max="2">Half the KPI</progress><meter value="0.5">Half the KPI</meter>
  </form>`;

const readForm = (page: Page) =>
  page.evaluate(() => {
    const form = document.forms[0]!;
    const all = [...form.elements].filter((field) => !(field instanceof HTMLButtonElement));
    return {
      html: all.map((field) => field.outerHTML),
      values: all.map((field) => {
        const { value, defaultValue } = field as HTMLInputElement;
        return [value, defaultValue];
      }),
      options: [...form.querySelectorAll('option')].map(({ value, text, label }) => [value, text, label]),
      data: [...new FormData(form)].map(String),
    };
  });

test('B01 B11 fields keep value, default, markup and what they send, also after a reset', async ({
  openBody,
  turn,
}) => {
  await turn('off');
  const { page } = await openBody(fields);
  const before = await readForm(page);
  await turn('on');
  await expect(marks(page).first()).toHaveText('KPI');
  expect(await readForm(page)).toEqual(before);
  await page.locator('textarea').fill('something else');
  await page.evaluate(() => document.forms[0]?.reset());
  expect(await readForm(page)).toEqual(before);
});

const editables = {
  'contenteditable=true': '<div class="e" contenteditable="true">Our KPI is <b>the OKR too</b> here</div>',
  'contenteditable without a value': '<div class="e" contenteditable>Our KPI is <b>the OKR too</b> here</div>',
  'plaintext-only': '<div class="e" contenteditable="plaintext-only">Our KPI is here</div>',
  inherited: '<section contenteditable><div class="e">Our KPI is <b>the OKR too</b> here</div></section>',
  'closed to writing inside':
    '<div class="e" contenteditable>Our KPI <span contenteditable="false">and an OKR</span> here</div>',
  'role=textbox': '<div class="e" role="textbox" contenteditable>Our KPI is here</div>',
  'CSS user-modify': '<div class="e" style="-webkit-user-modify: read-write">Our KPI is here</div>',
  'switched on by a script':
    '<div class="e">Our KPI is here</div><script>setTimeout(() => { document.querySelector(".e").contentEditable = "true" }, 1500)</script>',
};

for (const [name, body] of Object.entries(editables)) {
  test(`B02 ${name}: markup, caret and undo are the writer's alone`, async ({ openBody }) => {
    const { page, report } = await openBody(`<p>Outside, a KPI is explained.</p>${body}`);
    const editor = page.locator('.e');
    const isEditable = () =>
      editor.evaluate((element) => getComputedStyle(element).getPropertyValue('-webkit-user-modify') !== 'read-only');
    await expect.poll(isEditable).toBe(true);
    const original = /class="e"[^>]*>(.*?)<\/div>/.exec(body)?.[1] ?? '';
    await expect.poll(() => editor.innerHTML()).toBe(original);
    await editor.evaluate((element) => {
      (element.closest<HTMLElement>('[contenteditable]') ?? (element as HTMLElement)).focus();
      const last = element.lastChild!;
      getSelection()?.collapse(last, last.textContent?.length);
    });
    await page.keyboard.type(' KPI');
    // Longer than the extension gathers changes for.
    // What only its style lets write in is explained like other text, by painting.
    await expect.poll(async () => (await report()).matches.length).toBe(name === 'CSS user-modify' ? 3 : 1);
    expect(await editor.innerHTML()).toBe(`${original} KPI`);
    const caret = await page.evaluate(() => [getSelection()?.focusNode?.nodeName, getSelection()?.focusOffset]);
    expect(caret[0]).toBe('#text');
    await page.keyboard.press('ControlOrMeta+z');
    expect(await editor.innerHTML()).toBe(original);
  });
}

test('B02 designMode: a document that becomes an editor holds no mark when the writer begins', async ({ openBody }) => {
  const { page, report } = await openBody('<p class="e">Our KPI is here and stays</p>');
  await expect(marks(page)).toHaveCount(1);
  await page.evaluate(() => {
    document.designMode = 'on';
  });
  await page.locator('.e').click();
  expect(await page.locator('.e').innerHTML()).toBe('Our KPI is here and stays');
  await page.keyboard.press('End');
  await page.keyboard.type(' KPI');
  expect(await page.locator('.e').innerHTML()).toBe('Our KPI is here and stays KPI');
  await expect.poll(async () => (await report()).matches).toEqual([]);
});

test('B02 a saved editor holds no mark', async ({ openBody }) => {
  const { page } = await openBody('<p>A KPI.</p><div id="e" contenteditable>Our KPI is here</div>');
  await expect
    .poll(() => page.evaluate(() => CSS.highlights.size + document.querySelectorAll('gloss-mark').length))
    .toBeGreaterThan(0);
  expect(await page.evaluate(() => new XMLSerializer().serializeToString(document.querySelector('#e')!))).not.toMatch(
    /mark/,
  );
});

test('B14 what is typed into fields is read by nobody', async ({ openBody, chromium }) => {
  const { page } = await openBody(`<p data-private>A KPI near it.</p>${fields}`);
  const requests: string[] = [];
  chromium.context.on('request', (request) => requests.push(request.url() + (request.postData() ?? '')));
  await page.locator('[type=password]').fill('correct horse KPI');
  await page.locator('textarea').fill('battery staple KPI');
  await marks(page).first().hover();
  const [worker] = chromium.context.serviceWorkers();
  const stored = await worker?.evaluate(async () =>
    JSON.stringify(await Reflect.get(globalThis, 'chrome').storage.local.get()),
  );
  expect(stored).not.toMatch(/correct horse|battery staple/);
  expect(requests.join()).not.toMatch(/horse|staple/);
});
