import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { marks } from './marks';
import { popup } from './pages';

/** A page of so many paragraphs, each with one term, that most are many screens away from the window. */
function longPage(paragraphs: number): string {
  const lines = Array.from({ length: paragraphs }, (_, i) => `<p>No. ${i}: a wireframe in a <i>long</i> page.</p>`);
  return `<!doctype html><title>Long</title><main>${lines.join('\n')}<p>The ransomware of the end.</p></main>`;
}

const address = (origin: string) => `${origin}/long/page.html`;

async function serve(page: Page, html: string): Promise<void> {
  await page.route('**/long/page.html', (route) => route.fulfill({ contentType: 'text/html', body: html }));
}

test.beforeEach(({ setSettings }) => setSettings({ amount: 'all' }));

const isMarked = async (page: Page, number: number) => (await marks(page, `p:nth-child(${number + 1})`).count()) > 0;

test('a long page is reported whole and in order, and marked near the window only', async ({ open, site }) => {
  const tab = await open('sample');
  await serve(tab.page, longPage(6000));
  await tab.page.goto(address(site.origin));
  const { matches } = await tab.report();
  expect(matches).toHaveLength(6001);
  expect(matches.slice(0, 6000).map(({ before }) => before)).toEqual(
    Array.from({ length: 6000 }, (_, i) => `No. ${i}: a `),
  );
  await expect.poll(() => isMarked(tab.page, 10)).toBe(true);
  expect(await marks(tab.page).count()).toBeLessThan(600);

  for (const number of [5990, 3000, 1234]) {
    expect(await isMarked(tab.page, number)).toBe(false);
    await tab.page.locator(`p:nth-child(${number + 1})`).evaluate((line) => line.scrollIntoView());
    await expect.poll(() => isMarked(tab.page, number)).toBe(true);
  }
  expect(await marks(tab.page).count()).toBeLessThan(1500);
});

test('a term far from the window is shown from the popup: marked, scrolled to', async ({ open, openOwn, site }) => {
  const tab = await open('sample');
  await serve(tab.page, longPage(3000));
  await tab.page.goto(address(site.origin));
  await tab.report();
  await expect(marks(tab.page).getByText('ransomware')).toHaveCount(0);
  const page = await openOwn(`/popup.html?tab=${tab.id}`);
  await popup(page).showOnPage('Ransomware');
  await expect(marks(tab.page).getByText('ransomware')).toHaveCount(1);
  await expect(tab.page.locator('p').last()).toBeInViewport();
});

test('what is hidden is marked when it is shown, and what a box scrolls when it is scrolled to', async ({
  open,
  site,
}) => {
  const tab = await open('sample');
  const lines = (count: number) => '<p>A wireframe.</p>'.repeat(count);
  await serve(
    tab.page,
    `<!doctype html><title>Boxes</title><p>Our KPI.</p><details><summary>More</summary>${lines(3)}</details>
     <div id="box" style="height: 100px; overflow: auto">${lines(2000)}</div>
     <div style="display: contents">A touchpoint without a box.</div>`,
  );
  await tab.page.goto(address(site.origin));
  await tab.report();
  await expect(marks(tab.page).getByText('KPI')).toHaveCount(1);
  await expect(marks(tab.page, 'details')).toHaveCount(0);
  await tab.page.locator('summary').click();
  await expect(marks(tab.page, 'details')).toHaveCount(3);
  const last = marks(tab.page, '#box p:last-child');
  await expect(last).toHaveCount(0);
  await tab.page.locator('#box').evaluate((box) => box.scrollTo(0, box.scrollHeight));
  await expect(last).toHaveCount(1);
  await expect(marks(tab.page).getByText('touchpoint')).toHaveCount(1);
});
