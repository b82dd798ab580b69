import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import katex from 'katex';
import { root } from '../../tool.mjs';
import { marks } from '../marks';
import { expect, test } from './fixtures';

const outside = '<p>Outside, a KPI is explained.</p>';

/** What is left alone altogether, by what it is. */
const untouched = {
  'B08 SVG text':
    '<svg width="300" height="40"><title>The KPI title</title><desc>A KPI here</desc><text y="20">Use the KPI docs</text><a><text y="30">A KPI link</text></a></svg>',
  'B09 code': '<code>a KPI b</code>',
  'B09 highlighted code': '<pre><code><span class="k">let</span> <span>the KPI here</span></code></pre>',
  'B09 kbd, samp, var, tt':
    '<kbd>a KPI b</kbd><samp>a KPI b</samp><var>a KPI b</var><tt>a KPI b</tt><kbd><span>a KPI b</span></kbd>',
  'B09 xmp, listing': '<xmp>a KPI b</xmp><plaintext>a KPI b',
  MathML: '<math><mtext>the KPI here</mtext><annotation>a KPI b</annotation></math>',
  KaTeX: katex.renderToString('\\text{the KPI here} = x^2'),
  'MathJax 3': '<mjx-container><mjx-math><mjx-mtext>the KPI here</mjx-mtext></mjx-math></mjx-container>',
  'MathJax 2': '<span class="MathJax_Preview">a KPI b</span><span class="MathJax"><span>the KPI here</span></span>',
  'B25 the text layer of PDF.js':
    '<div class="textLayer"><span style="left:10px;top:20px">the KPI here</span><br role="presentation"><span>a KPI b</span></div>',
  'canvas fallback': '<canvas>the KPI here <p>a KPI b</p></canvas>',
  'B07 a page drawn on canvas':
    '<canvas width="300" height="100">the KPI here</canvas><div contenteditable style="position:absolute;left:-9999px">a KPI b</div>',
  'media fallback':
    '<video>the KPI here</video><audio>the KPI here</audio><object>the KPI here</object><iframe title="x">a KPI b</iframe>',
  noscript: '<noscript>the KPI here <p>a KPI b</p></noscript>',
  templates:
    '<template>the KPI here</template><script type="text/x-template">the KPI here</script><style>/* the KPI here */</style>',
  'roles of fields':
    '<div role="textbox">a KPI b</div><div role="searchbox">a KPI b</div><div role="spinbutton">a KPI b</div><div role="combobox">a KPI b</div>',
  'editors by class':
    '<div class="cm-editor">a KPI b</div><div class="monaco-editor">a KPI b</div><div class="ace_editor">a KPI b</div><div class="CodeMirror">a KPI b</div><div class="ql-editor">a KPI b</div><div class="ProseMirror">a KPI b</div>',
};

for (const [name, body] of Object.entries(untouched)) {
  test(`${name}: left as it is`, async ({ openBody, turn }) => {
    await turn('off');
    const { page, report, errors } = await openBody(`${outside}<div id="it">${body}</div>`);
    const before = await page.locator('#it').innerHTML();
    const measure = () =>
      page
        .locator('svg text')
        .evaluateAll((all) => all.map((text) => (text as SVGTextElement).getComputedTextLength()));
    const lengths = await measure();
    await turn('on');
    await expect(marks(page)).toHaveText(['KPI']);
    expect(await page.locator('#it').innerHTML()).toBe(before);
    expect(await measure()).toEqual(lengths);
    await expect(marks(page, '#it')).toHaveCount(0);
    expect((await report()).matches).toHaveLength(1);
    expect(errors).toEqual([]);
  });
}

test('B06 a letter being written stays as it is, and the letter that is read is explained', async ({ openBody }) => {
  const frame = '<body contenteditable><p>My KPI draft</p><blockquote>The KPI you quoted</blockquote></body>';
  const { page, report } = await openBody(
    `<input name="subject" value="Our KPI"><iframe title="Letter" width="600" height="300" srcdoc="${frame}"></iframe><article>The KPI you asked for.</article>`,
  );
  await expect(marks(page)).toHaveText(['KPI']);
  await expect(marks(page.frames()[1]!)).toHaveCount(0);
  expect((await report()).matches).toHaveLength(1);
});

test('B07 a page that shows its text on a canvas alone has nothing to explain, and no error', async ({ openBody }) => {
  const { report, errors } = await openBody(
    '<canvas>the KPI here</canvas><iframe title="x" srcdoc="<body contenteditable>a KPI b</body>" style="position:absolute;left:-999px"></iframe>',
  );
  expect((await report()).state.kind).toBe('empty');
  expect(errors).toEqual([]);
});

