import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const inBrowser = ['test/e2e/**'];
const withDocument = ['test/**/*.dom.test.{ts,tsx}'];

/** Tests without a browser: `*.dom.test.ts(x)` get a document, all others run in plain Node. */
export default defineConfig(async () => ({
  test: {
    projects: [
      {
        plugins: await WxtVitest(),
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...inBrowser, ...withDocument],
        },
      },
      {
        plugins: await WxtVitest(),
        test: { name: 'dom', environment: 'jsdom', include: withDocument, exclude: inBrowser },
      },
    ],
  },
}));
