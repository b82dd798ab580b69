import type { Page } from '@playwright/test';
import { expectCard } from './card/reader';
import { entryOf } from './entries';
import { marks } from './marks';
import { options } from './pages';
import { expect, test } from './safety/fixtures';

const lead = entryOf('marketing-qualified-lead').term;

const body = `<p id="p">The client reads of an MQL and its churn rate here.</p>
<p>In a <a href="#x">link to Kubernetes</a> too.</p>`;

const elements = (page: Page) => page.locator('gloss-mark');

test.describe('marks as elements', () => {
  test.beforeEach(({ setSettings }) => setSettings({ marksAsElements: true }));

  test('terms of prose are elements with a card of their own, those of links are painted', async ({ openBody }) => {
    const { page, report } = await openBody(body);
    await expect(elements(page)).toHaveText(['MQL', 'churn rate']);
    await expect(marks(page)).toHaveText(['Kubernetes']);
    expect((await report()).matches.map(({ text }) => text)).toEqual(['MQL', 'churn rate', 'Kubernetes']);
    await elements(page).first().hover();
    await expectCard(page, lead);
  });

  test('switched off, the page has its very nodes back', async ({ openBody, setSettings, pages }) => {
    const { page } = await openBody(
      body,
      `<script>addEventListener('DOMContentLoaded', () => { window.first = document.querySelector('p').firstChild; })</script>`,
    );
    await expect(elements(page)).toHaveCount(2);
    await setSettings({ marksAsElements: true, offSites: [new URL(pages.origin).hostname] });
    await expect(elements(page)).toHaveCount(0);
    expect(await page.locator('#p').innerHTML()).toBe('The client reads of an MQL and its churn rate here.');
    expect(await page.evaluate(() => document.querySelector('p')!.firstChild === Reflect.get(window, 'first'))).toBe(
      true,
    );
  });

  for (const [name, touch] of Object.entries({
    'wraps a word before a term': `const r = new Range(); const n = p.firstChild; r.setStart(n, 4); r.setEnd(n, 10); r.surroundContents(document.createElement('b'))`,
    'writes every text node': `const w = document.createTreeWalker(p, NodeFilter.SHOW_TEXT); while (w.nextNode()) w.currentNode.data = w.currentNode.data.toUpperCase()`,
    'extracts what ends just before a term, and puts it back': `const r = new Range(); const n = p.firstChild; r.setStart(p, 0); r.setEnd(n, n.length); const b = document.createElement('b'); b.append(r.extractContents()); r.insertNode(b)`,
    'deletes from within the element before up to a term': `const r = new Range(); const n = p.firstChild; const b = document.createElement('b'); b.append('Now and then '); p.prepend(b); r.setStart(b.firstChild, 4); r.setEnd(n, n.length); r.deleteContents()`,
    'splits a node': `p.firstChild.splitText(10)`,
    'adds to a node': `p.firstChild.insertData(10, ' company')`,
    'moves a mark': `document.body.append(p.querySelector('gloss-mark'))`,
    'takes a mark out': `p.querySelector('gloss-mark').remove()`,
    'keeps the nodes and puts them back': `const kept = [...p.childNodes]; p.replaceChildren(); p.append(...kept)`,
  })) {
    test(`somebody else ${name}: that is theirs, nothing is lost or doubled, and the page is painted from then on`, async ({
      openBody,
    }) => {
      const { page, report, errors } = await openBody(body);
      await expect(elements(page)).toHaveCount(2);
      const texts = () =>
        page.evaluate(() => [...document.querySelectorAll('p')].map(({ textContent }) => textContent));
      const after = await page.evaluate(`(() => { const p = document.querySelector('#p'); ${touch};
        return [...document.querySelectorAll('p')].map(({ textContent }) => textContent); })()`);
      await expect(elements(page)).toHaveCount(0);
      await report();
      expect(await texts()).toEqual(after);
      await expect(marks(page).getByText('Kubernetes')).toHaveCount(1);
      expect(errors).toEqual([]);
    });
  }

  test('a page that writes the whole text of a node that it keeps has exactly that', async ({ openBody }) => {
    const { page } = await openBody(
      '<p>Then the MQL of June.</p>',
      `<script>addEventListener('DOMContentLoaded', () => { window.kept = document.querySelector('p').firstChild; })</script>`,
    );
    await expect(elements(page)).toHaveCount(1);
    await page.evaluate(() => Reflect.set(Reflect.get(window, 'kept'), 'data', 'Then the KPI of May.'));
    await expect(marks(page)).toHaveText(['KPI']);
    expect(await page.locator('p').innerHTML()).toBe('Then the KPI of May.');
  });

  test('what is copied holds no element of ours', async ({ openBody, chromium, pages }) => {
    await chromium.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: pages.origin });
    const { page } = await openBody(body);
    await expect(elements(page)).toHaveCount(2);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+c');
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item!.getType('text/html')).text();
    });
    expect(html).toContain('churn rate');
    expect(html).not.toContain('gloss');
    await expect(elements(page)).toHaveCount(2);
  });

  test('a term at the start of a line, in a flex layout, a label or a form of the page’s is painted', async ({
    openBody,
  }) => {
    const { page } = await openBody(
      `<p>MQL first.</p><div style="display:flex">The MQL in a row.</div><label>An MQL <input></label><button>An MQL</button>`,
    );
    await expect(marks(page)).toHaveText(['MQL', 'MQL', 'MQL', 'MQL']);
    await expect(elements(page)).toHaveCount(0);
  });
});

test('the option turns elements on and off on open pages', async ({ openBody, openOwn }) => {
  const { page } = await openBody(body);
  await expect(marks(page)).toHaveCount(3);
  await expect(elements(page)).toHaveCount(0);
  const { marksAsElements } = options(await openOwn('/options.html'));
  await expect(marksAsElements()).not.toBeChecked();
  await marksAsElements().check();
  await expect(elements(page)).toHaveCount(2);
  await marksAsElements().uncheck();
  await expect(elements(page)).toHaveCount(0);
  await expect(marks(page)).toHaveCount(3);
});

test('in forced colors nothing is painted, which would look like a selection; terms are underlined in elements', async ({
  openBody,
}) => {
  const { page } = await openBody(body);
  await expect(marks(page)).toHaveCount(3);
  await page.emulateMedia({ forcedColors: 'active' });
  await expect(elements(page)).toHaveText(['MQL', 'churn rate']);
  await expect(marks(page)).toHaveCount(0);
  expect(
    await elements(page)
      .first()
      .evaluate((mark) => getComputedStyle(mark).textDecorationLine),
  ).toBe('underline');
  await page.emulateMedia({ forcedColors: 'none' });
  await expect(marks(page)).toHaveCount(3);
  await expect(elements(page)).toHaveCount(0);
});
