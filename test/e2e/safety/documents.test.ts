import { readCard } from '../chromium-card';
import { marks } from '../marks';
import { popup } from '../pages';
import { expect, htmlOf, type Sent, test } from './fixtures';

const pixel = Buffer.from('R0lGODlhAQABAAAAACwAAAAAAQABAAA=', 'base64');

/** Documents that are no web pages, by what they are. */
const others: Record<string, Exclude<Sent, string>> = {
  XML: { type: 'application/xml', body: '<?xml version="1.0"?><note><text>Our KPI is here</text></note>' },
  RSS: { type: 'application/rss+xml', body: '<rss version="2.0"><channel><title>The KPI news</title></channel></rss>' },
  SVG: {
    type: 'image/svg+xml',
    body: '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Use the KPI docs</text></svg>',
  },
  JSON: { type: 'application/json', body: '{"text": "Our KPI is here"}' },
  text: { type: 'text/plain', body: 'Our KPI is here' },
  CSS: { type: 'text/css', body: '/* Our KPI is here */' },
  JavaScript: { type: 'text/javascript', body: '// Our KPI is here' },
  image: { type: 'image/gif', body: pixel },
};

for (const [name, sent] of Object.entries(others)) {
  test(`B22 ${name}: stays as the browser shows it, and the popup says why`, async ({ openAt, pages, turn }) => {
    const url = pages.put(`/other-${name}`, sent);
    await turn('off');
    const plain = await openAt(url);
    const look = () => document.documentElement.outerHTML;
    const before = await plain.page.evaluate(look);
    await turn('on');
    const { page, report, errors } = await openAt(url);
    expect((await report()).state.kind).toBe('restricted');
    expect(await page.evaluate(look)).toBe(before);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(errors).toEqual([]);
  });
}

test('B22 XHTML is a web page', async ({ openAt, pages }) => {
  const body =
    '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>X</title></head><body><p>Our KPI is here</p></body></html>';
  const { page } = await openAt(pages.put('/xhtml', { type: 'application/xhtml+xml', body }));
  await expect(marks(page)).toHaveText(['KPI']);
});

test('B24 a drawing with its own life, embedded in any way, gets no node', async ({ openBody, pages }) => {
  pages.put('/drawing.svg', {
    type: 'image/svg+xml',
    body: '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><text y="20">Use the KPI docs</text><script>onclick = () => { document.documentElement.dataset.clicked = "yes" }</script></svg>',
  });
  const sizes = 'width="300" height="200"';
  const { page } = await openBody(
    `<p>Our KPI is here.</p><object data="/drawing.svg" ${sizes}></object><embed src="/drawing.svg" ${sizes}><iframe title="x" src="/drawing.svg" ${sizes}></iframe>`,
  );
  await expect(marks(page)).toHaveCount(1);
  const drawings = page.frames().filter((frame) => frame.url().endsWith('.svg'));
  expect(drawings).toHaveLength(3);
  for (const drawing of drawings) {
    expect(
      await drawing.evaluate(() => [...document.documentElement.children].map(({ localName }) => localName)),
    ).toEqual(['text', 'script']);
  }
});

test('B26 where browsers keep extensions out, the popup says so', async ({ chromium, openOwn }) => {
  const page = await chromium.context.newPage();
  await page.goto('chrome://version');
  const [worker] = chromium.context.serviceWorkers();
  const id = await worker!.evaluate(async () => {
    const tabs: { id: number; url?: string }[] = await Reflect.get(globalThis, 'chrome').tabs.query({});
    return Math.max(...tabs.map(({ id }) => id));
  });
  await expect(popup(await openOwn(`/popup.html?tab=${id}`)).state()).toContainText(/can’t|cannot|only|not/i);
  await page.close();
});

const inside = '<p>Our landing page is here.</p>';
const frame = (attributes: string) => `<iframe title="x" width="500" height="200" ${attributes}></iframe>`;

