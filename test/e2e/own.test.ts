import { workerOf } from '../launch.mjs';
import { addSelection } from './card/reader';
import { expect, type Tab, test } from './fixtures';
import { ownForm, popup } from './pages';

const idle = 'A server that waits for work; here it means the spare one.';

/** The texts that a tab marks by the reader's own terms. */
const ownIn = async (tab: Tab) =>
  (await tab.report()).matches.flatMap(({ source, text }) => (source === 'own' ? text : []));

test('what is not found is added in place, marked in open pages, and taken out again', async ({ open, openOwn }) => {
  const tab = await open('unknown');
  expect(await ownIn(tab)).toEqual([]);
  const page = await openOwn(`/popup.html?tab=${tab.id}`);
  const { type, entry } = popup(page);
  const { act, field, fill, save } = ownForm(page);
  await type('ZQX');
  await act('Add “ZQX” to my glossary').click();
  await expect(field('Term or acronym')).toHaveValue('ZQX');
  await fill('ZQX', idle);
  await save();
  await expect(entry()).toContainText(idle);
  await expect(entry()).toContainText('Your glossary');
  await expect.poll(() => ownIn(tab)).toEqual(['ZQX', 'ZQX']);

  await act('Undo').click();
  await expect(page.getByText('was taken out again')).toBeVisible();
  await expect.poll(() => ownIn(tab)).toEqual([]);
});

test('an own meaning of a known acronym is the one that counts, and an edited one is shown', async ({
  open,
  openOwn,
}) => {
  const tab = await open('unknown');
  const page = await openOwn('/popup.html?add=SLA');
  const { act, fill, save } = ownForm(page);
  await fill('SLA', 'The salad bar on the first floor.');
  await save();
  await expect.poll(() => ownIn(tab)).toEqual(['SLA']);
  expect((await tab.report()).matches.find(({ text }) => text === 'SLA')).not.toHaveProperty('guess');

  await act('Edit').click();
  await fill('SLA', 'The salad bar on the second floor.');
  await save();
  await expect(popup(page).entry()).toContainText('second floor');
});

test('the options list own terms, to add, edit and remove, each with a way back', async ({ open, openOwn }) => {
  const tab = await open('unknown');
  const page = await openOwn('/options.html');
  const { act, fill, openNew, save, terms } = ownForm(page);
  await openNew();
  await fill('VRK', 'The report that comes on Mondays.');
  await save();
  await expect(terms()).toContainText(['VRK']);
  await expect.poll(() => ownIn(tab)).toEqual(['VRK']);

  await act('Remove VRK').click();
  await expect.poll(() => ownIn(tab)).toEqual([]);
  await act('Undo removing VRK').click();
  await expect.poll(() => ownIn(tab)).toEqual(['VRK']);
  await expect(terms()).toHaveCount(1);
});

test('a selection is added by its menu: white space folded, as long as a name can be', async ({ chromium, open }) => {
  const tab = await open('unknown');
  await tab.report();
  const opened = chromium.context.waitForEvent('page');
  await addSelection(chromium.context, tab.id, `  Wide\n  Jolly ${'x'.repeat(200)}`);
  const page = await opened;
  await expect(ownForm(page).field('Term or acronym')).toHaveValue(`Wide Jolly ${'x'.repeat(109)}`);
  await page.close();
});

test('what is wrong is said beside its field, nothing typed is lost, and Esc goes one step back', async ({
  openOwn,
}) => {
  const page = await openOwn('/popup.html?add=ZQX');
  const { act, field, fill, save } = ownForm(page);
  await save();
  await expect(field('What it means')).toBeFocused();
  await expect(page.getByText('Write what it means')).toBeVisible();
  await fill('ZQX', idle);
  await save();
  await expect(popup(page).entry()).toContainText(idle);

  await page.goto(page.url());
  await fill('zqx', 'Something else.');
  await save();
  await expect(page.getByText('You already explain “ZQX”')).toBeVisible();
  await expect(field('What it means')).toHaveValue('Something else.');
  await act('Edit “ZQX”').click();
  await expect(field('What it means')).toHaveValue(idle);
  await page.keyboard.press('Escape');
  await expect(field('What it means')).toHaveCount(0);
});

test('terms that popup and options save at the same moment are both kept, and both pages agree', async ({
  open,
  openOwn,
}) => {
  const tab = await open('unknown');
  const inPopup = ownForm(await openOwn('/popup.html?add=ZQX'));
  const inOptions = ownForm(await openOwn('/options.html'));
  await inPopup.fill('ZQX', idle);
  await inOptions.openNew();
  await inOptions.fill('VRK', 'The report that comes on Mondays.');
  await Promise.all([inPopup.save(), inOptions.save()]);
  await expect(inOptions.terms()).toContainText(['VRK', 'ZQX']);
  await expect.poll(() => ownIn(tab)).toEqual(['ZQX', 'ZQX', 'VRK']);
});

test('what can’t be read is kept aside, and costs no other term', async ({ chromium, openOwn }) => {
  const worker = await workerOf(chromium.context);
  const good = { id: 'own:good', term: 'ZQX', acronyms: [], aliases: [], definition: idle };
  await worker.evaluate((own) => Reflect.get(globalThis, 'chrome').storage.local.set({ own }), [good, { id: 7 }]);
  const page = await openOwn('/options.html');
  const { fill, openNew, save, terms } = ownForm(page);
  await expect(terms()).toContainText(['ZQX']);
  await openNew();
  await fill('VRK', 'The report that comes on Mondays.');
  await save();
  await expect(terms()).toContainText(['VRK', 'ZQX']);
  const { rejectedOwn } = await worker.evaluate(() => Reflect.get(globalThis, 'chrome').storage.local.get());
  expect(JSON.stringify(rejectedOwn)).toContain('{"id":7}');
});
