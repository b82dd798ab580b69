import type { Page } from '@playwright/test';
import { patience } from '../../pace.mjs';
import { kinds, steps } from './apps/kinds';
import type { Matrix } from './apps/matrix';
import { expect, htmlOf, test } from './fixtures';
import { bundleOf, type Framework, frameworks } from './frameworks';

// Small, so that all kinds of update stand in the window at once.
const style = '<style>body{columns:4;font:12px/1.2 sans-serif}div{break-inside:avoid}</style>';

/** The path of a page that runs an app, and the page. */
async function appOf(framework: Framework): Promise<[path: string, html: string]> {
  const script = await bundleOf(framework);
  return [`/${script}.html`, htmlOf(`<script src="/${script}"></script>`, style)];
}

const call = <Name extends keyof Matrix>(page: Page, name: Name, argument?: number) =>
  page.evaluate(
    async ({ name, argument }) => Reflect.get(window, 'matrix')[name](argument) as ReturnType<Matrix[Name]>,
    { name, argument },
  );

const allMarked = (page: Page) => expect.poll(() => call(page, 'unmarked')).toEqual([]);
const noneMarked = (page: Page) => expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);

/** What is switched between mounting and the first update. */
const variants = {
  marked: [],
  'marked, removed': ['off'],
  'marked, removed, marked again': ['off', 'on'],
} as const;

/** Where terms are in elements, what is shown is the same; the markup can't be. */
const textOf = ({ texts }: Awaited<ReturnType<typeof look>>) => texts;

/** What a page shows, and the markup that it shows it with. */
const look = async (page: Page) => ({ markup: await call(page, 'markup'), texts: await call(page, 'texts') });

/** Switching in between, and marks as elements, are tried with one framework each day, and with all in `npm run test:full`. */
const isTriedFully = (framework: Framework) => framework === 'React 19' || Boolean(process.env.GLOSSLIGHT_FULL);

const variantsOf = (framework: Framework) => Object.entries(variants).slice(0, isTriedFully(framework) ? undefined : 1);

for (const framework of Object.keys(frameworks) as Framework[]) {
  test.describe(framework, () => {
    test(`E01 A01 A02 A03 A04 A05 A07 A24: ${Object.keys(kinds).length} kinds of update leave the same DOM, and show the same text, as without the extension`, async ({
      openAt,
      pages,
      turn,
    }) => {
      test.setTimeout(patience(120_000));
      const url = pages.put(...(await appOf(framework)));
      await turn('off');
      const plain = await openAt(url);
      await call(plain.page, 'start');
      const expected = [await look(plain.page)];
      for (let step = 1; step < steps; step++) {
        await call(plain.page, 'step', step);
        expected.push(await look(plain.page));
      }
      expect(plain.errors).toEqual([]);

      for (const [variant, turns] of variantsOf(framework)) {
        await test.step(variant, async () => {
          await turn('on');
          const { page, errors } = await openAt(url);
          await call(page, 'start');
          await allMarked(page);
          for (const to of turns) {
            await turn(to);
            await (to === 'off' ? noneMarked(page) : allMarked(page));
          }
          expect(await look(page)).toEqual(expected[0]);
          for (let step = 1; step < steps; step++) {
            await call(page, 'step', step);
            expect(await look(page), `after step ${step}`).toEqual(expected[step]);
            if (turns.at(-1) !== 'off') await allMarked(page);
            expect(await look(page), `marked again after step ${step}`).toEqual(expected[step]);
          }
          expect(errors).toEqual([]);
          await page.close();
        });
      }
    });

    if (!isTriedFully(framework)) return;

    test(`E01: ${Object.keys(kinds).length} kinds of update show the same text with marks as elements`, async ({
      openAt,
      pages,
      setSettings,
    }) => {
      test.setTimeout(patience(120_000));
      const url = pages.put(...(await appOf(framework)));
      const play = async (isMarked: boolean) => {
        const { page, errors, report } = await openAt(url);
        await call(page, 'start');
        if (isMarked) await expect(page.locator('gloss-mark')).not.toHaveCount(0);
        const texts = [textOf(await look(page))];
        for (let step = 1; step < steps; step++) {
          await call(page, 'step', step);
          await report();
          texts.push(textOf(await look(page)));
        }
        expect(errors).toEqual([]);
        return texts;
      };
      await setSettings({ offSites: ['localhost'] });
      const expected = await play(false);
      await setSettings({ marksAsElements: true });
      expect(await play(true)).toEqual(expected);
    });
  });
}
