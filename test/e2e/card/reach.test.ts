import type { Page } from '@playwright/test';
import { clickInCard, readCard, readFocus } from '../chromium-card';
import { entryOf } from '../entries';
import { marks } from '../marks';
import { expect, htmlOf, test } from '../safety/fixtures';
import { command, expectCard, expectNoCard, hover, prose } from './reader';

const lead = entryOf('marketing-qualified-lead').term;

/** A modal of the page's own making; `trap` is what its code does, `modal` the element and `close` what closes it. */
const modal = (trap: string) => `
<button id="out">Outside</button>
<div id="modal" role="dialog" aria-modal="true" aria-label="Terms" style="position:fixed;inset:40px auto auto 40px;width:520px;padding:20px;background:#fff">
  ${prose}<button id="in">Inside</button>
</div>
<script>
  const modal = document.getElementById('modal');
  const close = () => modal.remove();
  const isOutside = (event) => !event.composedPath().includes(modal);
  ${trap}
</script>`;

const onBoth = (kinds: string, call: string) =>
  `for (const place of [window, document]) for (const kind of '${kinds}'.split(' ')) place.addEventListener(kind, ${call}, true);`;

const closesOutside = onBoth('pointerdown mousedown click touchstart', '(event) => { if (isOutside(event)) close(); }');
const swallowsOutside = onBoth(
  'pointerdown pointerup mousedown mouseup click',
  '(event) => { if (isOutside(event)) { event.preventDefault(); event.stopImmediatePropagation(); } }',
);
const takesFocusBack = onBoth(
  'focusin focusout focus blur',
  `(event) => { const to = event.type.endsWith('in') || event.type === 'focus' ? event.target : event.relatedTarget;
    if (to instanceof Node && to !== document && !modal.contains(to)) { event.stopImmediatePropagation(); document.getElementById('in').focus(); } }`,
);

/** Turns the card by a press on what it names beside the term, and comes back. */
async function useCard(page: Page): Promise<void> {
  await clickInCard(page, 'Sales qualified lead');
  await expectCard(page, 'Sales qualified lead');
  await clickInCard(page, 'More actions');
  await expect.poll(async () => (await readCard(page))?.text).toContain('Not on localhost');
}

for (const [name, trap] of [
  ['closes on a press outside', closesOutside],
  ['swallows presses outside', swallowsOutside],
] as const) {
  test(`trap: in a modal that ${name}, the card is used by pointer, and the modal stays`, async ({ openBody }) => {
    const { page } = await openBody(modal(trap));
    await hover(page, 'MQL');
    await expectCard(page, lead);
    await useCard(page);
    await expect(page.locator('#modal')).toBeVisible();
  });
}

for (const [name, trap] of [
  ['takes the focus back', takesFocusBack],
  ['does all of that', closesOutside + takesFocusBack],
] as const) {
  test(`trap: in a modal that ${name}, the card is used by key, and gives the focus back`, async ({
    openBody,
    chromium,
  }) => {
    const { page, id } = await openBody(modal(trap));
    await page.locator('#in').focus();
    await command(chromium.context, id, 'explain-term');
    await expectCard(page, lead);
    await page.keyboard.press('Tab');
    await expect.poll(() => readFocus(page)).not.toBeUndefined();
    await page.keyboard.press('Escape');
    await expectNoCard(page);
    await expect(page.locator('#in')).toBeFocused();
    await expect(page.locator('#modal')).toBeVisible();
  });
}

test('trap: what is done in the card is done once', async ({ openBody }) => {
  const { page } = await openBody(prose);
  await hover(page, 'MQL');
  await expectCard(page, lead);
  await clickInCard(page, 'More actions');
  await expect.poll(async () => (await readCard(page))?.text).toContain('Not on localhost');
  await clickInCard(page, 'More actions');
  await expect.poll(async () => (await readCard(page))?.text).not.toContain('Not on localhost');
});

const components = `<script>
customElements.define('x-dialog', class extends HTMLElement {
  constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<dialog style="width:520px"><slot></slot></dialog>'; }
  show() { this.shadowRoot.querySelector('dialog').showModal(); }
});
customElements.define('x-full', class extends HTMLElement {
  constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<div style="background:#fff;padding:80px"><slot></slot><p>The churn rate inside.</p></div>'; }
  full() { return this.shadowRoot.querySelector('div').requestFullscreen(); }
});
</script>`;

test('slotted: the card of a term that is slotted into a component’s modal dialog can be used, and the dialog stays', async ({
  openBody,
}) => {
  const { page } = await openBody(`<x-dialog id="x">${prose}</x-dialog><p>Outside.</p>`, components);
  await page.evaluate(() => (document.getElementById('x') as HTMLElement & { show(): void }).show());
  await hover(page, 'MQL');
  await expectCard(page, lead);
  await useCard(page);
  expect(await page.evaluate(() => document.getElementById('x')!.shadowRoot!.querySelector('dialog')!.open)).toBe(true);
  await page.keyboard.press('Escape');
  await expectNoCard(page);
  expect(await page.evaluate(() => document.getElementById('x')!.shadowRoot!.querySelector('dialog')!.open)).toBe(true);
});

test('slotted: where an element in a component fills the screen, the card of what it shows is seen', async ({
  openBody,
}) => {
  const { page } = await openBody(
    `<x-full id="x">${prose}</x-full><button>Full</button>`,
    `${components}<script>addEventListener('click', ({ target }) => target.matches('button') && document.getElementById('x').full())</script>`,
  );
  await page.getByRole('button').click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.id)).toBe('x');
  await hover(page, 'MQL');
  await expectCard(page, lead);
  await useCard(page);
});

test('ime: Esc while a word is composed is left to the field, and the card stays', async ({ openBody }) => {
  const { page } = await openBody(`${prose}<input>`);
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    document
      .querySelector('input')!
      .addEventListener('keydown', ({ key, isComposing }) => heard.push(`${key} ${isComposing}`));
  });
  await page.locator('input').focus();
  await hover(page, 'MQL');
  await expectCard(page, lead);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Input.imeSetComposition', { text: 'か', selectionStart: 1, selectionEnd: 1 });
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toEqual(['Escape true']);
  await expectCard(page, lead);
});

test('frames-outer: of a frame in a small frame, the card stands beside the frame, not over its word', async ({
  openBody,
  pages,
}) => {
  const head = pages.put('/head', htmlOf('<p style="margin-top:40px">Our MQL is here.</p>'));
  const rest = pages.put('/rest', htmlOf('<p>Nothing to explain.</p>'));
  const set = pages.put(
    '/set',
    `<html><head><title>Set</title></head><frameset rows="120,*"><frame src="${head}"><frame src="${rest}"></frameset></html>`,
  );
  const { page } = await openBody(`<iframe src="${set}" style="width:600px;height:260px;border:0"></iframe>`);
  const frame = page.frames().find((one) => one.url() === head)!;
  const mark = marks(frame);
  await mark.hover();
  await expectCard(page, lead);
  const line = await mark.boundingBox();
  const { box } = (await readCard(page))!;
  const isOver =
    box.x < line.x + line.width &&
    line.x < box.x + box.width &&
    box.y < line.y + line.height &&
    line.y < box.y + box.height;
  expect(isOver).toBe(false);
});
