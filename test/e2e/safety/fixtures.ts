import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { test as base, type Tab } from '../fixtures';
import { expect as expectOfMarks } from '../marks';
import { bundlesFolder } from './bundle';

/** A tab that also remembers what went wrong in its page. */
export type WatchedTab = Tab & { readonly errors: string[] };

/** A document as the server sends it: HTML, or anything else by its type. */
export type Sent = string | { readonly body: string | Buffer; readonly type: string };

type Pages = {
  readonly origin: string;
  readonly port: number;
  /** Serves a document under a path from now on, and answers its address. */
  readonly put: (path: string, sent: Sent) => string;
};

type Fixtures = {
  /** Opens markup as the body of a page on localhost, and waits until it has been read and marked. */
  readonly openBody: (body: string, head?: string) => Promise<WatchedTab>;
  /** Opens an address in a tab whose errors are kept, and waits for nothing. */
  readonly openAt: (url: string) => Promise<WatchedTab>;
  /** Switches explaining on localhost off or on, for all tabs. */
  readonly turn: (to: 'on' | 'off') => Promise<void>;
};

export const test = base.extend<Fixtures, { readonly pages: Pages }>({
  pages: [
    async ({}, use) => {
      const documents = new Map<string, Sent>();
      const server = createServer((request, response) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        void answer(pathname, documents.get(pathname), response);
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const address = server.address();
      const port = address && typeof address === 'object' ? address.port : 0;
      const origin = `http://localhost:${port}`;
      await use({
        origin,
        port,
        put(path, sent) {
          documents.set(path, sent);
          return origin + path;
        },
      });
      server.close();
      server.closeAllConnections();
    },
    { scope: 'worker' },
  ],
  openAt: async ({ open }, use) => {
    await use(async (url) => {
      const tab = await open('about:blank#://');
      const errors = watchErrors(tab.page);
      await tab.page.goto(url);
      return { ...tab, errors };
    });
  },
  openBody: async ({ openAt, pages }, use) => {
    await use(async (body, head = '') => {
      const tab = await openAt(pages.put(`/page-${crypto.randomUUID()}`, htmlOf(body, head)));
      await tab.report();
      return tab;
    });
  },
  turn: async ({ setSettings }, use) => {
    await use((to) => setSettings(to === 'on' ? {} : { offSites: ['localhost'] }));
  },
});

export const expect = expectOfMarks;

/** A whole document around a body. */
export function htmlOf(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>${head}</head><body>${body}</body></html>`;
}

/** Keeps what a page throws and complains of. */
function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    const isOurs = !/favicon/.test(message.location().url);
    if ((message.type() === 'error' || /hydrat|mismatch/i.test(message.text())) && isOurs) errors.push(message.text());
  });
  return errors;
}

async function answer(path: string, sent: Sent | undefined, response: ServerResponse): Promise<void> {
  const { body, type } = typeof sent === 'object' ? sent : { body: sent, type: 'text/html; charset=utf-8' };
  if (body !== undefined) {
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    return;
  }
  // Else it can only be a bundle.
  const bundled = await readFile(join(bundlesFolder, path)).catch(() => undefined);
  const kind = path.endsWith('.css') ? 'text/css' : 'text/javascript';
  response.writeHead(bundled ? 200 : 404, { 'content-type': `${kind}; charset=utf-8` }).end(bundled);
}
