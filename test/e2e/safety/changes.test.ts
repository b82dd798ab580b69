import type { Page } from '@playwright/test';
import { patience } from '../../pace.mjs';
import { readCard } from '../chromium-card';
import { marks } from '../marks';
import { expect, htmlOf, test } from './fixtures';

test('A10 a static page is marked without waiting for it to come to rest', async ({ openAt, pages }) => {
  const ticking = '<script>setInterval(() => { document.title = String(Date.now()); }, 50)</script>';
  const { page } = await openAt(pages.put('/static', htmlOf(`<p>Our KPI is here.</p>${ticking}`)));
  await expect(marks(page)).toHaveText(['KPI']);
});

test('A11 D20 nothing is added to head, html or body, and a page without terms is as without the extension', async ({
  openAt,
  openBody,
  pages,
  turn,
}) => {
  const look = (page: Page) =>
    page.evaluate(() => ({
      html: document.documentElement.outerHTML,
      globals: Object.getOwnPropertyNames(window).sort(),
      highlights: CSS.highlights.size,
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    }));
  const url = pages.put('/without', htmlOf('<main><p>Plain words only.</p></main>', '<meta name="x">'));
  await turn('off');
  const plain = await openAt(url);
  await plain.report();
  const before = await look(plain.page);
  await turn('on');
  const { page, report } = await openAt(url);
  await report();
  expect(await look(page)).toEqual(before);
  const marked = await openBody('<p>Our KPI is here.</p>');
  await expect(marks(marked.page)).toHaveCount(1);
  expect(
    await marked.page.evaluate(() => [
      document.head.innerHTML,
      document.documentElement.attributes.length,
      document.body.attributes.length,
    ]),
  ).toEqual(['<meta charset="utf-8"><title>Page</title>', 1, 0]);
});

test('A12 another route of a single-page app is marked soon; nothing is left of the one before', async ({
  openBody,
}) => {
  const { page, report } = await openBody('<div id="app"><h1>One</h1><p>Our KPI is on this page.</p></div>');
  await marks(page).first().hover();
  await expect.poll(() => readCard(page)).toBeDefined();
  await page.evaluate(() => {
    history.pushState({}, '', '/other');
    const next = document.createElement('div');
    next.id = 'app';
    next.innerHTML = '<h1>Two</h1><p>Our landing page is on this one.</p>';
    document.querySelector('#app')?.replaceWith(next);
  });
  await expect(marks(page)).toHaveText(['landing page']);
  await expect.poll(() => readCard(page)).toBeUndefined();
  expect((await report()).matches.map(({ text }) => text)).toEqual(['landing page']);
});

test('A13 a page that takes out what it did not put in finds nothing to take out', async ({ openBody }) => {
  const { page, errors } = await openBody(`<p id="it">Our KPI is guarded here.</p><script>
    const it = document.querySelector('#it'), sentence = it.textContent;
    let rounds = 0;
    window.rounds = () => rounds;
    new MutationObserver(() => { rounds++; it.innerHTML = sentence; }).observe(it, { childList: true, characterData: true, attributes: true, subtree: true });
  </script>`);
  await expect(marks(page)).toHaveText(['KPI']);
  expect(await page.evaluate(() => Reflect.get(window, 'rounds')())).toBe(0);
  await expect(page.locator('#it')).toHaveText('Our KPI is guarded here.');
  expect(errors).toEqual([]);
});

test('A20 what a page writes to a node that it keeps, and reads of it, is exactly the text', async ({ openBody }) => {
  const { page } = await openBody(
    '<p id="it">Our KPI is here.</p><script>window.kept = document.querySelector("#it").firstChild</script>',
  );
  await expect(marks(page)).toHaveCount(1);
  expect(await page.evaluate(() => Reflect.get(window, 'kept').data)).toBe('Our KPI is here.');
  for (const text of ['The OKR is there now', 'Our ', '', 'Our KPI is here.']) {
    expect(
      await page.evaluate((text) => {
        Reflect.get(window, 'kept').data = text;
        return Promise.resolve().then(() => document.querySelector('#it')?.textContent);
      }, text),
    ).toBe(text);
  }
  await expect(marks(page)).toHaveText(['KPI']);
});

test('A21 markup that a page copies, replaces or sets anew is marked once', async ({ openBody }) => {
  const { page, report, errors } = await openBody('<div id="it"><p>Our KPI is here.</p></div>');
  await expect(marks(page)).toHaveText(['KPI']);
  const changes = [
    () => {
      document.querySelector('#it')!.innerHTML += '<p>And the landing page too.</p>';
    },
    () => {
      document.querySelector('#it')!.outerHTML = document.querySelector('#it')!.outerHTML;
    },
    () => {
      document.querySelector('#it')!.replaceChildren(...document.querySelector('#it')!.cloneNode(true).childNodes);
    },
    () => {
      document.body.append(document.querySelector('#it')!);
    },
  ];
  for (const change of changes) {
    await page.evaluate(change);
    await expect.poll(async () => (await report()).matches.map(({ text }) => text)).toEqual(['KPI', 'landing page']);
    await expect
      .poll(() => page.locator('#it').innerText())
      .toMatch(/^Our KPI is here\.\s+And the landing page too\.$/);
  }
  await expect(marks(page)).toHaveText(['KPI', 'landing page']);
  expect(errors).toEqual([]);
});

