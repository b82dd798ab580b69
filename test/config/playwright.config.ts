import { defineConfig } from '@playwright/test';
import { patience } from '../pace.mjs';

/** Tests of the built extension in a real Chromium. */
export default defineConfig({
  globalSetup: './build-once.ts',
  testDir: '../e2e',
  testIgnore: 'firefox/**',
  testMatch: '**/*.test.ts',
  outputDir: '../../.output/e2e',
  // Each worker is a browser of its own. They wait more than they work: for pages to come to rest, for cards to open.
  workers: 4,
  fullyParallel: true,
  timeout: patience(60_000),
  expect: { timeout: patience(15_000) },
  forbidOnly: true,
  reporter: 'list',
});