test('point 5: frames of every kind are read, and leave the report when they go', async ({ openBody, pages }) => {
  const path = new URL(pages.put('/inside', htmlOf(inside))).pathname;
  const bodies = {
    same: frame(`src="${path}"`),
    cross: frame(`src="http://127.0.0.1:${pages.port}${path}"`),
    srcdoc: frame(`srcdoc="${inside}"`),
    sandboxed: frame(`sandbox="allow-scripts" srcdoc="${inside}"`),
    blob: frame('id="blob"'),
    blank: frame('id="blank"'),
  };
  const { page, report, errors } = await openBody(`<p>Our KPI is here.</p>${Object.values(bodies).join('')}<script>
    document.querySelector('#blob').src = URL.createObjectURL(new Blob(['${inside}'], { type: 'text/html' }));
    document.querySelector('#blank').contentDocument.body.innerHTML = '${inside}';
  </script>`);
  const texts = async () => (await report()).matches.map(({ text }) => text);
  const all = Object.keys(bodies).map(() => 'landing page');
  await expect.poll(texts).toEqual(['KPI', ...all]);
  for (const [i, name] of Object.keys(bodies).entries()) {
    await expect(marks(page.frames()[i + 1]!), name).toHaveText(['landing page']);
  }
  await marks(page.frames()[1]!).hover();
  await page
    .locator('iframe')
    .last()
    .evaluate((element) => element.remove());
  await expect.poll(texts).toEqual(['KPI', ...all.slice(1)]);
  await page
    .locator('iframe')
    .first()
    .evaluate((element) => {
      (element as HTMLIFrameElement).src = 'data:text/html,<p>Nothing here</p>';
    });
  await expect.poll(texts).toEqual(['KPI', ...all.slice(2)]);
  await page.locator('iframe').evaluateAll((elements) => elements.forEach((element) => void element.remove()));
  await expect.poll(texts).toEqual(['KPI']);
  expect(errors).toEqual([]);
});

test('point 5: a frame that is hidden or folded at first is read once it is opened', async ({ openBody }) => {
  const { page, report } =
    await openBody(`<p>Our KPI is here.</p><div id="fold" style="display:none">${frame(`srcdoc="${inside}"`)}</div>
    <iframe title="x" id="small" width="500" height="10" srcdoc="<p>Our wireframe is here.</p>"></iframe>`);
  expect((await report()).matches.map(({ text }) => text)).toEqual(['KPI']);
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('#fold')!.style.display = 'block';
    document.querySelector<HTMLIFrameElement>('#small')!.height = '200';
  });
  await expect
    .poll(async () => (await report()).matches.map(({ text }) => text).sort())
    .toEqual(['KPI', 'landing page', 'wireframe']);
});

test('point 5: a frame whose document becomes an editor holds no mark when it is written in', async ({ openBody }) => {
  const { page } = await openBody(`${frame('srcdoc="<p>Our KPI is here and stays</p>"')}`);
  const inner = page.frameLocator('iframe');
  await expect(marks(page.frames()[1]!)).toHaveCount(1);
  await page.locator('iframe').evaluate((element) => {
    (element as HTMLIFrameElement).contentDocument!.designMode = 'on';
  });
  await inner.locator('p').click();
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  expect(await inner.locator('p').innerHTML()).toBe('Our KPI is here and stays!');
});

test('B29 open shadow roots are explained without a node in them; closed ones are left alone', async ({
  openBody,
  turn,
}) => {
  const { page, report, errors } = await openBody(`
    <my-card id="open"><template shadowrootmode="open"><p id="p">Our landing page is here.</p><slot></slot></template><p>A slotted KPI is here.</p></my-card>
    <my-card id="closed"><template shadowrootmode="closed"><p>Our wireframe is here.</p></template></my-card>
    <div id="late"></div>
    <script>customElements.define('my-tag', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = '<p>A touchpoint <b>in it</b></p><my-inner></my-inner>'; } });
      customElements.define('my-inner', class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = 'An OKR inside'; } });</script>`);
  const texts = async () => (await report()).matches.map(({ text }) => text).sort();
  await expect.poll(texts).toEqual(['KPI', 'landing page']);
  await page.evaluate(() => document.querySelector('#late')!.append(document.createElement('my-tag')));
  await expect.poll(texts).toEqual(['KPI', 'OKR', 'landing page', 'touchpoint']);
  await page.evaluate(() => {
    document.querySelector('#open')!.shadowRoot!.querySelector('p')!.textContent = 'Now the phishing is here.';
  });
  await expect.poll(texts).toEqual(['KPI', 'OKR', 'phishing', 'touchpoint']);
  expect(await page.evaluate(() => document.querySelector('#open')!.shadowRoot!.innerHTML)).toBe(
    '<p id="p">Now the phishing is here.</p><slot></slot>',
  );
  const at = await page.evaluate(() => {
    const node = document.querySelector('#open')!.shadowRoot!.querySelector('p')!.firstChild!;
    const range = document.createRange();
    range.setStart(node, 8);
    range.setEnd(node, 16);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await page.mouse.move(at.x, at.y);
  await page.mouse.move(at.x + 1, at.y);
  await expect.poll(async () => (await readCard(page))?.headings[0]).toBe('Phishing');
  await turn('off');
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
  expect(errors).toEqual([]);
});
