import { marks } from './marks';
import { options, popup } from './pages';
import { expect, htmlOf, test } from './safety/fixtures';

const filler = 'Plain words without any meaning to us stand here in a row. ';

/** Three sections of a hundred words, each of which names the churn rate five times, the MQL twice, and so on. */
const crowded = ['One', 'Two', 'Three']
  .map(
    (name) =>
      `<h2>${name}</h2>${'<p>The churn rate, the MQL and the KPI of the sales funnel. '.repeat(5)}</p><p>${filler.repeat(7)}</p>`,
  )
  .join('');

const body = `<nav><a href="#a">Churn rate</a> <a href="#b">Sales funnel</a> <a href="#c">Kubernetes</a></nav>${crowded}`;

test('a page with too many mentions has about three marks in a hundred words; its report has all', async ({
  openBody,
  openOwn,
}) => {
  const tab = await openBody(body);
  const { matches } = await tab.report();
  expect(matches.length).toBeGreaterThan(60);
  await expect(marks(tab.page, 'p')).toHaveText([...['churn rate', 'MQL', 'KPI', 'sales funnel']]);
  // What running text does not name is marked where the page leads elsewhere.
  await expect(marks(tab.page, 'nav')).toHaveText(['Kubernetes']);

  const { thinned, markAll } = popup(await openOwn(`/popup.html?tab=${tab.id}`));
  await expect(thinned()).toContainText(`of ${matches.length} mentions`);
  await markAll();
  await expect(marks(tab.page)).toHaveCount(matches.length);
  await expect(thinned()).toHaveCount(0);
});

test('the options say how much is marked, at once, on open pages', async ({ openBody, openOwn }) => {
  const tab = await openBody(body);
  const { matches } = await tab.report();
  const { amount } = options(await openOwn('/options.html'));
  await amount('Every mention').check();
  await expect(marks(tab.page)).toHaveCount(matches.length);
  await amount('The first mention in each section').check();
  await expect(marks(tab.page, 'p')).toHaveCount(12);
  await amount('The first mention on the page').check();
  await expect(marks(tab.page, 'p')).toHaveCount(4);
  await amount('As much as leaves a page readable').check();
  await expect(marks(tab.page, 'p')).toHaveCount(4);
});

test('a mention that is left unmarked is found from the popup, and marked then', async ({ openBody, openOwn }) => {
  const tab = await openBody(body);
  await expect(marks(tab.page, 'p')).toHaveCount(4);
  const { showOnPage } = popup(await openOwn(`/popup.html?tab=${tab.id}`));
  await showOnPage('Churn rate');
  await showOnPage('Churn rate');
  await expect.poll(() => marks(tab.page).count()).toBeGreaterThan(5);
});

test('a page that changes keeps its marks, and what comes is marked once', async ({ openAt, pages }) => {
  const tab = await openAt(pages.put('/thinned', htmlOf(`<main>${body}</main>`)));
  await tab.report();
  await expect(marks(tab.page, 'p')).toHaveCount(4);
  await tab.page.evaluate(() => {
    const [first] = document.querySelectorAll('p');
    first!.innerHTML += ' More of the churn rate.';
    document
      .querySelector('main')!
      .insertAdjacentHTML('beforeend', '<p id="new">The churn rate, and an SLA for once.</p>');
  });
  await expect(marks(tab.page, '#new')).toHaveText(['SLA']);
  await expect(marks(tab.page, 'p').getByText('churn rate')).not.toHaveCount(0);
});