test('A25 comments, which frameworks find their places by, stay the same nodes in the same order', async ({
  openBody,
  turn,
}) => {
  const { page } = await openBody(
    '<p id="it"><!--?lit$1$-->Our KPI is<!----> here<!--/--> and the landing page.<!--[--></p>',
  );
  const look = () =>
    page.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector('#it')!, NodeFilter.SHOW_COMMENT);
      const comments: Comment[] = [];
      while (walker.nextNode()) comments.push(walker.currentNode as Comment);
      const before: Comment[] | undefined = Reflect.get(window, 'comments');
      Object.assign(window, { comments });
      return {
        texts: comments.map(({ data }) => data),
        same: !before || before.every((node, i) => node === comments[i]),
      };
    });
  await expect(marks(page)).toHaveCount(2);
  const marked = await look();
  expect(marked.texts).toEqual(['?lit$1$', '', '/', '[']);
  await turn('off');
  await expect(marks(page)).toHaveCount(0);
  expect(await look()).toEqual(marked);
});

test('A28 a feed that grows by 200 nodes a second is marked as it comes; what is removed is forgotten', async ({
  openBody,
  setSettings,
}) => {
  test.setTimeout(patience(90_000));
  await setSettings({ amount: 'all' });
  const { page, report, errors } = await openBody(`<div id="feed"></div><script>
    window.longest = 0;
    new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration); }).observe({ type: 'longtask' });
    window.grow = async (seconds) => {
      for (let tick = 0; tick < seconds * 10; tick++) {
        for (let i = 0; i < 20; i++) {
          const p = document.createElement('p');
          p.textContent = 'Post ' + tick + '.' + i + ' tells of the KPI of a shop.';
          document.querySelector('#feed').append(p);
        }
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    };</script>`);
  await page.evaluate(() => Reflect.get(window, 'grow')(4));
  await expect.poll(async () => (await report()).matches.length).toBe(800);
  await expect.poll(() => marks(page).count()).toBeGreaterThan(20);
  await page.locator('p').last().scrollIntoViewIfNeeded();
  await expect(marks(page, 'p:last-child')).toHaveCount(1);
  await page.evaluate(() => document.querySelector('#feed')?.replaceChildren());
  await expect.poll(async () => (await report()).matches.length).toBe(0);
  expect(await marks(page).count()).toBe(0);
  expect(errors).toEqual([]);
});

/** What stands between the words of a name, and how its text is marked then. */
const broken: Record<string, string[]> = {
  'landing&nbsp;page': ['landing\u00a0page'],
  'landing\npage': ['landing\npage'],
  'landing   page': ['landing   page'],
  'land&shy;ing page': ['land\u00ading page'],
  'landing <wbr>page': ['landing page'],
  'landing <!-- x -->page': ['landing page'],
  'landing <b>page</b>': ['landing page'],
  'land<b>ing</b> page': ['landing page'],
  'landing<br>page': ['landing page'],
  'landing <img alt="">page': [],
  'landing</p><p>page': [],
};

for (const [markup, expected] of Object.entries(broken)) {
  test(`A29 ${markup.replaceAll('\n', '↵')}: ${expected.length ? 'one whole term' : 'no term'}`, async ({
    openBody,
  }) => {
    const { page, report } = await openBody(`<p id="it">Our ${markup} is here and a KPI too</p>`);
    const { matches } = await report();
    expect(matches.map(({ text }) => text)).toEqual([...expected.map((text) => text.replaceAll(/\s+/g, ' ')), 'KPI']);
    // Painted piece by piece, without the white space between them.
    const letters = (texts: readonly string[]) => texts.join('').replaceAll(/\s/g, '');
    expect(letters(await marks(page).texts())).toBe(letters([...expected, 'KPI']));
  });
}

test('point 5: a body that is replaced, and a document that is written anew', async ({ openBody }) => {
  const { page, report, errors } = await openBody('<p>Our KPI is here.</p>');
  await expect(marks(page)).toHaveText(['KPI']);
  await page.evaluate(() => {
    const body = document.createElement('body');
    body.innerHTML = '<p>Our landing page is here.</p>';
    document.body = body;
  });
  await expect(marks(page)).toHaveText(['landing page']);
  await page.evaluate(() => {
    document.open();
    document.write('<!doctype html><title>New</title><body><p>Our wireframe is here.</p>');
    document.close();
  });
  await expect(marks(page)).toHaveText(['wireframe']);
  await marks(page).hover();
  await expect.poll(() => readCard(page)).toBeDefined();
  await page.evaluate(() => {
    document.documentElement.innerHTML = '<head></head><body><p>Our touchpoint is here.</p></body>';
  });
  await expect(marks(page)).toHaveText(['touchpoint']);
  expect((await report()).matches.map(({ text }) => text)).toEqual(['touchpoint']);
  expect(errors).toEqual([]);
});

test('point 5: text that is closed to writing is marked, and opened to writing it is not', async ({ openBody }) => {
  const { page } = await openBody('<p id="it">Our KPI is here.</p>');
  await expect(marks(page)).toHaveCount(1);
  const setEditable = (to: string) =>
    page.locator('#it').evaluate((element, to) => {
      (element as HTMLElement).contentEditable = to;
      return Promise.resolve().then(() => undefined);
    }, to);
  await setEditable('true');
  await expect(marks(page)).toHaveCount(0);
  expect(await page.locator('#it').innerHTML()).toBe('Our KPI is here.');
  await setEditable('false');
  await expect(marks(page)).toHaveCount(1);
});
