import type { Page } from '@playwright/test';
import { marks } from '../marks';
import { expect, test } from './fixtures';

/** The boxes of all elements of the page. */
const boxesOf = (page: Page) =>
  page.evaluate(() =>
    [...document.body.querySelectorAll('*:not(style, script)')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return `${element.localName} ${[x, y, width, height].join(' ')}`;
    }),
  );

const layouts = {
  'A15 flex container':
    '<div style="display:flex;justify-content:space-between">Use the API now and the KPI here</div>',
  'A15 inline-flex': '<span style="display:inline-flex;gap:20px">Use the KPI here</span>',
  'A15 grid container': '<div style="display:grid">Use the KPI here and the landing page</div>',
  'A15 display: contents in a flex container':
    '<div style="display:flex;gap:30px"><span style="display:contents">Use the KPI here</span></div>',
  'A15 clamped lines':
    '<div style="display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden;width:120px">Use the KPI here and the landing page of this shop with us</div>',
  'A15 columns': '<div style="columns:2;width:200px">Use the KPI here and the landing page of this shop</div>',
  'A15 table parts':
    '<div style="display:table"><div style="display:table-row">Use the KPI here<span style="display:table-cell">x</span></div></div>',
  'A15 ruby': '<ruby>Use the KPI here<rt>the KPI up</rt></ruby>',
  'A16 kerning and ligatures':
    '<p style="font-kerning:normal;font-family:serif;width:max-content">AVAToffice KPIs, the difficult fluffy wireframe of Ty. To</p>',
  'A16 Arabic around a term':
    '<p dir="rtl" style="width:max-content">نقيس أداء KPI الشركة كل شهر مع landing page جديدة</p>',
  'A16 first letter':
    '<style>#f::first-letter{font-size:3em;float:left}</style><p id="f">KPI and the landing page begin here</p>',
  'A16 first line':
    '<style>#f::first-line{font-size:2em}</style><p id="f" style="width:200px">Our KPI and the landing page begin here and go on</p>',
  'A16 ellipsis':
    '<p style="width:90px;white-space:nowrap;overflow:hidden;text-overflow:ellipsis">Our KPI and the landing page</p>',
  'A16 justified, hyphenated, spaced':
    '<p style="width:160px;text-align:justify;hyphens:auto;letter-spacing:2px;word-spacing:4px;text-transform:uppercase">Our KPI and the landing page of the wireframe are here</p>',
  'A16 lines that break at dashes':
    '<div style="width:min-content">our KPI–based numbers, a landing page—or two, a wireframe-2024</div>',
  'A16 preformatted by style': '<div style="white-space:pre">Our KPI   and the\n  landing page</div>',
  'A16 vertical writing': '<div style="writing-mode:vertical-rl;height:200px">Our KPI and the landing page</div>',
  'A16 gradient text':
    '<p style="background:linear-gradient(red,blue);background-clip:text;color:transparent;width:max-content">Our KPI and the landing page</p>',
  'rules for all children':
    '<style>.c > *{display:block;margin:20px;padding:9px;font-size:40px;float:right;position:absolute}</style><div class="c">Our KPI and the landing page</div>',
  'rules for all elements':
    '<style>*{letter-spacing:normal}p *{font-size:200%;border:1px solid;text-transform:uppercase}p *::before{content:"!"}</style><p style="letter-spacing:3px">Our KPI and the landing page</p>',
  'rules that count':
    '<style>.o > * + *{margin-top:40px}.o > :first-child{padding:30px}</style><div class="o">Our KPI is here <p>One</p><p>Two</p></div>',
  'a rule for no children': '<style>.e:not(:has(*)){height:60px}</style>',
};

for (const [name, body] of Object.entries(layouts)) {
  test(`${name}: everything stays where it was`, async ({ openBody, turn }) => {
    await turn('off');
    const { page, errors } = await openBody(`<p>A KPI at the top.</p>${body}<p>And an OKR at the end.</p>`);
    const before = await boxesOf(page);
    await turn('on');
    await expect.poll(() => marks(page).count()).toBeGreaterThan(1);
    expect(await boxesOf(page)).toEqual(before);
    expect(errors).toEqual([]);
  });
}

const controls = `
  <a id="link" href="#link">A KPI link here</a>
  <button id="button">Save the KPI now</button>
  <label id="label">Track the KPI <input type="checkbox"></label>
  <details><summary id="summary">More of the KPI here</summary><p>Text</p></details>
  ${['button', 'tab', 'menuitem', 'option', 'link', 'switch', 'checkbox', 'radio', 'treeitem'].map((role) => `<div role="${role}" tabindex="0">A KPI ${role} here</div>`).join('')}
  <h2>The KPI of a heading</h2>
  <p id="plain">A plain KPI here</p>`;

test('A17 a page that looks who was clicked sees its own control', async ({ openBody }) => {
  const { page } = await openBody(`${controls}<script>
    window.clicked = [];
    document.onclick = (event) => window.clicked.push(event.target.matches('button, a, summary, label, input, [role]'));
  </script>`);
  await expect(marks(page)).not.toHaveCount(0);
  const targets = page.locator('a, button, label, summary, [role]');
  for (const target of await targets.all()) await target.click({ position: { x: 60, y: 8 } });
  const clicked: boolean[] = await page.evaluate(() => Reflect.get(window, 'clicked'));
  expect(clicked.length).toBeGreaterThanOrEqual(await targets.count());
  expect(new Set(clicked)).toEqual(new Set([true]));
});

test('A18 links follow, boxes are checked, details open, double clicks select a word', async ({
  openBody,
  chromium,
}) => {
  const { page } = await openBody(controls);
  await expect(marks(page)).not.toHaveCount(0);
  const on = { position: { x: 22, y: 8 } };
  await page.locator('#link').click(on);
  await expect.poll(() => new URL(page.url()).hash).toBe('#link');
  const opened = chromium.context.waitForEvent('page');
  await page.locator('#link').click({ ...on, modifiers: ['ControlOrMeta'] });
  await (await opened).close();
  const middle = chromium.context.waitForEvent('page');
  await page.locator('#link').click({ ...on, button: 'middle' });
  await (await middle).close();
  await page.locator('#label').click({ position: { x: 60, y: 8 } });
  await expect(page.getByRole('checkbox').first()).toBeChecked();
  await page.locator('#summary').click({ position: { x: 90, y: 8 } });
  await expect(page.locator('details')).toHaveAttribute('open');
  await marks(page).last().dblclick();
  expect((await page.evaluate(() => String(getSelection()))).trim()).toBe('KPI');
  await page.locator('#link').dragTo(page.locator('#plain'));
});
