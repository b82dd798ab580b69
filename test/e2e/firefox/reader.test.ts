import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { patience } from '../../pace.mjs';
import { entryOf } from '../entries';
import { readPainted } from '../painted';
import { type Firefox, startFirefox } from './firefox';
import { clickInCard, readCard } from './firefox-card';
import { countMarks, options, popup } from './pages';

let firefox: Firefox;

beforeAll(async () => {
  firefox = await startFirefox();
});
beforeEach(() => firefox.setSettings({}));
afterEach(() => firefox.closeTabs());
afterAll(() => firefox?.stop());

const patiently = { timeout: patience(15_000) };
const lead = entryOf('marketing-qualified-lead');

/** Rests the pointer on the first mark with this text; `inside` is a selector of what it is to stand in. */
async function hover({ page }: Awaited<ReturnType<Firefox['open']>>, text: string, inside?: string) {
  await page.bringToFront();
  const find = async () => (await page.evaluate(readPainted, { inside })).find((painted) => painted.text === text);
  await expect.poll(find, patiently).toBeDefined();
  const shown = (await find())?.index;
  const line = (await page.evaluate(readPainted, { inside, shown }))[shown ?? 0]?.lines[0];
  if (!line) throw new Error(`The mark that reads ${text} has no box.`);
  await page.mouse.move(line.x + line.width / 2, line.y + line.height / 2);
}

test('known terms and acronyms are underlined with dots, in the color of their text', async () => {
  const { page, report } = await firefox.open('sample');
  const { state, matches } = await report();
  expect(state.kind).toBe('on');
  expect(matches.length).toBeGreaterThan(40);
  // What lies further away is marked when it comes near the window.
  expect(await countMarks(page)).toBeGreaterThan(20);
  const look = await page.evaluate(() => {
    const { textDecorationLine, textDecorationStyle } = getComputedStyle(document.body, '::highlight(gloss-mark)');
    return `${textDecorationLine} ${textDecorationStyle}`;
  });
  expect(look).toBe('underline dotted');
});

test('resting the pointer on a term opens its card', async () => {
  const tab = await firefox.open('sample');
  await tab.report();
  await hover(tab, 'MQL');
  await expect.poll(async () => (await readCard(tab.page))?.text, patiently).toContain(lead.definition);
  const card = await readCard(tab.page);
  expect(card?.headings[0]).toBe(lead.term);
  for (const part of ['MQL', 'Marketing', lead.more]) expect(card?.text).toContain(part);
  expect(card?.headings.map((heading) => heading.toLowerCase())).toEqual(
    expect.arrayContaining(['why it matters', 'related']),
  );
  expect(card?.box.y).toBeGreaterThanOrEqual(0);
  expect(card!.box.y + card!.box.height).toBeLessThanOrEqual(await tab.page.evaluate(() => innerHeight));
});

test('a related term opens in the card; Esc closes it', async () => {
  const tab = await firefox.open('sample');
  await tab.report();
  await hover(tab, 'MQL');
  await expect.poll(async () => (await readCard(tab.page))?.headings[0], patiently).toBe(lead.term);
  const related = entryOf(lead.related[0]!).term;
  await clickInCard(tab.page, related);
  await expect.poll(async () => (await readCard(tab.page))?.headings[0], patiently).toBe(related);
  await tab.page.keyboard.press('Escape');
  await expect.poll(() => readCard(tab.page), patiently).toBeUndefined();
});

test('“I know this” takes the marks of a term away, and undo brings them back', async () => {
  const tab = await firefox.open('sample');
  const marked = async () => (await tab.report()).matches.filter(({ entryId }) => entryId === lead.id).length;
  const before = await marked();
  expect(before).toBeGreaterThan(0);
  await hover(tab, 'MQL');
  await expect.poll(async () => (await readCard(tab.page))?.text, patiently).toContain(lead.definition);
  await clickInCard(tab.page, 'I know this');
  await expect.poll(marked, patiently).toBe(0);
  await expect.poll(async () => (await readCard(tab.page))?.text, patiently).toContain('marked nowhere');
  await clickInCard(tab.page, 'Undo');
  await expect.poll(marked, patiently).toBe(before);
});

test('a pinned card stays when the pointer leaves, and closes by its button', async () => {
  const tab = await firefox.open('sample');
  await tab.report();
  await hover(tab, 'MQL');
  await expect.poll(async () => (await readCard(tab.page))?.text, patiently).toContain(lead.definition);
  await clickInCard(tab.page, 'Pin: keep this card open');
  await tab.page.mouse.move(2, 2);
  await tab.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 800)));
  expect((await readCard(tab.page))?.headings[0]).toBe(lead.term);
  await clickInCard(tab.page, 'Close');
  await expect.poll(() => readCard(tab.page), patiently).toBeUndefined();
});

