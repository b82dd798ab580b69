import { entryOf } from './entries';
import { expect, test } from './fixtures';
import { popup } from './pages';

test('the terms of the page stand by category, as they are read, or the most frequent first', async ({
  open,
  openOwn,
}) => {
  const tab = await open('sample');
  const counts = new Map<string, number>();
  for (const { term } of (await tab.report()).matches) counts.set(term, (counts.get(term) ?? 0) + 1);
  const page = await openOwn(`/popup.html?tab=${tab.id}`);
  const { order, termsOnPage } = popup(page);
  await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible();
  const shown = async () => (await termsOnPage().allTextContents()).map((text) => text.replace(/\d+×.*/, ''));

  await order('In reading order');
  expect(await shown()).toEqual([...counts.keys()]);
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(0);
  await order('Most frequent first');
  expect(await shown()).toEqual([...counts].toSorted(([, a], [, b]) => b - a).map(([term]) => term));
});

test('a category hidden on one site is hidden there alone, and comes back', async ({ open, openOwn, site }) => {
  const here = await open('sample');
  const there = await open(`http://127.0.0.1:${site.port}/sample/page.html`);
  const idsOf = async (tab: typeof here) => (await tab.report()).matches.map(({ entryId }) => entryId);
  expect(await idsOf(here)).toContain('kubernetes');
  const { hideHere, showHere } = popup(await openOwn(`/popup.html?tab=${here.id}`));
  await hideHere('Cloud and operations');
  await expect.poll(() => idsOf(here)).not.toContain('kubernetes');
  expect(await idsOf(here)).toContain('customer-journey');
  expect(await idsOf(there)).toContain('kubernetes');
  await showHere('Cloud and operations');
  await expect.poll(() => idsOf(here)).toContain('kubernetes');
});

test('the terms are copied with what they mean', async ({ open, openOwn }) => {
  const tab = await open('sample');
  await tab.report();
  const page = await openOwn(`/popup.html?tab=${tab.id}`);
  const { copyAs, field } = popup(page);
  const { term, definition } = entryOf('customer-journey');
  for (const [form, expected] of [
    ['Markdown', `: ${definition} - **`],
    ['CSV', `${term},`],
  ] as const) {
    await copyAs(form);
    await expect(page.getByText(/^Copied \d+ terms\.$/)).toBeVisible();
    await field().press('Control+v');
    expect(await field().inputValue()).toContain(expected);
    await field().fill('');
  }
});

test('acronyms that nothing explains are named, and get a meaning from the reader', async ({ open, openOwn }) => {
  const tab = await open('unknown');
  await tab.report();
  const page = await openOwn(`/popup.html?tab=${tab.id}`);
  const { unknown } = popup(page);
  // Neither what the page defines nor what the glossary has, no numerals, no code; the most frequent first.
  await expect(unknown()).toHaveText([/^ZQX/, /^VRK$/]);
  await unknown().first().click();
  await expect(page.getByRole('textbox', { name: 'Term or acronym' })).toHaveValue('ZQX');
});

test('a query without an answer says what may have been meant, and opens it', async ({ openOwn }) => {
  const page = await openOwn('/popup.html');
  const { type, results, entry } = popup(page);
  await type('kuubernetties');
  await page.getByRole('button', { name: entryOf('kubernetes').term, exact: true }).click();
  await expect(results()).toHaveCount(0);
  await expect(entry()).toContainText(entryOf('kubernetes').definition);
});
