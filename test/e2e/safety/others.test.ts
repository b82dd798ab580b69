import type { Page } from '@playwright/test';
import { marks } from '../marks';
import { expect, htmlOf, test } from './fixtures';

/** What others do to a text in which a term is marked: highlighters, linkers, translators, editors, the page itself. */
const sentence = 'The client signed the SLA with our people this week.';

/** Defined in the page: finds the text node that holds a text, makes a range over it, and an element to wrap it in. */
const helpers = `
  const nodeOf = (element, text) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (walker.currentNode.data.includes(text)) return walker.currentNode;
  };
  const rangeOver = (element, text) => {
    const node = nodeOf(element, text);
    const range = document.createRange();
    range.setStart(node, node.data.indexOf(text));
    range.setEnd(node, node.data.indexOf(text) + text.length);
    return range;
  };
  const bold = () => document.createElement('b');
`;

const touches: Record<string, string> = {
  'wraps a word before the term': `rangeOver(p, 'client').surroundContents(bold())`,
  'wraps a word after the term': `rangeOver(p, 'people').surroundContents(bold())`,
  'wraps the term': `rangeOver(p, 'SLA').surroundContents(bold())`,
  'wraps the term and its neighbours': `rangeOver(p, 'the SLA with').surroundContents(bold())`,
  'splits a node by hand': `const at = nodeOf(p, 'client').splitText(4); at.splitText(6); const b = bold(); at.replaceWith(b); b.append(at)`,
  'puts a fragment in place of a node': `const node = nodeOf(p, 'client'); const [before, after] = node.data.split('client');
    const b = bold(); b.append('client'); const pieces = new DocumentFragment(); pieces.append(before, b, after); node.replaceWith(pieces)`,
  'adds to a node': `const node = nodeOf(p, 'client'); node.insertData(10, ' company')`,
  'takes from a node': `nodeOf(p, 'The').deleteData(0, 4)`,
  'writes every node in capitals': `const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) walker.currentNode.data = walker.currentNode.data.toUpperCase()`,
  'merges its text nodes': `nodeOf(p, 'signed').splitText(8); p.normalize()`,
};

test('H01 surround: whatever wraps, splits, replaces or writes text finds it whole, and leaves what it would without us', async ({
  openBody,
  turn,
}) => {
  const body = Object.keys(touches)
    .map((name) => `<p title="${name}">${sentence}</p>`)
    .join('');
  const script = Object.values(touches)
    .map((touch, at) => `{ const p = document.querySelectorAll('p')[${at}]; ${touch} }`)
    .join('\n');
  const run = async () => {
    const { page, report, errors } = await openBody(body);
    await page.evaluate(`(() => { ${helpers} ${script} })()`);
    await report();
    expect(errors).toEqual([]);
    return page;
  };
  await turn('off');
  const before = await (await run()).locator('body').innerHTML();
  await turn('on');
  const page = await run();
  expect((await page.locator('body').innerHTML()).split('<p').slice(1)).toEqual(before.split('<p').slice(1));
  // All but the one in which every word was turned into capitals, "SLA" being one anyway, still have their term.
  await expect(marks(page).getByText('SLA', { exact: true })).toHaveCount(Object.keys(touches).length);
});

test('H02 undefined: style for elements that are not defined yet hides no term', async ({ openBody }) => {
  const styles = [
    'visibility:hidden',
    'filter:opacity(0)',
    'clip-path:inset(50%)',
    '-webkit-text-fill-color:transparent',
    'content-visibility:hidden',
    'display:none',
  ];
  const rules = styles.map((style, at) => `.v${at} :not(:defined){${style}}`).join('');
  const sections = styles.map((_, at) => `<section class="v${at}"><p>${sentence}</p></section>`).join('');
  const { page } = await openBody(
    `${sections}<section class="has"><p>${sentence}</p></section>`,
    `<style>${rules} section:has(:not(:defined)){opacity:0}</style>`,
  );
  await expect(marks(page).getByText('SLA')).toHaveCount(styles.length + 1);
  expect(await page.locator(':not(:defined)').count()).toBe(0);
  expect(await page.locator('.has').evaluate((section) => getComputedStyle(section).opacity)).toBe('1');
});

const rows = `
<ul id="list"><li data-of="list">Read the SLA first</li></ul>
<table><tr><td data-of="cell">Signed SLA copy</td></tr></table>
<div class="tile" data-of="tile" style="cursor:pointer">Open the SLA tile</div>
<div role="grid"><div role="row"><div role="gridcell" tabindex="0" data-of="grid">Grid SLA cell</div></div></div>
<p data-of="menu">Right-click the SLA line</p>
<p data-of="tip">Hover the SLA tip</p>
<ul><li draggable="true" data-of="drag">Drag the SLA card</li></ul>
<div id="backdrop" data-of="backdrop">Backdrop about the SLA text</div>`;

test('H03 rows: what is clicked, hovered or dragged on a term is the row, the cell or the tile', async ({
  openBody,
  setSettings,
}) => {
  // No card in between, which would lie over the next row.
  await setSettings({ openAfter: 2000 });
  const { page } = await openBody(rows);
  await expect(marks(page)).toHaveCount(8);
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const kind of ['click', 'dblclick', 'contextmenu', 'mouseover', 'mousedown']) {
      document.addEventListener(kind, ({ target }) => heard.push(`${kind} ${(target as HTMLElement).dataset.of}`));
    }
    document.getElementById('backdrop')!.onclick = ({ target, currentTarget }) =>
      heard.push(`backdrop ${target === currentTarget}`);
  });
  const inside = (name: string) => marks(page, `[data-of="${name}"]`);
  await inside('list').click();
  await inside('cell').dblclick();
  await inside('tile').click();
  await inside('grid').click();
  await inside('tip').hover();
  await inside('backdrop').click();
  const { x, y, width } = await inside('menu').boundingBox();
  await page.mouse.click(x + width / 2, y + 4, { button: 'right' });
  await page.keyboard.press('Escape');
  await inside('drag').hover();
  await page.mouse.down();
  await page.mouse.up();
  expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toEqual(
    expect.arrayContaining([
      'click list',
      'dblclick cell',
      'click tile',
      'click grid',
      'mouseover tip',
      'backdrop true',
      'contextmenu menu',
      'mousedown drag',
    ]),
  );
});