test('a hovered card closes when the wheel turns, and swallows none of its turns', async () => {
  const tab = await firefox.open('sample');
  await hover(tab, 'touchpoints');
  await expect.poll(() => readCard(tab.page), patiently).toBeDefined();
  const before = await tab.page.evaluate(() => scrollY);
  for (let turn = 0; turn < 6; turn++) await tab.page.mouse.wheel({ deltaY: 90 });
  await expect.poll(() => readCard(tab.page), patiently).toBeUndefined();
  await expect.poll(() => tab.page.evaluate(() => scrollY), patiently).toBe(before + 6 * 90);
});

test('C36 in a modal dialog the card is seen, and Esc closes it before the dialog', async () => {
  await firefox.setSettings({ amount: 'all' });
  const tab = await firefox.open('sample');
  await tab.report();
  await tab.page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<dialog><p>Here the MQL stands in a dialog.</p></dialog>');
    document.querySelector('dialog')!.showModal();
  });
  await hover(tab, 'MQL', 'dialog');
  await expect.poll(async () => (await readCard(tab.page))?.headings[0], patiently).toBe(lead.term);
  await tab.page.keyboard.press('Escape');
  await expect.poll(() => readCard(tab.page), patiently).toBeUndefined();
  expect(await tab.page.evaluate(() => document.querySelector('dialog')!.open)).toBe(true);
});

test('the popup finds terms while typing and explains them', async () => {
  const page = await firefox.openOwn('/popup.html');
  const { type, results, openFirstResult, entry } = popup(page);
  const map = entryOf('customer-journey-map');
  await type('customer jour');
  await expect.poll(async () => (await results())[0], patiently).toContain(entryOf('customer-journey').term);
  await type('ney m');
  await expect.poll(async () => (await results())[0], patiently).toContain(map.term);
  await openFirstResult();
  await expect.poll(async () => (await entry())[0], patiently).toContain(map.definition);
});

test('a term that nothing explains is added in the popup, and marked on the page', async () => {
  const tab = await firefox.open('sample');
  await tab.report();
  await tab.page.evaluate(() => document.body.insertAdjacentHTML('afterbegin', '<p>The zyx of the day.</p>'));
  const { type, addTerm, entry } = popup(await firefox.openOwn(`/popup.html?tab=${tab.id}`));
  await type('zyx');
  await addTerm('zyx', 'A crate that nobody ordered.');
  await expect.poll(async () => (await entry())[0], patiently).toContain('A crate that nobody ordered.');
  await tab.page.bringToFront();
  const own = async () => (await tab.report()).matches.filter(({ source }) => source === 'own');
  await expect.poll(own, patiently).toMatchObject([{ text: 'zyx', term: 'zyx' }]);
  await hover(tab, 'zyx');
  await expect.poll(async () => (await readCard(tab.page))?.text, patiently).toContain('A crate that nobody ordered.');
});

test('a pasted list is imported, marked on pages, and taken back', async () => {
  const tab = await firefox.open('sample');
  await tab.report();
  await tab.page.evaluate(() => document.body.insertAdjacentHTML('afterbegin', '<p>The ZYX of the day.</p>'));
  const own = async () => (await tab.report()).matches.filter(({ source }) => source === 'own').map(({ text }) => text);
  const page = options(await firefox.openOwn('/options.html'));
  await page.importText('ZYX: Zoned yard exchange\nKwolb: Where we look');
  await expect.poll(page.importCounts, patiently).toEqual(['2 new']);
  await page.startImport('Import 2 terms');
  await expect.poll(page.notices, patiently).toContain('Imported 2 terms from what you pasted.Undo');
  await tab.page.bringToFront();
  await expect.poll(own, patiently).toEqual(['ZYX']);
  await page.undo();
  await expect.poll(own, patiently).toEqual([]);
});

test('the popup lists what is on the page', async () => {
  const tab = await firefox.open('sample');
  const { matches } = await tab.report();
  const terms = new Set(matches.map(({ term }) => term));
  const { termsOnPage } = popup(await firefox.openOwn(`/popup.html?tab=${tab.id}`));
  await expect.poll(async () => (await termsOnPage()).length, patiently).toBe(terms.size);
  expect((await termsOnPage()).join('\n')).toContain(lead.term);
});

