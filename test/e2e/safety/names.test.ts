import { expectCard, expectNoCard } from '../card/reader';
import { clickInCard } from '../chromium-card';
import { entryOf } from '../entries';
import { marks } from '../marks';
import { expect, test } from './fixtures';

const lead = entryOf('marketing-qualified-lead').term;

/** Names of globals, of properties of nodes and documents, and of extension objects. */
const named = [
  ...['browser', 'chrome', 'CSS', 'Highlight', 'StaticRange', 'Node', 'Element', 'Promise', 'Map', 'Set', 'Symbol'],
  ...['Reflect', 'Object', 'globalThis', 'document', 'window', 'top', 'parent', 'self', 'location', 'performance'],
  ...['setTimeout', 'requestIdleCallback', 'requestAnimationFrame', 'getComputedStyle', 'getSelection', 'matchMedia'],
  ...['MutationObserver', 'IntersectionObserver', 'AbortController', 'TreeWalker', 'addEventListener', 'postMessage'],
  ...['body', 'head', 'documentElement', 'createElement', 'createRange', 'createTreeWalker', 'querySelector'],
  ...['querySelectorAll', 'elementFromPoint', 'caretPositionFromPoint', 'activeElement', 'fullscreenElement', 'forms'],
  ...['parentNode', 'parentElement', 'firstChild', 'childNodes', 'nextSibling', 'textContent', 'nodeType', 'nodeName'],
  ...[
    'localName',
    'tagName',
    'shadowRoot',
    'matches',
    'closest',
    'contains',
    'getAttribute',
    'hasAttribute',
    'isConnected',
  ],
  ...[
    'getRootNode',
    'ownerDocument',
    'compareDocumentPosition',
    'getBoundingClientRect',
    'attributes',
    'classList',
    'id',
  ],
  ...['style', 'dataset', 'hidden', 'title', 'lang', 'dir', 'remove', 'append', 'animate', 'focus', 'click', 'submit'],
  ...['contentType', 'visibilityState', 'readyState', 'fonts', 'dispatchEvent', 'gloss', 'glosslight', 'wxt'],
];

const ways = {
  frames: (name: string) => `<iframe name="${name}" srcdoc="" width="10" height="10"></iframe>`,
  forms: (name: string) => `<form name="${name}" id="${name}"></form>`,
  images: (name: string) => `<img name="${name}" id="${name}" alt="">`,
  objects: (name: string) => `<object name="${name}" id="${name}"></object><embed name="${name}">`,
};

for (const [way, markup] of Object.entries(ways)) {
  test(`H14 a page whose ${way} are named like globals and properties is explained like any other`, async ({
    openBody,
  }) => {
    const { page, errors } = await openBody(`${named.map(markup).join('')}<p>Our MQL and the churn rate.</p>`);
    await expect.poll(() => marks(page).texts()).toEqual(['MQL', 'churn rate']);
    await marks(page).first().hover();
    await expectCard(page, lead);
    expect(errors).toEqual([]);
  });
}

test('H14 a form and its parts whose fields are named like properties of nodes are read', async ({ openBody }) => {
  const fields = named.map((name) => `<input type="hidden" name="${name}">`).join('');
  const { page, report, errors } = await openBody(
    `<form>${fields}<p>Our MQL in a form.</p></form><p>The churn rate.</p>`,
  );
  await expect.poll(() => marks(page).texts()).toEqual(['MQL', 'churn rate']);
  await marks(page).first().hover();
  await expectCard(page, lead);
  await page.evaluate(() =>
    Element.prototype.insertAdjacentHTML.call(document.forms[0]!, 'beforeend', '<p>And Kubernetes.</p>'),
  );
  await expect
    .poll(async () => (await report()).matches.map(({ text }) => text))
    .toEqual(['MQL', 'Kubernetes', 'churn rate']);
  expect(errors).toEqual([]);
});

const stopping = `<script>
  for (const kind of ['pointermove', 'mousemove', 'pointerover', 'mouseover', 'pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'keydown', 'keyup', 'focusin', 'focusout'])
    addEventListener(kind, (event) => event.stopImmediatePropagation(), true);
</script>`;

test('H15 on a page that stops pointer and key events on its window before anybody hears them, cards open, turn and close', async ({
  openBody,
}) => {
  const { page } = await openBody('<p>Our MQL and the churn rate.</p>', stopping);
  await marks(page).first().hover();
  await expectCard(page, lead);
  await clickInCard(page, 'Sales qualified lead');
  await expectCard(page, 'Sales qualified lead');
  await page.keyboard.press('Escape');
  await expectNoCard(page);
});

test('H15 the same in a document that the page has written anew', async ({ openBody }) => {
  const { page, report } = await openBody('<p>Before.</p>');
  await page.evaluate((markup) => {
    document.open();
    document.write(markup);
    document.close();
  }, `<!doctype html><title>Anew</title>${stopping}<p>Our MQL and the churn rate.</p>`);
  await report();
  await expect(marks(page)).toHaveCount(2);
});