test('H04 editors: what a page reads of its markup, clones or serializes is its own', async ({ openBody }) => {
  const { page } = await openBody(`<div id="note"><p>${sentence}</p></div>`);
  await expect(marks(page)).toHaveCount(1);
  const read = await page.evaluate(() => {
    const note = document.getElementById('note')!;
    const copy = note.cloneNode(true) as HTMLElement;
    return [note.innerHTML, copy.innerHTML, new XMLSerializer().serializeToString(note.firstChild!)];
  });
  const markup = `<p>${sentence}</p>`;
  expect(read).toEqual([markup, markup, markup.replace('<p>', '<p xmlns="http://www.w3.org/1999/xhtml">')]);
});

test('H05 drag: dragged text is the page’s', async ({ openBody, turn }) => {
  const drag = async () => {
    const { page } = await openBody(
      `<p style="width:420px">${sentence}</p><div contenteditable style="height:80px"></div>`,
    );
    await page.evaluate(() => {
      document.addEventListener('dragstart', ({ dataTransfer }) => {
        Object.assign(window, { dragged: ['text/html', 'text/plain'].map((type) => dataTransfer?.getData(type)) });
      });
      getSelection()?.selectAllChildren(document.querySelector('p')!);
    });
    const from = (await page.locator('p').boundingBox())!;
    const to = (await page.locator('div').boundingBox())!;
    await page.mouse.move(from.x + 30, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(to.x + 40, to.y + 30, { steps: 8 });
    await page.mouse.up();
    await expect.poll(() => page.locator('div').textContent()).not.toBe('');
    return [await page.evaluate(() => Reflect.get(window, 'dragged')), await page.locator('div').innerHTML()];
  };
  await turn('off');
  const before = await drag();
  await turn('on');
  expect(await drag()).toEqual(before);
});

test('H06 fragment: a link to a text keeps all of its highlight', async ({ openAt, pages, turn }) => {
  const url = pages.put(
    '/fragment',
    htmlOf(
      `<p style="height:1500px">Start.</p><p id="p">Last week the client signed the SLA with our support team.</p><p style="height:1500px"></p>`,
      '<style>::target-text{background:rgb(255,0,255);color:#000} #p{font:20px/1.6 sans-serif}</style>',
    ),
  );
  const picture = async () => {
    const { page, report } = await openAt(`${url}#:~:text=signed%20the%20SLA%20with%20our%20support`);
    await report();
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    return { page, pink: await pinkIn(page) };
  };
  await turn('off');
  const { pink: before } = await picture();
  expect(before).toBeGreaterThan(1000);
  await turn('on');
  const { page, pink } = await picture();
  await expect(marks(page, '#p')).not.toHaveCount(0);
  // The line under the term takes a few of them.
  expect(pink / before).toBeGreaterThan(0.9);
});

/** How many pixels of the window have the color of the found text. */
async function pinkIn(page: Page): Promise<number> {
  const picture = (await page.screenshot()).toString('base64');
  return page.evaluate(async (data) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    canvas.drawImage(image, 0, 0);
    const { data: pixels } = canvas.getImageData(0, 0, image.width, image.height);
    let count = 0;
    for (let at = 0; at < pixels.length; at += 4) {
      if (pixels[at] === 255 && pixels[at + 1] === 0 && pixels[at + 2] === 255) count++;
    }
    return count;
  }, picture);
}

test('H07 ranges: ranges, selections and highlights of the page keep their text, before and after', async ({
  openAt,
  pages,
  setSettings,
}) => {
  const texts = ['SLA', 'LA', 'the SLA', 'SLA with our', 'signed the SLA with', 'S'];
  const script = `${helpers} window.ranges = ${JSON.stringify(texts)}.map((text) => rangeOver(document.querySelector('p'), text));
    CSS.highlights.set('find', new Highlight(...window.ranges));`;
  const url = pages.put('/ranges', htmlOf(`<p>${sentence}</p><script>${script}</script>`));
  const { page, report } = await openAt(url);
  const read = () => page.evaluate(() => (Reflect.get(window, 'ranges') as Range[]).map(String));
  await report();
  await expect(marks(page)).toHaveCount(1);
  expect(await read()).toEqual(texts);
  await setSettings({ offSites: ['localhost'] });
  await expect(marks(page)).toHaveCount(0);
  expect(await read()).toEqual(texts);
  expect(await page.evaluate(() => CSS.highlights.get('find')?.size)).toBe(texts.length);
});

test('H08 responsive: text that becomes a flex or grid item by the window’s width stays one piece', async ({
  openBody,
}) => {
  const { page } = await openBody(
    `<p class="flex">${sentence}</p><p class="grid">${sentence}</p>`,
    `<style>@media (max-width:700px){.flex{display:flex;justify-content:space-between}.grid{display:grid;grid-auto-flow:column;gap:20px}}</style>`,
  );
  await expect(marks(page)).toHaveCount(2);
  await page.setViewportSize({ width: 640, height: 600 });
  const lines = (selector: string) =>
    page.locator(selector).evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return range.getClientRects().length;
    });
  expect([await lines('.flex'), await lines('.grid')]).toEqual([1, 1]);
  await expect(marks(page)).toHaveCount(2);
});
