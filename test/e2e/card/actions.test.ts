import { clickInCard, clickInFoot, placeOf, readCard } from '../chromium-card';
import { entryOf } from '../entries';
import { marks } from '../marks';
import { options, ownForm } from '../pages';
import { expect, test } from '../safety/fixtures';
import { expectCard, expectNoCard, explainSelection, hover, prose, stored } from './reader';

const lead = entryOf('marketing-qualified-lead');
const textOf = async (page: Parameters<typeof readCard>[0]) => (await readCard(page))?.text ?? '';

/** What SQL means is said by the words around it. */
const sales =
  '<p>Our SQL count rose: every prospect in the pipeline is an SQL once the sales team has seen the budget. MQL and win rate too.</p>';
const qualified = entryOf('sales-qualified-lead').term;
const language = entryOf('structured-query-language').term;

test('“I know this” takes the term’s marks away everywhere, and undo brings them back', async ({
  openBody,
  openOwn,
  chromium,
}) => {
  const { page } = await openBody(prose);
  const other = await openBody(prose);
  const marked = async () => (await other.report()).matches.filter(({ text }) => text === 'MQL').length;
  expect(await marked()).toBe(2);
  await page.bringToFront();
  await hover(page, 'MQL');
  await expectCard(page, lead.term);
  await clickInCard(page, 'I know this');
  await expect.poll(() => textOf(page)).toContain(`You know ${lead.term}`);
  await expect(marks(page).getByText('MQL')).toHaveCount(0);
  await expect.poll(marked).toBe(0);
  expect(await stored(chromium.context)).toMatchObject({ known: [lead.id] });
  await clickInCard(page, 'Undo');
  await expect(marks(page).getByText('MQL')).toHaveCount(2);
  await expect.poll(() => textOf(page)).toContain('is marked again');

  await clickInCard(page, 'I know this');
  await expect.poll(() => textOf(page)).toContain(`You know ${lead.term}`);
  const own = await openOwn('/options.html');
  const list = own.getByRole('region', { name: 'Terms you know' });
  await list.getByRole('button', { name: `Remove ${lead.term}` }).click();
  await expect.poll(marked).toBe(2);
  await list.getByRole('button', { name: `Undo removing ${lead.term}` }).click();
  await expect.poll(marked).toBe(0);
});

test('says why a meaning was chosen, and has the others one click away', async ({ openBody }) => {
  const { page } = await openBody(sales);
  await hover(page, 'SQL');
  await expectCard(page, qualified);
  await expect.poll(() => textOf(page)).toMatch(/because this page also says “[A-Za-z]/);
  const { headings } = (await readCard(page))!;
  expect(headings).toContain('Other meanings of SQL');
  await clickInCard(page, language);
  await expectCard(page, language);
});

test('another meaning is remembered for the site, undone in the card and in the options', async ({
  openBody,
  openOwn,
  pages,
}) => {
  const { page, report } = await openBody(sales);
  const meanings = async () =>
    new Set((await report()).matches.filter(({ text }) => text === 'SQL').map(({ term }) => term));
  expect(await meanings()).toEqual(new Set([qualified]));
  const choose = async () => {
    await hover(page, 'SQL');
    await expectCard(page, qualified);
    await clickInCard(page, 'More actions');
    await clickInCard(page, 'Wrong meaning here…');
    await clickInFoot(page, language);
    await expectCard(page, language);
    await expect.poll(() => textOf(page)).toContain('Remembered for localhost.');
  };
  await choose();
  await expect.poll(meanings).toEqual(new Set([language]));
  await clickInCard(page, 'Undo');
  await expect.poll(meanings).toEqual(new Set([qualified]));
  // The card shows what holds now.
  await expectCard(page, qualified);
  await expect.poll(() => textOf(page)).toContain('Forgotten again.');
  await page.keyboard.press('Escape');
  await page.mouse.move(2, 2);
  await choose();
  await expect.poll(meanings).toEqual(new Set([language]));
  // Elsewhere nothing has changed.
  await page.goto(page.url().replace('localhost', '127.0.0.1'));
  expect(pages.port).toBeGreaterThan(0);
  await expect.poll(meanings).toEqual(new Set([qualified]));
  await page.goBack();
  const own = await openOwn('/options.html');
  await own.getByRole('region', { name: 'Meanings you chose' }).getByRole('button', { name: 'Remove SQL' }).click();
  await expect.poll(meanings).toEqual(new Set([qualified]));
});

