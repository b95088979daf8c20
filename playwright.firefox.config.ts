import { defineConfig } from 'playwright/test';
import chromium from './playwright.config';

/** The same runner and rules as for Chromium, with another driver: Playwright cannot drive a stock Firefox. */
export default defineConfig({
  ...chromium,
  testDir: 'tests/firefox',
  globalSetup: './tests/firefox/requirements.ts',
  outputDir: '.artifacts/firefox-tests',
});