test('the switch takes the marks off this site and puts them back, at once and without a reload', async () => {
  const tab = await firefox.open('sample');
  await tab.report();
  const shown = await countMarks(tab.page);
  expect(shown).toBeGreaterThan(20);
  await tab.page.evaluate(() => Object.assign(window, { isTheSamePage: true }));

  const { switchSite } = popup(await firefox.openOwn(`/popup.html?tab=${tab.id}`));
  await switchSite('localhost');
  await expect.poll(() => countMarks(tab.page), patiently).toBe(0);
  expect((await tab.report()).state.kind).toBe('off');
  await switchSite('localhost');
  // A tab that nobody sees is marked when somebody does.
  await tab.page.bringToFront();
  await expect.poll(() => countMarks(tab.page), patiently).toBe(shown);
  expect(await tab.page.evaluate(() => Reflect.get(window, 'isTheSamePage'))).toBe(true);
});

test('a page is switched by itself, and a whole domain with its subdomains', async () => {
  const port = new URL(await (await firefox.open('sample')).page.evaluate(() => location.href)).port;
  const tab = await firefox.open(`http://docs.example.localhost:${port}/sample/page.html`);
  const other = await firefox.open(`http://docs.example.localhost:${port}/inline/page.html`);
  const beside = await firefox.open(`http://www.example.localhost:${port}/inline/page.html`);
  const kinds = () => Promise.all([tab, other, beside].map(async ({ report }) => (await report()).state.kind));
  expect(await kinds()).toEqual(['on', 'on', 'on']);
  const { openSwitches, switchScope } = popup(await firefox.openOwn(`/popup.html?tab=${tab.id}`));
  await openSwitches();
  const page = ['docs.example.localhost/sample/page.html', 'this page and those below it'] as const;
  await switchScope(...page);
  await expect.poll(kinds, patiently).toEqual(['off', 'on', 'on']);
  await switchScope(...page);
  await expect.poll(kinds, patiently).toEqual(['on', 'on', 'on']);
  await switchScope('example.localhost', 'the whole domain');
  await expect.poll(kinds, patiently).toEqual(['off', 'off', 'off']);
  await switchScope('example.localhost', 'the whole domain');
  await expect.poll(kinds, patiently).toEqual(['on', 'on', 'on']);
});

test('where the reader keeps it out, “Allow on this site” gives it access and starts it', async () => {
  await firefox.call('permissions', 'remove', { origins: ['<all_urls>'] });
  const tab = await firefox.open('sample');
  const { state, allow } = popup(await firefox.openOwn(`/popup.html?tab=${tab.id}`));
  await expect.poll(async () => (await state())[0], patiently).toContain('No access to this site yet');
  await allow();
  await tab.page.bringToFront();
  await expect.poll(() => countMarks(tab.page), patiently).toBeGreaterThan(20);
  await expect.poll(async () => (await state())[0], patiently).toContain('on this page');
});

test('the popup opens the side panel', async () => {
  const { openPanel } = popup(await firefox.openOwn('/popup.html'));
  await openPanel();
  await expect.poll(() => firefox.call('extension', 'getViews', { type: 'sidebar' }), patiently).toHaveLength(1);
});

test('a category hidden in the options disappears from open pages, and comes back', async () => {
  const tab = await firefox.open('sample');
  const ids = async () => (await tab.report()).matches.map(({ entryId }) => entryId);
  expect(await ids()).toContain('kubernetes');
  const { toggleCategory } = options(await firefox.openOwn('/options.html'));
  await toggleCategory('Cloud and operations');
  await expect.poll(ids, patiently).not.toContain('kubernetes');
  expect(await ids()).toContain('customer-journey');
  await toggleCategory('Cloud and operations');
  await expect.poll(ids, patiently).toContain('kubernetes');
});

test('sites are switched off and on in the options', async () => {
  const tab = await firefox.open('sample');
  await tab.report();
  const own = await firefox.openOwn('/options.html');
  const { addSite, removeSite, explainOnlyChosen } = options(own);
  const expectMarks = async () => {
    await tab.page.bringToFront();
    await expect.poll(() => countMarks(tab.page), patiently).toBeGreaterThan(20);
    await own.bringToFront();
  };
  await addSite('Switched off', 'localhost');
  await expect.poll(() => countMarks(tab.page), patiently).toBe(0);
  await removeSite('localhost');
  await expectMarks();
  await explainOnlyChosen();
  await expect.poll(() => countMarks(tab.page), patiently).toBe(0);
  await addSite('Switched on', 'localhost');
  await expectMarks();
});