test('B09 the copy button of a code block copies its text', async ({ openBody }) => {
  const { page } = await openBody(
    `${outside}<pre id="code"><code><span>let</span> the KPI = 1</code></pre><button onclick="this.value = document.querySelector('#code').innerText">Copy</button>`,
  );
  await expect(marks(page)).toHaveCount(1);
  await page.getByRole('button').click();
  expect(await page.getByRole('button').evaluate((button) => (button as HTMLButtonElement).value)).toBe(
    'let the KPI = 1',
  );
});

test('B15 live regions get no node from us, however often they speak', async ({ openBody }) => {
  const regions = [
    'aria-live="polite"',
    'role="status"',
    'role="alert"',
    'role="log"',
    'role="timer"',
    'role="marquee"',
  ];
  const { page, errors } =
    await openBody(`${outside}${regions.map((region) => `<div class="live" ${region}>Now the KPI is 0</div>`).join('')}<output class="live">Now the KPI is 0</output>
    <div aria-live="assertive"><p class="live">Now the KPI is 0</p></div>
    <script>
      let added = 0, ticks = 0;
      new MutationObserver((records) => { for (const { addedNodes } of records) for (const node of addedNodes) if (node.nodeType === 1) added++; }).observe(document.body, { subtree: true, childList: true });
      window.added = () => added;
      window.ticks = () => ticks;
      setInterval(() => { ticks++; for (const live of document.querySelectorAll('.live')) live.firstChild.data = 'Now the KPI is ' + ticks; }, 100);
    </script>`);
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'ticks')())).toBeGreaterThan(25);
  expect(await page.evaluate(() => Reflect.get(window, 'added')())).toBe(0);
  const texts = await page.locator('.live').allTextContents();
  for (const text of texts) expect(text).toMatch(/^Now the KPI is \d+$/);
  expect(errors).toEqual([]);
});

test('B27 text that nobody sees is not counted; shown, it is explained', async ({ openBody }) => {
  const { page, report } = await openBody(`${outside}
    <p hidden>A hidden OKR here</p><p style="display:none">Not the OKR displayed</p><p style="visibility:hidden">An unseen OKR here</p>
    <div style="content-visibility:hidden"><p>A skipped OKR here</p></div><details><summary>More</summary><p>An OKR in details</p></details>`);
  expect((await report()).matches.map(({ text }) => text)).toEqual(['KPI']);
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('[hidden], [style]')) {
      element.hidden = false;
      element.removeAttribute('style');
    }
    document.querySelector('details')!.open = true;
  });
  await expect
    .poll(async () => (await report()).matches.map(({ text }) => text))
    .toEqual(['KPI', 'OKR', 'OKR', 'OKR', 'OKR', 'OKR']);
  await expect(marks(page)).toHaveCount(6);
});

test('B30 inert and aria-hidden text gets nothing that could take the focus, and no error', async ({ openBody }) => {
  const { page, errors } = await openBody(
    `${outside}<div inert><p id="inert">An inert KPI here</p></div><div aria-hidden="true"><p>A hidden KPI here</p></div>`,
  );
  await expect(marks(page)).not.toHaveCount(0);
  const box = (await page.locator('#inert').boundingBox())!;
  await page.mouse.move(box.x + 70, box.y + box.height / 2);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
  expect(errors).toEqual([]);
});

test('B32 text that cannot be selected, can be dragged, or lies under a link keeps its ways', async ({ openBody }) => {
  const { page, errors } = await openBody(`
    <p id="unselectable" style="user-select:none">An unselectable KPI here</p>
    <p id="dragged" draggable="true">A draggable KPI here</p>
    <div style="position:relative"><p>A stretched KPI here</p><a id="over" href="#over" style="position:absolute;inset:0" aria-label="Over"></a></div>
    <script>addEventListener('dragstart', (event) => { document.body.dataset.dragged = event.target.id; });</script>`);
  await expect(marks(page)).toHaveText(['KPI', 'KPI', 'KPI']);
  await marks(page).first().dblclick();
  expect(await page.evaluate(() => String(getSelection()))).toBe('');
  await marks(page).nth(1).hover();
  await page.mouse.down();
  await page.mouse.move(300, 300, { steps: 5 });
  await page.mouse.up();
  expect(await page.locator('body').getAttribute('data-dragged')).toBe('dragged');
  const box = (await marks(page).nth(2).boundingBox())!;
  await page.mouse.click(box.x + 5, box.y + 5);
  await expect.poll(() => new URL(page.url()).hash).toBe('#over');
  expect(errors).toEqual([]);
});

test('KaTeX with its own style keeps its layout', async ({ openBody }) => {
  const css = readFileSync(join(root, 'node_modules/katex/dist/katex.min.css'), 'utf8');
  const { page } = await openBody(
    `${outside}<p id="it">${katex.renderToString('\\text{the KPI here}', { displayMode: true })}</p>`,
    `<style>${css}</style>`,
  );
  await expect(marks(page)).toHaveCount(1);
});
