import { expect, test } from './fixtures';
import { marks } from './marks';

test('nothing is kept of what has left the page', async ({ chromium, open, site }) => {
  const { page, report } = await open('sample');
  await page.route('**/rolling/page.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Rolling</title><main></main>' }),
  );
  await page.goto(`${site.origin}/rolling/page.html`);
  await report();
  const session = await chromium.context.newCDPSession(page);
  /** The nodes that the page's process holds once everything that can go has gone. */
  const countNodes = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Memory.getDOMCounters')).nodes;
  };
  const empty = await countNodes();
  for (let turn = 0; turn < 3; turn++) {
    await page.evaluate(() => {
      const lines = Array.from({ length: 700 }, (_, i) => {
        const line = document.createElement('p');
        line.append(
          `No. ${i}: our wireframe, and a link `,
          Object.assign(document.createElement('b'), { textContent: 'KPI' }),
        );
        return line;
      });
      document.querySelector('main')?.replaceChildren(...lines);
    });
    await expect(marks(page)).not.toHaveCount(0);
    await expect.poll(async () => (await report()).matches.length).toBe(1400);
    expect(await countNodes()).toBeGreaterThan(empty + 2000);
    await page.evaluate(() => document.querySelector('main')?.replaceChildren());
    await expect.poll(async () => (await report()).matches.length).toBe(0);
  }
  // Less than one line in ten of one turn: what the browser itself still holds.
  await expect.poll(countNodes).toBeLessThan(empty + 200);
});
