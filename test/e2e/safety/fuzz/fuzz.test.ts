import type { Page } from '@playwright/test';
import { marks } from '../../marks';
import { expect, htmlOf, test } from '../fixtures';
import { type Outcome, play } from './play';
import { acts, type Program, programOf } from './programs';

/** How many programs are played, and from which seed on; `npm run test:full` plays many more, others each time. */
const count = Number(process.env.GLOSSLIGHT_FUZZ_PROGRAMS ?? 200);
const firstSeed = Number(process.env.GLOSSLIGHT_FUZZ_SEED ?? 1);

/** Programs that are played on one page. */
const atOnce = 50;

const section = `<section>
<p>The client signed the SLA with our people this week.</p>
<p>We watch the KPI of the <b>landing page</b> and the CRM each day, said <a href="#x">the KPI team</a>.</p>
<p>Our churn rate, the MQL of it, and the SLA again.</p>
<p>Nothing is meant here, but the words are many and plain.</p>
</section>`;

/** Acts that read and write whole text nodes: where a text is in pieces, they do less than they would without us. */
const byNode = ['write one text', 'insert data', 'delete data', 'wrap a text node', 'replace by a fragment'];

/** Plays programs on a fresh page in one of the ways to mark, and says what has come of each; `off` is without us. */
type Play = (programs: readonly Program[], way: 'off' | 'painted' | 'wrapped') => Promise<Undone[]>;

/** Also what is left once explaining is switched off: markup and text. */
type Undone = Outcome & { readonly undone: readonly [markup: string, text: string] };

const fuzz = test.extend<{ readonly playOn: Play }>({
  playOn: async ({ openAt, pages, setSettings }, use) => {
    await use(async (programs, way) => {
      const off = { offSites: ['localhost'] };
      await setSettings(way === 'off' ? off : { amount: 'all', marksAsElements: way === 'wrapped' });
      const { page, report, errors } = await openAt(pages.put('/fuzz', htmlOf(section.repeat(programs.length))));
      await report();
      if (way !== 'off') await isMarked(page, way);
      const outcomes = await page.evaluate(play, programs);
      await setSettings(off);
      await expect(marks(page)).toHaveCount(0);
      const undone = await page
        .locator('section')
        .evaluateAll((all) => all.map((one) => [one.innerHTML, one.textContent]));
      expect(errors).toEqual([]);
      await page.close();
      return outcomes.map((outcome, at) => ({ ...outcome, undone: undone[at] as [string, string] }));
    });
  },
});

async function isMarked(page: Page, way: 'painted' | 'wrapped'): Promise<void> {
  await expect(marks(page)).not.toHaveCount(0);
  if (way === 'wrapped') await expect(page.locator('gloss-mark')).not.toHaveCount(0);
}

/** The first program that went another way than without us, in words. */
function firstDifference(programs: readonly Program[], plain: readonly object[], marked: readonly object[]): string {
  const index = programs.findIndex((_, i) => JSON.stringify(plain[i]) !== JSON.stringify(marked[i]));
  if (index < 0) return '';
  const { seed, steps } = programs[index] as Program;
  const how = `GLOSSLIGHT_FUZZ_PROGRAMS=1 GLOSSLIGHT_FUZZ_SEED=${seed} npm test -- --chromium`;
  return JSON.stringify({ seed, how, steps, without: plain[index], with: marked[index] }, null, 2);
}

const seeds = Array.from({ length: count }, (_, i) => firstSeed + i);

for (let from = 0; from < count; from += atOnce) {
  const programs = seeds.slice(from, from + atOnce).map(programOf);
  const last = programs.at(-1)?.seed;

  fuzz(
    `random programs ${programs[0]?.seed} to ${last} leave a painted page as they leave one without us`,
    async ({ playOn }) => {
      const plain = await playOn(programs, 'off');
      expect(firstDifference(programs, plain, await playOn(programs, 'painted'))).toBe('');
    },
  );

  fuzz(
    `random programs ${programs[0]?.seed} to ${last} lose and double nothing of a wrapped page`,
    async ({ playOn }) => {
      const whole = programs.map(({ seed, steps }) => ({
        seed,
        steps: steps.filter(({ act }) => !byNode.includes(act)),
      }));
      const textOf = ({ text, undone }: Undone) => ({ text, undone: undone[1] });
      const plain = (await playOn(whole, 'off')).map(textOf);
      expect(firstDifference(whole, plain, (await playOn(whole, 'wrapped')).map(textOf))).toBe('');
    },
  );
}

fuzz('each act by itself, at five places: a painted page is as without us', async ({ playOn }) => {
  const programs = acts.flatMap((act) =>
    [4, 13, 22, 24, 40].map((at) => ({ seed: at, steps: [{ act, from: at, length: 6, paragraph: 0, pause: 200 }] })),
  );
  expect(firstDifference(programs, await playOn(programs, 'off'), await playOn(programs, 'painted'))).toBe('');
});