test('a word that is no term here is not marked on this site any more', async ({ openBody }) => {
  const { page } = await openBody(prose);
  await hover(page, 'churn rate');
  await expectCard(page, entryOf('churn-rate').term);
  await clickInCard(page, 'More actions');
  await clickInCard(page, 'Wrong meaning here…');
  await clickInCard(page, 'No term here: don’t mark it');
  await expect(marks(page).getByText('churn rate')).toHaveCount(0);
  await expect.poll(() => textOf(page)).toContain('Remembered for localhost.');
  await clickInCard(page, 'Undo');
  await expect(marks(page).getByText('churn rate')).toHaveCount(1);
});

test('“Not on this site” takes all marks away, and its undo still works then', async ({
  openBody,
  openOwn,
  setSettings,
}) => {
  const { page } = await openBody(prose);
  await hover(page, 'MQL');
  await expectCard(page, lead.term);
  await clickInCard(page, 'More actions');
  await clickInCard(page, 'Not on localhost…');
  await clickInCard(page, 'Anything');
  await expect(marks(page)).toHaveCount(0);
  const { sites } = options(await openOwn('/options.html'));
  await expect(sites('Switched off')).toContainText(['localhost']);
  await page.bringToFront();
  await clickInCard(page, 'Undo');
  await expect(marks(page)).not.toHaveCount(0);
  await page.mouse.move(2, 2);
  await expectNoCard(page);
  await setSettings({});
});

test('“Not on this site” first offers the term and its category, each with its undo', async ({ openBody }) => {
  const { page, report } = await openBody(prose);
  const found = async () => new Set((await report()).matches.map(({ text }) => text));
  expect(await found()).toContain('MQL');
  await hover(page, 'MQL');
  await expectCard(page, lead.term);
  for (const [name, said] of [
    ['“MQL”', 'Remembered for localhost.'],
    ['Marketing: any term', 'Marketing is not marked on localhost now.'],
  ] as const) {
    await clickInCard(page, 'More actions');
    await clickInCard(page, 'Not on localhost…');
    await clickInCard(page, name);
    await expect.poll(() => textOf(page)).toContain(said);
    await expect.poll(found).not.toContain('MQL');
    await clickInCard(page, 'Undo');
    await expect.poll(found).toContain('MQL');
  }
});

test('a meaning of one’s own is written from the card, and from a selection that nothing explains', async ({
  openBody,
  chromium,
}) => {
  const { page, id } = await openBody(`${prose}<p>The zyx of the harbour.</p>`);
  const opened = async (press: () => Promise<void>) => {
    const opening = chromium.context.waitForEvent('page');
    await press();
    const form = await opening;
    await expect(ownForm(form).meaning()).toBeFocused();
    const name = await ownForm(form).term().inputValue();
    await form.close();
    return name;
  };
  await hover(page, 'MQL');
  await expectCard(page, lead.term);
  await clickInCard(page, 'More actions');
  expect(await opened(() => clickInCard(page, 'Write my meaning'))).toBe('MQL');
  await page.bringToFront();
  await page.keyboard.press('Escape');
  await explainSelection(chromium.context, id, 'zyx');
  await expect.poll(() => textOf(page)).toContain('No glossary explains this yet.');
  expect(await opened(() => clickInCard(page, 'Write what it means'))).toBe('zyx');
});

test('a short card says one sentence, and the rest behind “More”', async ({ openBody, setSettings }) => {
  await setSettings({ cardSize: 'short' });
  const { page } = await openBody(prose);
  await hover(page, 'MQL');
  await expectCard(page, lead.term);
  await expect.poll(() => textOf(page)).toContain(lead.definition);
  expect(await textOf(page)).not.toContain('Why it matters');
  await clickInCard(page, 'More');
  await expect.poll(() => textOf(page)).toContain('Why it matters');
  await page.keyboard.press('Escape');
  await page.mouse.move(2, 2);
  await expectNoCard(page);
  await hover(page, 'MQL');
  await expectCard(page, lead.term);
  expect(await textOf(page)).not.toContain('Why it matters');
});

