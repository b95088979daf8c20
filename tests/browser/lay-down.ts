/** A policy for the extension. */
import { expect } from 'playwright/test';
import type { ChromeApi } from './chrome-api';
import type { Lens } from './lens';

declare const chrome: ChromeApi;

/**
 * Lays down a policy, as an organisation does, through the browser's own page for trying policies: it goes the way of every other
 * policy, and needs no folder that belongs to the system.
 */
export async function layDown(lens: Lens, policy: Readonly<Record<string, unknown>>): Promise<void> {
  const namespace = await lens.id();
  const page = await lens.context.newPage();
  await page.goto('chrome://policy/test');
  // Numbers as the page sends them: from a platform, for the user, mandatory.
  const laidDown = Object.entries(policy).map(([name, value]) => {
    return { namespace, name, value, source: 3, scope: 0, level: 1 };
  });
  await page.evaluate(
    (json) => chrome.send('setLocalTestPolicies', ['done', json, '']),
    JSON.stringify(laidDown),
  );
  const worker = await lens.worker();
  await expect.poll(() => worker.evaluate(() => chrome.storage.managed.get())).toEqual(policy);
  await page.close();
}
