import { join } from 'node:path';
import type { Page } from '@playwright/test';

import { marks } from '../marks';
import type { Hydration } from './apps/hydration';
import * as vueServer from './apps/vue-server';
import { bundle, bundlesFolder } from './bundle';
import { expect, htmlOf, test } from './fixtures';
import { frameworks } from './frameworks';

const served = { 'React 18': 'react', 'React 19': 'react', 'Vue 3': 'vue', Preact: 'react' } as const;

const hydrationOf = (page: Page) =>
  page.evaluate(() => {
    const { heading, isDone }: Hydration = Reflect.get(window, 'hydration');
    return { isDone, isHeadingKept: heading === document.querySelector('h1') };
  });
const isHydrated = (page: Page) => expect.poll(async () => (await hydrationOf(page)).isDone).toBe(true);

/** Preact in the place of React; what React sends from a server does for both. */
const preact = { alias: { react: 'preact/compat', 'react-dom': 'preact/compat' } };

type Server = { readonly render: () => Promise<string> };

/** Node's own resolution knows one React; the other one has to be bundled. Vue compiles templates in Node alone. */
async function serverOf(framework: keyof typeof served): Promise<Server> {
  if (framework === 'Vue 3') return vueServer;
  const { alias } = framework === 'React 18' ? frameworks[framework] : {};
  const file = await bundle('react-server.ts', `${framework}-server`, { ...(alias && { alias }), isModule: true });
  return import(join(bundlesFolder, file));
}

for (const framework of Object.keys(served) as (keyof typeof served)[]) {
  const fixture = served[framework];
  const name = `${framework.replace(' ', '-').toLowerCase()}-shop`;

  test.describe(`A09 ${framework}`, () => {
    test.beforeAll(async ({ pages }) => {
      const { alias } = framework === 'Preact' ? preact : frameworks[framework];
      const client = await bundle(`${fixture}-client.ts`, name, { alias });
      const { render } = await serverOf(framework);
      pages.put(`/${name}`, htmlOf(`<div id="app">${await render()}</div><script src="/${client}"></script>`));
    });

    for (const after of [0, 500]) {
      test(`takes over its page ${after} ms after loading: no complaint, its own nodes, marks soon after`, async ({
        openAt,
        pages,
      }) => {
        const { page, errors } = await openAt(`${pages.origin}/${name}?after=${after}`);
        await isHydrated(page);
        await expect(marks(page)).not.toHaveCount(0);
        expect((await hydrationOf(page)).isHeadingKept).toBe(true);
        await page.getByRole('button').click();
        await expect(page.getByText(/^We saw/)).toHaveText('We saw the KPI 1 times. More');
        expect(errors).toEqual([]);
      });
    }

    // Preact looks for no difference where it has a number for a text, and takes the next text node for it.
    if (framework === 'Preact') return;
    test('takes over its page long after it was marked: the right text, a working button, marks again', async ({
      openAt,
      pages,
    }) => {
      const { page } = await openAt(`${pages.origin}/${name}?after=2500`);
      await expect(marks(page)).not.toHaveCount(0);
      expect((await hydrationOf(page)).isDone).toBe(false);
      await isHydrated(page);
      await expect(page.locator('main')).toHaveText(
        /^\s*How the KPI of a shop grew\s*Ask for the landing page and the wireframe of it\.\s*We saw the KPI 0 times\. More\s*$/,
      );
      await expect(marks(page)).toHaveText(['KPI', 'landing page', 'wireframe', 'KPI']);
      await page.getByRole('button').click();
      await expect(page.getByText(/^We saw/)).toHaveText('We saw the KPI 1 times. More');
      await expect(marks(page)).toHaveText(['KPI', 'landing page', 'wireframe', 'KPI']);
    });
  });
}
