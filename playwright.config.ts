import { defineConfig } from 'playwright/test';

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/browser/requirements.ts',
  outputDir: '.artifacts/browser-tests',
  forbidOnly: true,
  // A test that passes at the second try has found something.
  retries: 0,
  // Each worker has a browser of its own, and its tests share it: one active tab at a time.
  workers: 2,
  fullyParallel: false,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
});
