import { patience } from '../pace.mjs';
import { expect, test } from './fixtures';
import { marks } from './marks';
import { options, popup } from './pages';

/** Half a second is meant; a loaded machine gets four times that. */
const together = { timeout: patience(15_000) };

test('popup, options and two pages agree on every switch', async ({ open, openOwn }) => {
  const [one, other] = [await open('sample'), await open('inline')];
  for (const tab of [one, other]) await tab.report();
  const inPopup = popup(await openOwn(`/popup.html?tab=${one.id}`));
  const inOptions = options(await openOwn('/options.html'));
  await expect(inPopup.state()).toContainText(/\d+ terms on this page/);

  await inPopup.siteSwitch('localhost').click();
  await Promise.all([
    expect(marks(one.page)).toHaveCount(0, together),
    expect(marks(other.page)).toHaveCount(0, together),
    expect(inOptions.sites('Switched off')).toContainText(['localhost'], together),
    expect(inPopup.state()).toContainText('Off on localhost', together),
  ]);
  await inOptions.removeSite('localhost');
  await Promise.all([
    expect(marks(one.page)).not.toHaveCount(0, together),
    expect(marks(other.page)).not.toHaveCount(0, together),
    expect(inPopup.siteSwitch('localhost')).toBeChecked(together),
    expect(inPopup.state()).toContainText(/\d+ terms on this page/, together),
  ]);
});

test('what popup and options change at the same moment is both kept', async ({ open, openOwn }) => {
  const tab = await open('sample');
  await tab.report();
  const inPopup = popup(await openOwn(`/popup.html?tab=${tab.id}`));
  const inOptions = options(await openOwn('/options.html'));
  await Promise.all([inPopup.siteSwitch('localhost').click(), inOptions.category('Sales').click()]);
  await expect(inOptions.category('Sales')).not.toBeChecked();
  await expect(inOptions.sites('Switched off')).toContainText(['localhost']);
  await expect(inPopup.siteSwitch('localhost')).not.toBeChecked();
});
