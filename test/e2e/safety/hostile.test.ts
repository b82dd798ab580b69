import { readCard } from '../chromium-card';
import { marks } from '../marks';
import { expect, test } from './fixtures';

const clobbering =
  'matches normalize replaceChild parentNode insertBefore nodeType childNodes closest textContent isContentEditable getAttribute contains ownerDocument remove after firstChild nextSibling previousSibling parentElement isConnected checkVisibility querySelectorAll children localName namespaceURI getRootNode shadowRoot compareDocumentPosition hasAttribute setAttribute appendChild removeChild childElementCount getBoundingClientRect getClientRects style className classList hidden dispatchEvent addEventListener replaceWith append';

test('D11 fields that are called like what a form can do change nothing', async ({ openBody, turn }) => {
  await turn('off');
  const names = clobbering.split(' ');
  const form = (name: string) =>
    `<form>A KPI in a form <input name="${name}" aria-label="x"><p>and the landing page of it</p> <b>an OKR here</b></form>`;
  const { page, report, errors } = await openBody(
    names.map(form).join(''),
    '<style>form{display:inline-block;font-size:5px;width:150px}p{margin:0}</style>',
  );
  const before = await page.locator('body').innerHTML();
  await turn('on');
  await expect(marks(page)).not.toHaveCount(0);
  const { matches } = await report();
  expect(matches).toHaveLength(3 * names.length);
  await page.evaluate(() => {
    for (const form of document.querySelectorAll('form')) Element.prototype.append.call(form, 'and a touchpoint more');
  });
  await expect.poll(async () => (await report()).matches.length).toBe(4 * names.length);
  await marks(page).first().hover();
  await expect.poll(() => readCard(page)).toBeDefined();
  await turn('off');
  await expect(marks(page)).toHaveCount(0);
  expect((await page.locator('body').innerHTML()).replaceAll('and a touchpoint more', '')).toBe(before);
  expect(errors).toEqual([]);
});

test('D21 a page that clears or overwrites the highlights meets no error, and gets its own back', async ({
  openBody,
  turn,
}) => {
  const { page, errors } = await openBody('<a id="it" href="#">A KPI link here</a><p>A KPI in text.</p>');
  await expect(marks(page)).toHaveCount(2);
  await page.evaluate(() => {
    CSS.highlights.clear();
    CSS.highlights.set('theirs', new Highlight());
  });
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<a href="#">Another KPI link</a>'));
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('gloss-mark')?.size)).toBe(3);
  await turn('off');
  await expect(marks(page)).toHaveCount(0);
  expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual(['theirs']);
  expect(errors).toEqual([]);
});

test('D25 a page that breaks its own prototypes breaks nothing of ours', async ({ openBody }) => {
  const { report, errors } = await openBody(
    '<p>Our KPI is here.</p>',
    `<script>
    for (const name of ['splitText', 'replaceChild', 'appendData']) {
      for (const { prototype } of [Node, Text, CharacterData]) if (name in prototype) prototype[name] = () => { throw new Error('broken ' + name); };
    }
    Array.prototype.flatMap = Map.prototype.get = Element.prototype.closest = () => { throw new Error('broken'); };
  </script>`,
  );
  // What asks the page itself would break with it.
  expect((await report()).matches.map(({ text }) => text)).toEqual(['KPI']);
  expect(errors).toEqual([]);
});

test('D01 a page that knows which extension it is can neither hear it start nor end it', async ({
  openBody,
  chromium,
}) => {
  const { host } = new URL(chromium.extensionOrigin);
  const { page } = await openBody(
    '<p>Our KPI is here.</p>',
    `<script>window.heard = []; addEventListener('message', (event) => heard.push(event.data));
    for (const target of [document, window]) target.addEventListener('${host}:content:wxt:content-script-started', () => heard.push('event'));</script>`,
  );
  await expect(marks(page)).toHaveText(['KPI']);
  await page.evaluate((host) => {
    const name = `${host}:content:wxt:content-script-started`;
    const detail = { contentScriptName: 'content', messageId: 'x' };
    document.dispatchEvent(new CustomEvent(name, { detail }));
    window.postMessage({ type: name, ...detail }, '*');
    document.body.insertAdjacentHTML('beforeend', '<p>And the landing page.</p>');
  }, host);
  await expect(marks(page)).toHaveText(['KPI', 'landing page']);
  const heard: unknown[] = await page.evaluate(() => Reflect.get(window, 'heard'));
  expect(heard.filter((one) => typeof one === 'string')).toEqual(['event']);
});
