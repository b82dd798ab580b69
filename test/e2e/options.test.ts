import { expect, test } from './fixtures';
import { marks } from './marks';
import { options } from './pages';

test('a category that is hidden disappears from open pages, and comes back', async ({ open, openOwn }) => {
  const tab = await open('sample');
  const idsOf = async () => new Set((await tab.report()).matches.map(({ entryId }) => entryId));
  expect(await idsOf()).toContain('kubernetes');

  const { category, hideAllCategories, showAllCategories } = options(await openOwn('/options.html'));
  await category('Cloud and operations').uncheck();
  await expect.poll(idsOf).not.toContain('kubernetes');
  expect(await idsOf()).toContain('customer-journey');
  await expect(marks(tab.page).getByText('Kubernetes', { exact: true })).toHaveCount(0);

  await hideAllCategories();
  await expect(marks(tab.page)).toHaveCount(0);
  await showAllCategories();
  await expect.poll(idsOf).toContain('kubernetes');
});

test('what was chosen is still chosen when the options are opened again', async ({ openOwn }) => {
  const first = options(await openOwn('/options.html'));
  await first.category('Marketing').uncheck();
  await first.addSite('Switched off', 'https://www.example.com/some/page');
  await expect(first.sites('Switched off')).toContainText(['www.example.com']);

  const second = options(await openOwn('/options.html'));
  await expect(second.category('Marketing')).not.toBeChecked();
  await expect(second.category('Sales')).toBeChecked();
  await expect(second.sites('Switched off')).toContainText(['www.example.com']);
});

test('a site switched off in the options is off at once, and on again when it is removed', async ({
  open,
  openOwn,
}) => {
  const tab = await open('sample');
  await tab.report();
  const { addSite, removeSite, sites } = options(await openOwn('/options.html'));
  await addSite('Switched off', 'localhost');
  await expect(marks(tab.page)).toHaveCount(0);
  expect((await tab.report()).state).toMatchObject({ kind: 'off' });

  await removeSite('localhost');
  await expect.poll(() => marks(tab.page).count()).toBeGreaterThan(20);
  await expect(sites('Switched off').filter({ hasText: /^localhost$/ })).toHaveCount(0);
});

test('only on chosen sites: off everywhere but there', async ({ open, openOwn, site }) => {
  const here = await open('sample');
  const there = await open(`http://127.0.0.1:${site.port}/sample/page.html`);
  await here.report();
  await there.report();

  const { explainOnlyChosen, explainEverywhere, addSite } = options(await openOwn('/options.html'));
  await explainOnlyChosen();
  await expect(marks(here.page)).toHaveCount(0);
  await expect(marks(there.page)).toHaveCount(0);

  await addSite('Switched on', 'localhost');
  await expect.poll(() => marks(here.page).count()).toBeGreaterThan(20);
  await expect(marks(there.page)).toHaveCount(0);

  await explainEverywhere();
  await expect.poll(() => marks(there.page).count()).toBeGreaterThan(20);
});

test('what is no site is refused with a reason and stays in the field', async ({ openOwn }) => {
  const page = await openOwn('/options.html');
  const { addSite, sites } = options(page);
  await addSite('Switched off', 'not a site');
  await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Add a site: Switched off' })).toHaveValue('not a site');
  await expect(sites('Switched off')).toHaveCount(0);
});

test('marks look as the reader chose, in open pages at once', async ({ open, openOwn }) => {
  const tab = await open('sample');
  const looks = () => tab.page.evaluate(() => [...CSS.highlights.keys()]);
  await expect.poll(looks).toEqual(['gloss-mark']);
  const page = await openOwn('/options.html');
  for (const [name, highlight] of [
    ['Tint', 'gloss-mark-tint'],
    ['Wavy line', 'gloss-mark-wavy'],
    ['Line', 'gloss-mark-solid'],
    ['Dotted line', 'gloss-mark'],
  ] as const) {
    await page.getByRole('radio', { name, exact: true }).check();
    await expect.poll(looks).toEqual([highlight]);
  }
});

test('the defaults of a part are put back with one press, and its choices with another', async ({ open, openOwn }) => {
  const tab = await open('sample');
  const looks = () => tab.page.evaluate(() => [...CSS.highlights.keys()]);
  const page = await openOwn('/options.html');
  const { part, putBackDefaults, category } = options(page);
  const marksPart = part('Marks');
  const radio = (name: string) => marksPart.getByRole('radio', { name, exact: true });
  await expect(putBackDefaults(page.locator('main'))).toHaveCount(0);

  await category('Sales').uncheck();
  await radio('Tint').check();
  await radio('Every mention').check();
  await putBackDefaults(marksPart).press('Enter');
  await expect(radio('Dotted line')).toBeChecked();
  await expect.poll(looks).toEqual(['gloss-mark']);
  await expect(category('Sales')).not.toBeChecked();

  const undo = marksPart.getByRole('button', { name: 'Undo', exact: true });
  await expect(undo).toBeFocused();
  await undo.press('Enter');
  await expect(radio('Tint')).toBeChecked();
  await expect(radio('Every mention')).toBeChecked();
  await expect.poll(looks).toEqual(['gloss-mark-tint']);
  await expect(putBackDefaults(marksPart)).toBeFocused();
});

test('what is chosen after the defaults were put back is not undone with them', async ({ openOwn }) => {
  const page = await openOwn('/options.html');
  const { part, putBackDefaults } = options(page);
  const look = part('Appearance');
  await look.getByRole('radio', { name: 'Dark' }).check();
  await putBackDefaults(look).click();
  await look.getByRole('radio', { name: 'Light' }).check();
  await look.getByRole('radio', { name: 'Match system' }).check();
  await expect(look.getByRole('radio', { name: 'Match system' })).toBeChecked();
  await expect(look.getByRole('button')).toHaveCount(0);
});
