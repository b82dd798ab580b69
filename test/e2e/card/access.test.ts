import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { CDPSession, Page } from '@playwright/test';
import { clickInCard, readCard, readOpenedUp, readStyle, readTargets } from '../chromium-card';
import { entryOf } from '../entries';
import { marks } from '../marks';
import { expect, test } from '../safety/fixtures';
import { command, expectCard, hover, prose } from './reader';

const lead = entryOf('marketing-qualified-lead');

type AxNode = Awaited<ReturnType<typeof readAxTree>>[number];

const readAxTree = async (cdp: CDPSession) => (await cdp.send('Accessibility.getFullAXTree')).nodes;

const roleOf = (node: AxNode) => node.role?.value as string;
const nameOf = (node: AxNode) => String(node.name?.value ?? '');

/** The dialog of the card in the accessibility tree, with all that is in it. */
async function readDialog(page: Page): Promise<AxNode[]> {
  const nodes = await readAxTree(await page.context().newCDPSession(page));
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const dialog = nodes.find((node) => roleOf(node) === 'dialog');
  const inside = (node: AxNode): AxNode[] => [
    node,
    ...(node.childIds ?? []).flatMap((id) => (byId.has(id) ? inside(byId.get(id)!) : [])),
  ];
  return dialog ? inside(dialog).filter((node) => !node.ignored) : [];
}

test('F10 F17 in the accessibility tree it is a dialog named by its title, with named controls and one status', async ({
  openBody,
  chromium,
}) => {
  const { page, id } = await openBody(prose);
  await command(chromium.context, id, 'explain-term');
  await expectCard(page, lead.term);
  await expect.poll(async () => (await readCard(page))?.text).toContain(lead.definition);
  const dialog = await readDialog(page);
  expect(nameOf(dialog[0]!)).toBe(lead.term);
  const controls = dialog.filter((node) => ['button', 'link', 'textbox', 'checkbox'].includes(roleOf(node)));
  expect(controls.length).toBeGreaterThan(6);
  for (const control of controls) expect(nameOf(control)).not.toBe('');
  const headings = dialog.filter((node) => roleOf(node) === 'heading');
  const levels = headings.map((node) => node.properties?.find(({ name }) => name === 'level')?.value.value);
  expect(levels[0]).toBe(2);
  expect(new Set(levels.slice(1))).toEqual(new Set([3]));
  const live = dialog.filter((node) =>
    node.properties?.some(({ name, value }) => name === 'live' && value.value !== 'off'),
  );
  expect(live.map(roleOf)).toEqual(['status']);
  expect(dialog.map(nameOf).join(' ')).toContain(lead.definition);
});

test('F04 marks are no tab stops', async ({ openBody }) => {
  const { page } = await openBody(prose.repeat(40));
  await expect(marks(page)).not.toHaveCount(0);
  expect(
    await page.evaluate(
      () => [...document.querySelectorAll('*')].filter((element) => (element as HTMLElement).tabIndex >= 0).length,
    ),
  ).toBe(0);
});

test('F19 what can be pressed is at least 24 pixels wide and high', async ({ openBody }) => {
  const { page } = await openBody(prose);
  await hover(page, 'MQL');
  await expect.poll(async () => (await readCard(page))?.text).toContain(lead.definition);
  const targets = (await readTargets(page))!;
  expect(targets.length).toBeGreaterThan(6);
  for (const { name, width, height } of targets) {
    expect(Math.min(width, height), name).toBeGreaterThanOrEqual(24);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`F16 ${colorScheme}: axe objects to nothing in the open card, nor in its menu`, async ({ openBody }) => {
    const { page } = await openBody(prose);
    await page.emulateMedia({ colorScheme });
    await hover(page, 'churn rate');
    await expect.poll(async () => (await readCard(page))?.text).toContain(entryOf('churn-rate').definition);
    const cards = [await readOpenedUp(page)];
    await clickInCard(page, 'More actions');
    await expect.poll(async () => (await readCard(page))?.text).toContain('Search more');
    cards.push(await readOpenedUp(page));
    await clickInCard(page, 'Pin: keep this card open');
    cards.push(await readOpenedUp(page));
    for (const card of cards) {
      // The same markup and style with an open root: axe can't look into a closed one.
      await page.setContent(
        `<html lang="en"><head><title>Card</title></head><body><main><h1>Page</h1>${card}</main></body></html>`,
      );
      await expect(page.getByRole('dialog')).toBeVisible();
      const { violations, passes } = await new AxeBuilder({ page })
        .setLegacyMode()
        .options({ rules: { 'target-size': { enabled: true } } })
        .analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))).toEqual(
        [],
      );
      expect(passes.map(({ id }) => id)).toEqual(expect.arrayContaining(['color-contrast', 'target-size']));
    }
  });
}

test('F12 forced colors keep edges, and F16 the theme follows the reader', async ({ openBody, setSettings }) => {
  const { page } = await openBody(prose);
  await page.emulateMedia({ forcedColors: 'active' });
  await page.locator('gloss-mark').first().hover();
  await expectCard(page, lead.term);
  expect(await readStyle(page, 'border-top-width')).toBe('1px');
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
  await page.keyboard.press('Escape');
  await setSettings({ theme: 'dark' });
  await page.mouse.move(2, 2);
  await hover(page, 'MQL');
  await expectCard(page, lead.term);
  expect(await readStyle(page, 'color-scheme')).toBe('dark');
  expect(await readStyle(page, 'background-color')).toBe('rgb(30, 33, 39)');
});

const cardStyle = readFileSync(new URL('../../../components/term-card.css', import.meta.url), 'utf8');

test('a waiting card does not move for readers who want less motion', async ({ openBody }) => {
  const { page } = await openBody('<div class="gloss-card-waiting"><i></i></div>');
  // What it imports are colors.
  await page.addStyleTag({ content: cardStyle.replace(/@import[^;]*;/g, '') });
  const animation = () => page.locator('i').evaluate((line) => getComputedStyle(line).animationName);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await animation()).toBe('gloss-breathe');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await animation()).toBe('none');
});
