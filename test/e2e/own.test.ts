import type { BrowserContext } from '@playwright/test';
import type { OwnEntry } from '../../glossary/own';
import { workerOf } from '../launch.mjs';
import { patience } from '../pace.mjs';
import { addSelection, expectCard, hover } from './card/reader';
import { clickInCard, readCard } from './chromium-card';
import { entryOf } from './entries';
import { marks } from './marks';
import { keepOwnTerms, ownTermsIn } from './own-terms';
import { options, ownForm, popup } from './pages';
import { expect, test } from './safety/fixtures';

/** Half a second is meant; a loaded machine gets ten times that. */
const together = { timeout: patience(15_000) };

const prose = '<p>The zyx of the harbour was late again, so the MQL waited. Each zyx costs us a day.</p>';

/** What is stored under a key. */
async function stored<Value>(context: BrowserContext, key: string): Promise<Value> {
  const worker = await workerOf(context);
  return worker.evaluate(async (name) => (await Reflect.get(globalThis, 'chrome').storage.local.get(name))[name], key);
}

const entry = (term: string, more: Partial<OwnEntry> = {}): OwnEntry => {
  return { id: `own:${term}`, term, acronyms: [], aliases: [], definition: `What ${term} means.`, ...more };
};

test('what nothing explains is added in the popup: opened, marked in open pages, and undone', async ({
  openBody,
  openOwn,
}) => {
  const tab = await openBody(prose);
  const other = await openBody('<p>One zyx more.</p>');
  const page = await openOwn(`/popup.html?tab=${tab.id}`);
  const { type, add, entry: shown, undo, termsOnPage, field } = popup(page);
  const { term, meaning, save } = ownForm(page);
  await type('zyx');
  await add('zyx');
  await expect(term()).toHaveValue('zyx');
  await save();
  await expect(meaning()).toBeFocused();
  await expect(meaning()).toHaveAccessibleDescription('Write what it means');
  await page.keyboard.type('A crate that nobody ordered.');
  await page.keyboard.press('Control+Enter');

  await expect(shown()).toContainText('A crate that nobody ordered.');
  await expect(shown()).toContainText('Your glossary');
  await expect(page.getByRole('heading', { name: 'zyx' })).toBeFocused();
  await expect(marks(tab.page).getByText('zyx')).toHaveCount(2, together);
  await expect(marks(other.page).getByText('zyx')).toHaveCount(1, together);
  expect((await tab.report()).matches.filter(({ text }) => text === 'zyx')).toMatchObject([
    { source: 'own', term: 'zyx' },
    { source: 'own', term: 'zyx' },
  ]);

  await undo();
  await expect(page.getByText('“zyx” was taken out again.')).toBeVisible();
  await expect(marks(tab.page).getByText('zyx')).toHaveCount(0, together);
  await field().fill('');
  await expect(termsOnPage().filter({ hasText: 'zyx' })).toHaveCount(0);
});

test('“Add” in the context menu opens the form in a tab, with the selection as its name', async ({
  chromium,
  openBody,
}) => {
  const tab = await openBody(prose);
  const opening = chromium.context.waitForEvent('page');
  await addSelection(chromium.context, tab.id, `  the  zyx\n of the harbour ${'and more '.repeat(20)}`);
  const page = await opening;
  const { term, meaning, save } = ownForm(page);
  await expect(term()).toHaveValue(/^the zyx of the harbour and more .{80,}$/);
  expect((await term().inputValue()).length).toBeLessThanOrEqual(120);
  await term().fill('zyx');
  await meaning().fill('A crate.');
  await save();
  await expect(popup(page).entry()).toContainText('A crate.');
  await page.close();
});

