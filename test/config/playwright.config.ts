import { defineConfig } from '@playwright/test';

/** Tests of the built extension in a real Chromium. */
export default defineConfig({
  globalSetup: './build-once.ts',
  testDir: '../e2e',
  testIgnore: 'firefox/**',
  testMatch: '**/*.test.ts',
  outputDir: '../../.output/e2e',
  // Each worker is a browser of its own.
  workers: 4,
  fullyParallel: true,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: 'list',
});
