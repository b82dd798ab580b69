import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { patience } from '../pace.mjs';

const inBrowser = ['test/e2e/**'];
const withDocument = ['test/**/*.dom.test.{ts,tsx}'];

/** Long enough for any machine: what hangs is to be stopped, nothing is to be measured. */
const limits = { testTimeout: patience(60_000), hookTimeout: patience(60_000) };

/** Tests without a browser: `*.dom.test.ts(x)` get a document, all others run in plain Node. */
export default defineConfig(async () => ({
  test: {
    projects: [
      {
        plugins: await WxtVitest(),
        test: {
          name: 'unit',
          environment: 'node',
          ...limits,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [...inBrowser, ...withDocument],
        },
      },
      {
        plugins: await WxtVitest(),
        test: { name: 'dom', environment: 'jsdom', ...limits, include: withDocument, exclude: inBrowser },
      },
    ],
  },
}));
