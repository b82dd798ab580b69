import type { BrowserContext, Page } from '@playwright/test';
import { workerOf } from '../../launch.mjs';
import { readCard } from '../chromium-card';
import { marks } from '../marks';
import { expect } from '../safety/fixtures';

/** A paragraph with terms that have one meaning each. */
export const prose = '<p>We look at MQL and churn rate each week, and run Kubernetes for it. Then an MQL again.</p>';

/** Rests the pointer on the first mark that reads so. */
export async function hover(
  page: Page,
  text: string,
  options: { position?: { x: number; y: number } } = {},
): Promise<void> {
  await marks(page).getByText(text, { exact: true }).first().hover(options);
}

/** Waits for the card that is headed so. */
export async function expectCard(page: Page, heading: string): Promise<void> {
  await expect.poll(async () => (await readCard(page))?.headings[0]).toBe(heading);
}

export async function expectNoCard(page: Page): Promise<void> {
  await expect.poll(() => readCard(page)).toBeUndefined();
}

/** Lets a moment pass in which nothing is to happen: there is no event of what does not happen. */
export async function staysOpenFor(page: Page, milliseconds: number): Promise<void> {
  const end = Date.now() + milliseconds;
  while (Date.now() < end) {
    expect(await readCard(page)).toBeTruthy();
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

/** Gives a keyboard command, as the browser does when its keys are pressed in a tab. */
export async function command(context: BrowserContext, tabId: number, name: string): Promise<void> {
  const worker = await workerOf(context);
  await worker.evaluate(([given, id]) => Reflect.get(globalThis, 'chrome').commands.onCommand.dispatch(given, { id }), [
    name,
    tabId,
  ] as const);
}

/** Picks "Explain …" in the context menu of selected text. */
export function explainSelection(context: BrowserContext, tabId: number, text: string): Promise<void> {
  return pick(context, tabId, 'explain', text);
}

/** Picks "Add … to my glossary" there. */
export function addSelection(context: BrowserContext, tabId: number, text: string): Promise<void> {
  return pick(context, tabId, 'add', text);
}

async function pick(context: BrowserContext, tabId: number, item: 'explain' | 'add', text: string): Promise<void> {
  const worker = await workerOf(context);
  await worker.evaluate(
    ([selectionText, id, menuItemId]) =>
      Reflect.get(globalThis, 'chrome').contextMenus.onClicked.dispatch(
        { menuItemId, selectionText, frameId: 0 },
        { id },
      ),
    [text, tabId, item] as const,
  );
}

/** Selects the first occurrence of a text in the page. */
export async function select(page: Page, text: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new Error(`${wanted} stands nowhere.`);
  }, text);
}

/** The stored settings. */
export async function stored(context: BrowserContext): Promise<Record<string, unknown>> {
  const worker = await workerOf(context);
  return worker.evaluate(
    async () => (await Reflect.get(globalThis, 'chrome').storage.local.get('settings')).settings ?? {},
  );
}
