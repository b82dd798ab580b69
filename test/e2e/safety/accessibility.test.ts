import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { marks } from '../marks';
import { expect, htmlOf, test } from './fixtures';

/** Ten pages of the kinds that readers read, each with its terms. */
const fixtures: Record<string, string> = {
  article:
    '<main><h1>The KPI of a shop</h1><p>Our KPI and the <a href="#x">landing page</a> are <em>here</em>.</p><p lang="de">Ein KPI</p></main>',
  navigation:
    '<nav aria-label="Main"><ul><li><a href="#a">KPI board</a></li><li><a href="#b" aria-current="page">Our landing page</a></li></ul></nav><main><h1>One KPI</h1></main>',
  form: '<main><h1>Form</h1><form><label>Your KPI <input></label><fieldset><legend>Which KPI of it</legend><label><input type="radio" name="r"> The OKR of ours</label></fieldset><button>Save the KPI now</button></form></main>',
  table:
    '<main><h1>Table</h1><table><caption>Each KPI by year</caption><tr><th scope="col">The KPI name</th><th scope="col">Year</th></tr><tr><td>Our landing page visits</td><td>1</td></tr></table></main>',
  tabs: '<main><h1>Tabs</h1><div role="tablist" aria-label="T"><button role="tab" aria-selected="true" aria-controls="p">The KPI tab</button></div><div role="tabpanel" id="p" tabindex="0">A panel about the KPI here</div></main>',
  disclosure:
    '<main><h1>More</h1><details open><summary>About the KPI here</summary><p>Its wireframe is here</p></details></main>',
  dialog:
    '<main><h1>Dialog</h1><p>A KPI here</p><dialog open aria-labelledby="t"><h2 id="t">Delete the KPI now?</h2><button>Delete the KPI</button></dialog></main>',
  menu: '<main><h1>Menu</h1><ul role="menu" aria-label="M"><li role="menuitem" tabindex="0">Open the KPI</li><li role="menuitemcheckbox" aria-checked="true" tabindex="-1">Show the OKR</li></ul><ul role="listbox" aria-label="L" tabindex="0"><li role="option" aria-selected="true">The KPI option</li></ul></main>',
  colors:
    '<style>.g{color:#767676}.d{background:#111;color:#eee}</style><main><h1>Colors</h1><p class="g">The KPI in grey</p><p class="d">The KPI on black with a <a href="#x" style="color:#9cf">link to the KPI</a></p></main>',
  lists:
    '<main><h1>Lists</h1><dl><dt>The KPI term</dt><dd>Our KPI text</dd></dl><ol><li>One KPI here</li><li>Two <strong>KPI here</strong></li></ol><figure><img alt="" src="data:,"><figcaption>The KPI of a figure</figcaption></figure></main>',
};

async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)).sort();
}

/** Role and name of everything but text, as assistive technology is told. */
async function namesOf(page: Page): Promise<string[]> {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  await cdp.detach();
  const told = nodes.filter(
    ({ ignored, role }) => !ignored && !['StaticText', 'InlineTextBox', 'none', 'generic'].includes(role?.value),
  );
  return told.map(({ role, name, description }) => `${role?.value}: ${name?.value} / ${description?.value ?? ''}`);
}

/** What Tab stops at, in order. */
async function stopsOf(page: Page): Promise<string[]> {
  const next = async () => {
    await page.keyboard.press('Tab');
    return page.evaluate(() => document.activeElement?.localName ?? '');
  };
  // One round, from the end of the page to its end.
  while ((await next()) !== 'body');
  const stops: string[] = [];
  for (let stop = await next(); stop !== 'body'; stop = await next()) stops.push(stop);
  return stops;
}

for (const [name, body] of Object.entries(fixtures)) {
  test(`point 8, F04, F06: ${name}: axe finds nothing new; names, roles and tab stops are the same`, async ({
    openAt,
    pages,
    turn,
  }) => {
    await turn('off');
    const { page, report, errors } = await openAt(pages.put(`/a11y-${name}`, htmlOf(body)));
    await report();
    const look = async () => ({
      axe: await violationsOf(page),
      names: await namesOf(page),
      stops: await stopsOf(page),
    });
    const before = await look();
    await turn('on');
    await expect(marks(page)).not.toHaveCount(0);
    await report();
    expect(await look()).toEqual(before);
    expect(errors).toEqual([]);
  });
}