test('a card shows an own meaning before a built-in one, and what it says after it was edited from there', async ({
  chromium,
  openBody,
}) => {
  await keepOwnTerms(chromium.context, [
    entry('Monday question list', { acronyms: ['MQL'], definition: 'What we ask.' }),
  ]);
  const tab = await openBody(prose);
  await expect
    .poll(async () => (await tab.report()).matches.filter(({ text }) => text === 'MQL'))
    .toMatchObject([{ source: 'own' }]);
  await hover(tab.page, 'MQL');
  await expectCard(tab.page, 'Monday question list');
  const card = await readCard(tab.page);
  for (const words of [
    'Your glossary',
    'What we ask.',
    'Other meanings of MQL',
    entryOf('marketing-qualified-lead').term,
  ])
    expect(card?.text).toContain(words);
  const version = await stored(chromium.context, 'lexiconVersion');

  const opening = chromium.context.waitForEvent('page');
  await clickInCard(tab.page, 'More actions');
  await clickInCard(tab.page, 'Edit');
  const page = await opening;
  const { meaning, save } = ownForm(page);
  await expect(meaning()).toHaveValue('What we ask.');
  await meaning().fill('What we ask on Mondays.');
  await save();
  await expect(popup(page).entry()).toContainText('What we ask on Mondays.');
  await page.close();
  await tab.page.bringToFront();
  await tab.page.keyboard.press('Escape');
  await tab.page.mouse.move(2, 2);
  await hover(tab.page, 'MQL');
  await expect.poll(async () => (await readCard(tab.page))?.text).toContain('What we ask on Mondays.');
  // Names are as they were, so no page was marked anew.
  expect(await stored(chromium.context, 'lexiconVersion')).toBe(version);
});

test('in the options terms are added, edited, removed and brought back under their ids; pages follow', async ({
  chromium,
  openBody,
  openOwn,
}) => {
  const tab = await openBody(prose);
  const page = await openOwn('/options.html');
  const { addTerm, ownTerms, editTerm, removeTerm, undoTerm } = options(page);
  const { term, meaning, acronyms, save } = ownForm(page);
  const zyx = marks(tab.page).getByText('zyx');
  await addTerm();
  await term().fill('zyx');
  await meaning().fill('A crate.');
  await save();
  await expect(ownTerms()).toContainText(['zyx']);
  await expect(zyx).toHaveCount(2, together);
  const [{ id }] = (await ownTermsIn(chromium.context)) as [OwnEntry];

  await editTerm('zyx');
  await acronyms().fill('ZX');
  await save();
  await expect(ownTerms()).toContainText(['ZX']);
  await expect(page.getByRole('button', { name: 'Edit zyx' })).toBeFocused();
  await removeTerm('zyx');
  await expect(zyx).toHaveCount(0, together);
  await undoTerm('zyx');
  await expect.poll(() => ownTermsIn(chromium.context)).toMatchObject([{ id, acronyms: ['ZX'] }]);
  await expect(zyx).toHaveCount(2, together);
});

test('what is explained already is refused, with the way to it', async ({ chromium, openOwn }) => {
  await keepOwnTerms(chromium.context, [entry('zyx')]);
  const page = await openOwn('/popup.html?add=ZYX');
  const { term, meaning, save } = ownForm(page);
  await meaning().fill('Another.');
  await save();
  await expect(term()).toBeFocused();
  await expect(term()).toHaveAccessibleDescription('You already explain “zyx”: edit that one instead');
  await page.getByRole('button', { name: 'Edit “zyx”' }).click();
  await expect(meaning()).toHaveValue('What zyx means.');
});

test('popup, options and pages agree; of two terms written at the same moment both are kept', async ({
  chromium,
  openBody,
  openOwn,
}) => {
  const tab = await openBody(prose);
  const inPopup = await openOwn(`/popup.html?tab=${tab.id}&add=zyx`);
  const inOptions = await openOwn('/options.html');
  await ownForm(inPopup).meaning().fill('A crate.');
  await options(inOptions).addTerm();
  await ownForm(inOptions).term().fill('harbour');
  await ownForm(inOptions).meaning().fill('Where crates go.');
  await Promise.all([ownForm(inPopup).save(), ownForm(inOptions).save()]);
  await Promise.all([
    expect(options(inOptions).ownTerms()).toContainText(['harbour', 'zyx'], together),
    expect(marks(tab.page).getByText('zyx')).toHaveCount(2, together),
    expect(marks(tab.page).getByText('harbour')).toHaveCount(1, together),
  ]);
  expect(await ownTermsIn(chromium.context)).toHaveLength(2);

  await options(inOptions).removeTerm('zyx');
  await popup(inPopup).field().fill('harbour');
  await Promise.all([
    expect(marks(tab.page).getByText('zyx')).toHaveCount(0, together),
    expect(popup(inPopup).results().first()).toContainText('Where crates go.', together),
  ]);
});

