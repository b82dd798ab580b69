import { workerOf } from '../launch.mjs';
import { patience } from '../pace.mjs';
import { expect, test } from './fixtures';
import { options, popup } from './pages';

/** A second after a change the page counts. */
const soon = { timeout: patience(15_000) };

/** What the toolbar button says over a tab; over all that say nothing of their own without one. */
function buttonIn(context: Parameters<typeof workerOf>[0], tabId?: number): () => Promise<string> {
  return async () =>
    (await workerOf(context)).evaluate(
      async (where) => {
        const { action } = Reflect.get(globalThis, 'chrome');
        return `${await action.getBadgeText(where)} | ${await action.getTitle(where)}`;
      },
      { tabId },
    );
}

test('the toolbar button has the number of terms that the popup has, and none elsewhere', async ({
  chromium,
  open,
  openOwn,
  site,
}) => {
  const tab = await open('sample');
  const terms = new Set((await tab.report()).matches.map(({ entryId }) => entryId)).size;
  const button = buttonIn(chromium.context, tab.id);
  await expect.poll(button, soon).toBe(`${terms} | Glosslight: ${terms} terms here`);
  await expect(popup(await openOwn(`/popup.html?tab=${tab.id}`)).state()).toContainText(`${terms} terms on this page`);

  await tab.page.bringToFront();
  await tab.page.goto(`${site.origin}/sample/expected.json`);
  await expect.poll(button, soon).toBe(' | Glosslight');
  await tab.page.goBack();
  await expect.poll(button, soon).toBe(`${terms} | Glosslight: ${terms} terms here`);
});

test('the number grows with the page, and with its frames', async ({ chromium, open }) => {
  const tab = await open('frames');
  const countOf = async () => new Set((await tab.report()).matches.map(({ entryId }) => entryId)).size;
  const button = buttonIn(chromium.context, tab.id);
  await expect
    .poll(async () => (await button()) === `${await countOf()} | Glosslight: ${await countOf()} terms here`, soon)
    .toBe(true);
  const before = await countOf();
  await tab.page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('p'), { textContent: 'Beware of ransomware.' }));
  });
  await expect.poll(button, soon).toBe(`${before + 1} | Glosslight: ${before + 1} terms here`);
});

test('where it is switched off or paused the button says so, at once and on the next page', async ({
  chromium,
  open,
  setSettings,
}) => {
  const tab = await open('sample');
  await tab.report();
  const button = buttonIn(chromium.context, tab.id);
  const everywhere = buttonIn(chromium.context);
  await setSettings({ offSites: ['localhost'] });
  await expect.poll(button, soon).toBe(' | Glosslight: off on localhost');
  await tab.page.reload();
  await expect.poll(button, soon).toBe(' | Glosslight: off on localhost');
  expect(await everywhere()).toBe(' | Glosslight');

  await setSettings({ pausedUntil: Date.now() + 3_600_000 });
  await expect.poll(everywhere, soon).toMatch(/^ \| Glosslight: paused until \d/);
  await expect.poll(button, soon).toMatch(/^ \| Glosslight: paused until \d/);
  await setSettings({ byDefault: 'off' });
  await expect.poll(everywhere, soon).toBe(' | Glosslight: only on sites you chose');
  await setSettings({ byDefault: 'off', onSites: ['localhost'] });
  await expect.poll(button, soon).toMatch(/^\d+ \| Glosslight: \d+ terms here/);
});

test('the number can be switched off, and on again', async ({ chromium, open, openOwn }) => {
  const tab = await open('sample');
  await tab.report();
  const button = buttonIn(chromium.context, tab.id);
  await expect.poll(button, soon).toMatch(/^\d+ \|/);
  const { showsCount } = options(await openOwn('/options.html'));
  await showsCount().uncheck();
  await expect.poll(button, soon).toBe(' | Glosslight');
  await showsCount().check();
  await expect.poll(button, soon).toMatch(/^\d+ \|/);
});

test('a page without terms says nothing to the background, and any page only what changes', async ({
  chromium,
  open,
  site,
}) => {
  const worker = await workerOf(chromium.context);
  await worker.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    Reflect.get(globalThis, 'chrome').runtime.onMessage.addListener(({ type, terms }: Record<string, unknown>) => {
      if (type === 'page.counted') heard.push(terms);
    });
  });
  const heard = () => worker.evaluate(() => Reflect.get(globalThis, 'heard') as unknown[]);
  const { page, report } = await open('about:blank');
  await page.route('**/quiet', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Quiet</title><p>Nothing to see.</p>' }),
  );
  await page.goto(`${site.origin}/quiet`);
  expect((await report()).state.kind).toBe('empty');
  const add = (words: string) =>
    page.evaluate(
      (text) => document.body.append(Object.assign(document.createElement('p'), { innerText: text })),
      words,
    );
  // Once a term is told, all that could have been told before has been.
  await add('Beware of ransomware.');
  await expect.poll(heard, soon).toEqual([1]);
  await add('Again ransomware, and nothing new.');
  await expect.poll(async () => (await report()).matches.length).toBe(2);
  await add('And phishing.');
  await expect.poll(heard, soon).toEqual([1, 2]);
});

test('the browser can read the grey icons', async ({ chromium, openOwn }) => {
  const worker = await workerOf(chromium.context);
  const page = await openOwn('/popup.html');
  const tabId = await page.evaluate(
    async () => (await Reflect.get(globalThis, 'chrome').tabs.getCurrent()).id as number,
  );
  for (const size of [16, 32, 48]) {
    // Rejects where it can't.
    await worker.evaluate((wanted) => Reflect.get(globalThis, 'chrome').action.setIcon(wanted), {
      path: `/icon/off/${size}.png`,
      tabId,
    });
  }
});
