import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { patience } from '../pace.mjs';
import { marks } from './marks';
import { keepOwnTerms, ownTermsIn } from './own-terms';
import { exchange, options } from './pages';
import { expect, test } from './safety/fixtures';

const together = { timeout: patience(15_000) };

const entry = (term: string, definition: string, more: object = {}) => {
  return { id: `own:${term}`, term, acronyms: [], aliases: [], definition, ...more };
};

/** A file as a reader chooses it. */
const file = (name: string, text: string) => ({ name, mimeType: '', buffer: Buffer.from(text) });

const list = file(
  'ours.csv',
  'acronym,meaning,team\nZYX,Zoned yard exchange,Ops\nQRW,"Quay, read weekly",Ops\n,no name,\n',
);

test('a chosen file is looked at, imported, marked in open pages, and taken back as a whole', async ({
  chromium,
  openBody,
  openOwn,
}) => {
  const tab = await openBody('<p>The ZYX of the harbour was late, and the QRW too.</p>');
  const page = await openOwn('/options.html');
  const { open, choose, counts, column, start, done, undo } = exchange(page);
  await open();
  await choose(list);
  await expect(counts()).toHaveText(['2 new', '1 row that can’t be taken']);
  await expect(column('acronym')).toHaveValue('acronyms');
  await expect(column('team')).toHaveValue('category');
  expect(await ownTermsIn(chromium.context)).toEqual([]);

  await start('Import 2 terms');
  await expect(done()).toContainText('Imported 2 terms from “ours.csv”.');
  expect(await ownTermsIn(chromium.context)).toMatchObject(
    expect.arrayContaining([
      expect.objectContaining({ term: 'Zoned yard exchange', acronyms: ['ZYX'], category: 'Ops' }),
    ]) as never,
  );
  for (const name of ['ZYX', 'QRW']) await expect(marks(tab.page).getByText(name)).toHaveCount(1, together);

  await undo();
  await expect(done()).toContainText('The import was taken back.');
  expect(await ownTermsIn(chromium.context)).toEqual([]);
  for (const name of ['ZYX', 'QRW']) await expect(marks(tab.page).getByText(name)).toHaveCount(0, together);
});

test('importing the same file again changes nothing', async ({ openOwn }) => {
  const page = await openOwn('/options.html');
  const { open, choose, counts, start, done } = exchange(page);
  await open();
  await choose(list);
  await start('Import 2 terms');
  await expect(done()).toContainText('Imported');
  await open();
  await choose(list);
  await expect(counts()).toHaveText(['2 that you have already', '1 row that can’t be taken']);
  await expect(page.getByRole('button', { name: 'Nothing to import' })).toBeDisabled();
});

test('what is explained differently is decided for all or one by one', async ({ chromium, openOwn }) => {
  await keepOwnTerms(chromium.context, [entry('Gate', 'Mine.', { notes: 'Ask Jo' }), entry('Dock', 'Mine.')]);
  const page = await openOwn('/options.html');
  const { open, paste, counts, start, done, undo } = exchange(page);
  await open();
  await paste('Gate: Theirs.\nDock: Theirs.\nYard: New.');
  await expect(counts()).toHaveText(['1 new', '2 explained differently']);
  // Lines have no heading to be asked about.
  await expect(page.getByRole('checkbox', { name: 'The first row names the columns' })).toHaveCount(0);
  await page.getByText('Decide one by one').click();
  await page.getByRole('combobox', { name: 'What to do about Dock' }).selectOption('Take theirs');
  await start('Import 2 terms');
  await expect(done()).toContainText('Imported 2 terms from what you pasted.');
  const now = async () => (await ownTermsIn(chromium.context)).map(({ term, definition }) => `${term} ${definition}`);
  expect((await now()).sort()).toEqual(['Dock Theirs.', 'Gate Mine.', 'Yard New.']);
  await undo();
  await expect(done()).toContainText('taken back');
  expect((await now()).sort()).toEqual(['Dock Mine.', 'Gate Mine.']);
});