test('after many quick changes, pages are marked by the last', async ({ chromium, openBody }) => {
  const tab = await openBody(prose);
  const names = ['zyx', 'harbour', 'crate', 'late again', 'costs'];
  for (const name of names) await keepOwnTerms(chromium.context, [entry(name)]);
  await keepOwnTerms(chromium.context, [entry('day')]);
  await expect(marks(tab.page).getByText('day')).toHaveCount(1);
  const own = async () => (await tab.report()).matches.flatMap(({ source, text }) => (source === 'own' ? text : []));
  await expect.poll(own).toEqual(['day']);
});

test('a full disk is said so, and the form keeps what was typed', async ({ chromium, openOwn }) => {
  const page = await openOwn('/popup.html?add=zyx');
  const { meaning, save } = ownForm(page);
  await meaning().fill('A crate.');
  const put = await page.evaluateHandle(() => IDBObjectStore.prototype.put);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    };
  });
  await save();
  await expect(page.getByRole('alert').filter({ hasText: 'There is no room left' })).toBeVisible();
  await expect(meaning()).toHaveValue('A crate.');
  expect(await ownTermsIn(chromium.context)).toEqual([]);
  await page.evaluate((given) => {
    IDBObjectStore.prototype.put = given;
  }, put);
  await save();
  await expect(popup(page).entry()).toContainText('A crate.');
});

test('own terms are marked in pages of any language', async ({ chromium, openBody }) => {
  await keepOwnTerms(chromium.context, [entry('Abnahme')]);
  const tab = await openBody('<p lang="de">Nach der Abnahme zahlt der Kunde, sagt das Marketing. Churn rate, MQL.</p>');
  const texts = async () => (await tab.report()).matches.map(({ text }) => text);
  await expect.poll(texts).toEqual(['Abnahme', 'MQL']);
});

test('own terms that can’t be read stop nothing, and are kept', async ({ chromium, openBody, openOwn }) => {
  await keepOwnTerms(chromium.context, [entry('zyx'), { id: 'own:bad', term: 7 }]);
  const tab = await openBody(prose);
  await expect(marks(tab.page).getByText('zyx')).toHaveCount(2);
  const page = await openOwn('/options.html');
  await options(page).removeTerm('zyx');
  await expect.poll(() => ownTermsIn(chromium.context)).toEqual([{ id: 'own:bad', term: 7 }]);
});

test('what an earlier version kept in browser storage is taken over, and marked', async ({ chromium, openBody }) => {
  const worker = await workerOf(chromium.context);
  await worker.evaluate(
    (own) => Reflect.get(globalThis, 'chrome').storage.local.set({ own }),
    [entry('zyx'), { id: 'own:bad', term: 7 }],
  );
  const tab = await openBody(prose);
  await expect(marks(tab.page).getByText('zyx')).toHaveCount(2, together);
  expect(await ownTermsIn(chromium.context)).toEqual([entry('zyx')]);
  const kept = await stored<{ own: unknown[] }[]>(chromium.context, 'rejectedOwn');
  expect(kept.at(-1)?.own).toEqual([{ id: 'own:bad', term: 7 }]);
  await expect.poll(() => stored(chromium.context, 'own')).toBeUndefined();
});

test('what a page says itself comes before what the reader says', async ({ chromium, open }) => {
  await keepOwnTerms(chromium.context, [entry('WJK'), entry('ZQX')]);
  const tab = await open('unknown');
  const named = async () =>
    (await tab.report()).matches.flatMap(({ text, source }) => (/WJK|ZQX/.test(text) ? `${text} ${source}` : []));
  await expect.poll(named).toEqual(['ZQX own', 'ZQX own', 'WJK page', 'WJK page']);
});