test('B33 copies plain text', async ({ openBody, chromium, pages }) => {
  await chromium.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: pages.origin });
  const { page } = await openBody(prose);
  await hover(page, 'MQL');
  await expectCard(page, lead.term);
  await clickInCard(page, 'Copy');
  await expect.poll(() => textOf(page)).toContain('Copied.');
  const kinds = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => item.types));
  expect(kinds).toEqual(['text/plain']);
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain(`${lead.term} (MQL): ${lead.definition}`);
});

test('what the page says itself comes first, with its sentence and a way to it', async ({ openBody }) => {
  const { page } = await openBody(
    `<p>Our Operational Key Index (OKX) rose again.</p><div style="height:3000px"></div><p>Then the OKX fell.</p>`,
  );
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(marks(page).getByText('OKX', { exact: true })).toHaveCount(2);
  await marks(page).getByText('OKX', { exact: true }).last().hover();
  await expectCard(page, 'OKX');
  expect(await textOf(page)).toContain('Our Operational Key Index (OKX) rose again.');
  await clickInCard(page, 'Show it on the page');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(500);
});

test('“Search more” opens the search with the term filled in', async ({ openBody, chromium }) => {
  const { page } = await openBody(prose);
  await hover(page, 'MQL');
  await expectCard(page, lead.term);
  await clickInCard(page, 'More actions');
  const opened = chromium.context.waitForEvent('page');
  await clickInCard(page, 'Search more');
  const search = await opened;
  await expect(search.getByRole('searchbox')).toHaveValue(lead.term);
  await expect(search.getByRole('option').first()).toContainText(lead.term);
  await search.close();
});

test('D22 a press on a card that the page covers changes nothing', async ({ openBody, chromium }) => {
  const { page } = await openBody(prose);
  await hover(page, 'MQL');
  await expectCard(page, lead.term);
  const at = (await placeOf(page, 'I know this'))!;
  await page.evaluate(() => {
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText =
      'position:fixed;inset:0;width:100%;height:100%;opacity:.01;pointer-events:none;background:red';
    document.body.append(cover);
    cover.showPopover();
  });
  await page.waitForFunction(() => new Promise((resolve) => setTimeout(() => resolve(true), 400)));
  await page.mouse.click(at.x, at.y);
  await page.waitForFunction(() => new Promise((resolve) => setTimeout(() => resolve(true), 300)));
  expect(await stored(chromium.context)).not.toMatchObject({ known: [lead.id] });
  await expect(marks(page).getByText('MQL')).toHaveCount(2);
});

test('D22 events that the page makes up change nothing', async ({ openBody, chromium }) => {
  const { page } = await openBody(prose);
  await hover(page, 'MQL');
  await expectCard(page, lead.term);
  await page.evaluate(() => {
    const host = document.querySelector<HTMLElement>('gloss-card')!;
    host.click();
    for (const key of ['Escape', 'Enter', ' '])
      host.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    const [, other] = [...CSS.highlights.get('gloss-mark')!];
    const range = document.createRange();
    range.setStart(other!.startContainer, other!.startOffset);
    range.setEnd(other!.endContainer, other!.endOffset);
    const { x, y, width, height } = range.getBoundingClientRect();
    const at = { bubbles: true, clientX: x + width / 2, clientY: y + height / 2 };
    for (const kind of ['pointermove', 'pointerdown', 'click', 'mouseover'])
      other!.startContainer.parentElement!.dispatchEvent(new PointerEvent(kind, at));
    window.postMessage({ type: 'reader.knows', entryId: 'marketing-qualified-lead', isKnown: true }, '*');
  });
  await page.waitForFunction(() => new Promise((resolve) => setTimeout(() => resolve(true), 500)));
  expect((await readCard(page))?.headings[0]).toBe(lead.term);
  expect(await stored(chromium.context)).toEqual({});
});