test('columns and headings that were taken wrongly are put right by hand', async ({ chromium, openOwn }) => {
  const page = await openOwn('/options.html');
  const { open, choose, column, start, done } = exchange(page);
  await open();
  await choose(file('odd.csv', 'Where a project is looked at before it goes on,Gate\nWhere we stop for the week,Dock'));
  const heading = page.getByRole('checkbox', { name: 'The first row names the columns' });
  await expect(heading).not.toBeChecked();
  const turn = async (name: string, role: string) => {
    await column(name).selectOption(role);
    await expect(column(name)).toBeVisible();
  };
  await turn('Column 1', 'Meaning');
  await turn('Column 2', 'Term');
  await start('Import 2 terms');
  await expect(done()).toContainText('Imported');
  expect((await ownTermsIn(chromium.context)).map(({ term }) => term).sort()).toEqual(['Dock', 'Gate']);
});

test('a copied table is pasted with its cells, and a file dropped', async ({ openOwn }) => {
  const page = await openOwn('/options.html');
  const { open, counts, cancel } = exchange(page);
  const html = '<table><tr><th>Term</th><th>Meaning</th></tr><tr><td>Gate</td><td>Where we look</td></tr></table>';
  await open();
  await page.getByRole('textbox', { name: 'Or paste a list' }).evaluate((field: HTMLTextAreaElement, copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Term Meaning Gate Where we look');
    clipboardData.setData('text/html', copied);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    field.value = 'Term Meaning Gate Where we look';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, html);
  await page.getByRole('button', { name: 'Look at it' }).click();
  await expect(counts()).toHaveText(['1 new']);
  await cancel();

  await open();
  await page.locator('.import-drop').evaluate((zone) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['Gate: Where we look\nDock: Where we stop'], 'notes.txt'));
    zone.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
  });
  await expect(counts()).toHaveText(['2 new']);
});

test('what can’t be read says what to do, and another file can be tried at once', async ({ openOwn }) => {
  const page = await openOwn('/options.html');
  const { open, choose, counts } = exchange(page);
  await open();
  await choose(file('broken.json', '[{"term": "Gate",]'));
  await expect(page.getByRole('alert').filter({ hasText: 'This JSON can’t be read' })).toBeVisible();
  await choose(file('good.json', '[{"term": "Gate", "definition": "Where we look"}]'));
  await expect(counts()).toHaveText(['1 new']);
});

