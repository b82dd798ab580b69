import { defineConfig } from 'vitest/config';
import { patience } from '../pace.mjs';

/** Tests in a real Firefox, which Playwright can't give an extension to; see test/browsers.mjs. */
export default defineConfig({
  test: {
    name: 'firefox',
    include: ['test/e2e/firefox/**/*.test.ts'],
    // One Firefox after the other: two at once on a small machine make each other slow enough to fail.
    fileParallelism: false,
    testTimeout: patience(60_000),
    hookTimeout: patience(120_000),
    expect: { poll: { timeout: patience(15_000) } },
  },
});
