import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../../tool.mjs';
import { marks } from '../marks';
import type { Editing } from './apps/editors';
import { bundle } from './bundle';
import { expect, htmlOf, test } from './fixtures';

const text = 'Our KPI and the landing page of it';

/** One copy of Lexical for all of its packages, of which each brings its own. */
const alias = { lexical: join(root, 'node_modules/@lexical/rich-text/node_modules/lexical') };

const names = ['codeMirror', 'proseMirror', 'quill', 'lexical', 'slate', 'ace', 'monaco'];

const ask = (page: Page, name: string) =>
  page.evaluate((name) => {
    const { text, changes, canUndo }: Editing = Reflect.get(window, 'editors')[name];
    return { text: text(), changes: changes(), canUndo };
  }, name);
const focus = (page: Page, name: string) => page.evaluate((name) => Reflect.get(window, 'editors')[name].focus(), name);

test.describe('B04', () => {
  test.beforeAll(() => bundle('editors.ts', 'editors', { alias }));

  for (const name of names) {
    test(`${name}: what is typed and undone is the editor's alone`, async ({ openAt, pages }) => {
      const head = '<link rel="stylesheet" href="/editors.css">';
      const body = '<p>Outside, a KPI is explained.</p><script src="/editors.js"></script>';
      const tab = await openAt(pages.put('/editors', htmlOf(body, head)));
      const { page } = tab;
      await page.evaluate(([name, text]) => Reflect.get(window, 'startEditor')(name, text), [name, text] as const);
      await expect(marks(page)).toHaveText(['KPI']);
      const editor = page.locator('#editor');
      expect(await ask(page, name)).toMatchObject({ text, changes: 0 });

      await focus(page, name);
      await page.keyboard.type(' and an OKR');
      await expect.poll(async () => (await ask(page, name)).text).toBe(`${text} and an OKR`);
      await expect(editor).toContainText(/OKR/);
      const { matches } = await tab.report();
      expect(matches).toHaveLength(1);
      await expect(marks(page, '#editor')).toHaveCount(0);
      const { changes, canUndo } = await ask(page, name);
      if (canUndo) {
        for (let left = changes; left > 0 && (await ask(page, name)).text !== text; left--) {
          await page.keyboard.press('ControlOrMeta+z');
        }
        expect((await ask(page, name)).text).toBe(text);
      }
      expect(tab.errors).toEqual([]);
    });
  }
});
