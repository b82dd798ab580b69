import { defineConfig } from 'vitest/config';

/** Tests in a real Firefox, which Playwright can't give an extension to; see test/browsers.mjs. */
export default defineConfig({
  test: {
    name: 'firefox',
    include: ['test/e2e/firefox/**/*.test.ts'],
    // One Firefox after the other: two at once on a small machine make each other slow enough to fail.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