test('a disk that is full is said so where the import was pressed, and nothing has changed', async ({
  chromium,
  openOwn,
}) => {
  const page = await openOwn('/options.html');
  const { open, choose, start } = exchange(page);
  await open();
  await choose(list);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    };
  });
  await start('Import 2 terms');
  await expect(page.getByRole('alert').filter({ hasText: 'There is no room left' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Import 2 terms' })).toBeEnabled();
  expect(await ownTermsIn(chromium.context)).toEqual([]);
});

/** What a press saves as a file. */
async function saved(page: Page, press: () => Promise<void>): Promise<{ name: string; text: string; path: string }> {
  const downloading = page.waitForEvent('download');
  await press();
  const download = await downloading;
  const path = await download.path();
  return { name: download.suggestedFilename(), text: await readFile(path, 'utf8'), path };
}

test('terms are saved as a table that is read back as it was', async ({ chromium, openOwn }) => {
  const own = [
    entry('=Gate', '-1 is "low"', { acronyms: ['GT'], link: 'https://x.org/a' }),
    entry('Dock', 'Where we stop.', { notes: 'Ask Jo' }),
  ];
  await keepOwnTerms(chromium.context, own);
  const page = await openOwn('/options.html');
  const { open, choose, start, done, exportAs } = exchange(page);
  const table = await saved(page, () => exportAs('CSV for Excel and Sheets'));
  expect(table.name).toBe('my-glossary.csv');
  await keepOwnTerms(chromium.context, []);
  await open();
  await choose(file(table.name, table.text));
  await start('Import 2 terms');
  await expect(done()).toContainText('Imported');
  const withoutId = ({ id: _, ...rest }: { id: string }) => rest;
  const read = (await ownTermsIn(chromium.context)).map(withoutId);
  expect(read).toEqual(expect.arrayContaining(own.map(withoutId)));
});

test('a backup brings everything back after everything was lost, and its undo takes it away again', async ({
  chromium,
  openOwn,
  setSettings,
}) => {
  await setSettings({ offSites: ['example.com'], known: ['churn-rate'], theme: 'dark' });
  await keepOwnTerms(chromium.context, [entry('Gate', 'Where we look.')]);
  const page = await openOwn('/options.html');
  const { restore, backUp } = exchange(page);
  const { name, text } = await saved(page, backUp);
  expect(name).toMatch(/^glosslight-backup-\d{4}-\d\d-\d\d\.json$/);

  await setSettings({});
  await keepOwnTerms(chromium.context, [entry('Dock', 'Where we stop.')]);
  await restore(file(name, text));
  await expect(page.getByText(/It holds 1 term, 1 site and 1 known term/)).toBeVisible();
  await page.getByRole('radio', { name: 'Put it in place of everything' }).check();
  await page.getByRole('button', { name: 'Replace everything' }).click();
  await expect(page.getByText('The backup was restored.')).toBeVisible();
  expect((await ownTermsIn(chromium.context)).map(({ term }) => term)).toEqual(['Gate']);
  await expect(options(page).sites('Switched off')).toHaveText(/example\.com/);

  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByText('All is as it was before.')).toBeVisible();
  expect((await ownTermsIn(chromium.context)).map(({ term }) => term)).toEqual(['Dock']);
  await expect(options(page).sites('Switched off')).toHaveCount(0);

  await restore(file(name, text));
  await page.getByRole('button', { name: 'Add what is missing' }).click();
  await expect(page.getByText('The backup was restored.')).toBeVisible();
  expect((await ownTermsIn(chromium.context)).map(({ term }) => term).sort()).toEqual(['Dock', 'Gate']);
});

test('what is no backup is refused with the way to where it belongs', async ({ openOwn }) => {
  const page = await openOwn('/options.html');
  await exchange(page).restore(file('terms.json', '[{"term":"Gate"}]'));
  await expect(page.getByRole('alert').filter({ hasText: '“terms.json” is no backup' })).toBeVisible();
});

test('of tens of thousands of terms those in sight are drawn; a filter finds the rest', async ({
  chromium,
  openOwn,
}) => {
  const many = Array.from({ length: 30_000 }, (_, at) => entry(`Term ${at}`, `What term ${at} means.`));
  await keepOwnTerms(chromium.context, many);
  const page = await openOwn('/options.html');
  const { ownTerms } = options(page);
  await expect(page.getByText('30,000 terms', { exact: true })).toBeVisible();
  expect(await ownTerms().count()).toBeLessThan(60);
  await page.locator('.own-box').evaluate((box) => box.scrollTo(0, box.scrollHeight));
  await expect(ownTerms().filter({ hasText: 'Term 29999' })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Filter your terms' }).fill('term 12345 ');
  await expect(ownTerms()).toHaveCount(1);
  await options(page).editTerm('Term 12345');
  await expect(page.getByRole('textbox', { name: 'What it means' })).toHaveValue('What term 12345 means.');
});

test('terms that can’t be read are named, and can be taken out as a file', async ({ chromium, openOwn }) => {
  await keepOwnTerms(chromium.context, [entry('Gate', 'Where we look.'), { id: 'own:bad', term: 7 }]);
  const page = await openOwn('/options.html');
  await expect(page.getByText('Something here can’t be read and is kept aside.')).toBeVisible();
  const { text } = await saved(page, () => page.getByRole('button', { name: 'Save as a file' }).click());
  expect(JSON.parse(text)).toEqual([{ id: 'own:bad', term: 7 }]);
});
