import { patience } from '../pace.mjs';
import { expect, test } from './fixtures';
import { marks } from './marks';
import { popup } from './pages';

/** What a reader would still call at once, on a slow machine. */
const atOnce = { timeout: patience(15_000) };

test('a pause acts in all tabs at once, says when it ends, and is ended by its button', async ({
  open,
  openOwn,
  site,
}) => {
  const here = await open('sample');
  const there = await open(`http://127.0.0.1:${site.port}/sample/page.html`);
  await here.report();
  await there.report();
  const shown = await marks(here.page).count();
  const { openSwitches, pause, resume, state } = popup(await openOwn(`/popup.html?tab=${here.id}`));
  await expect(state()).toContainText(/\d+ terms on this page/);

  await openSwitches();
  await pause('for 1 hour');
  await expect(marks(here.page)).toHaveCount(0, atOnce);
  await expect(marks(there.page)).toHaveCount(0, atOnce);
  await expect(state()).toContainText(/Paused until \d/);
  const { state: reported } = await there.report();
  expect(reported.kind).toBe('paused');
  expect(reported.why).toMatch(/^Paused until \d/);

  await resume();
  await expect(marks(here.page)).toHaveCount(shown, atOnce);
  await expect(state()).toContainText(/\d+ terms on this page/);
  expect((await there.report()).state.kind).toBe('on');
});

test('a pause ends by itself, in the page and in the open popup', async ({ open, openOwn, setSettings }) => {
  const tab = await open('sample');
  await tab.report();
  await setSettings({ pausedUntil: Date.now() + 4000 });
  await expect(marks(tab.page)).toHaveCount(0, atOnce);
  const { state } = popup(await openOwn(`/popup.html?tab=${tab.id}`));
  await expect(state()).toContainText('Paused until');
  await expect(state()).toContainText(/\d+ terms on this page/);
  await expect.poll(() => marks(tab.page).count()).toBeGreaterThan(20);
});

test('a path is switched by itself, and left by a page that changes its path', async ({ open, openOwn }) => {
  const sample = await open('sample');
  const inline = await open('inline');
  await sample.report();
  await inline.report();
  const shown = await marks(inline.page).count();
  const { openSwitches, scope, state, siteSwitch } = popup(await openOwn(`/popup.html?tab=${sample.id}`));
  await openSwitches();
  await scope('localhost/sample/page.html', 'this page and those below it').click();
  await expect(marks(sample.page)).toHaveCount(0, atOnce);
  await expect(state()).toContainText('Off on localhost/sample/page.html');
  await expect(scope('localhost', 'this site')).toBeChecked();
  expect(await marks(inline.page).count()).toBe(shown);

  await sample.page.evaluate(() => history.pushState({}, '', '/elsewhere'));
  await expect.poll(() => marks(sample.page).count()).toBeGreaterThan(20);
  await sample.page.evaluate(() => history.back());
  await expect(marks(sample.page)).toHaveCount(0);

  await siteSwitch('localhost/sample/page.html').click();
  await expect.poll(() => marks(sample.page).count()).toBeGreaterThan(20);
});

test('the switch for everywhere loses neither list', async ({ open, openOwn, setSettings, site }) => {
  await setSettings({ offSites: ['127.0.0.1'], onSites: ['localhost'] });
  const listedOn = await open('sample');
  const listedOff = await open(`http://127.0.0.1:${site.port}/sample/page.html`);
  const { openSwitches, everywhere } = popup(await openOwn(`/popup.html?tab=${listedOn.id}`));
  await openSwitches();
  for (const isOn of [false, true]) {
    await everywhere().click();
    await expect(everywhere()).toBeChecked({ checked: isOn });
    expect((await listedOn.report()).state.kind).toBe('on');
    expect((await listedOff.report()).state.kind).toBe('off');
  }
});

test('a page whose terms are all known says so, and marks them again when asked', async ({
  open,
  openOwn,
  setSettings,
}) => {
  const tab = await open('sample');
  const { matches } = await tab.report();
  const ids = [...new Set(matches.map(({ entryId }) => entryId))];
  await setSettings({ known: [...ids, 'not-on-this-page'] });
  const { state, markAgain } = popup(await openOwn(`/popup.html?tab=${tab.id}`));
  await expect(state()).toContainText(`All ${ids.length} terms here are ones you know`);
  expect((await tab.report()).state.kind).toBe('empty');
  await markAgain();
  await expect(state()).toContainText(`${ids.length} terms on this page`);
  await expect.poll(() => marks(tab.page).count()).toBeGreaterThan(20);
});

test('a document that is no web page says so, with nothing to switch', async ({ open, openOwn, site }) => {
  const tab = await open(`${site.origin}/sample/expected.json`);
  const { state } = popup(await openOwn(`/popup.html?tab=${tab.id}`));
  await expect(state()).toContainText('Not a web page');
  await expect(state().getByRole('switch')).toHaveCount(0);
});
