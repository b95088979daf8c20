/** Puts the sentinel on the sites that the reader added; those in the manifest have it from there. */
import { browser } from './api';
import { inTurn } from './in-turn';
import { addedSites, listedSites } from './site-access';

const ID = 'sentinel-on-added-sites';
const SENTINEL = 'sentinel.js';

/** Background: keeps the sentinel on exactly the added sites. */
export function keepSentinels(): void {
  const next = inTurn();
  // Two registrations at once would both find none, and the second would be refused.
  const sync = (): void => void next(registerSentinel);
  browser.runtime.onInstalled.addListener(sync);
  browser.runtime.onStartup.addListener(sync);
  browser.permissions.onAdded.addListener(sync);
  browser.permissions.onRemoved.addListener(sync);
}

async function registerSentinel(): Promise<void> {
  const matches = await addedSites();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script = {
    id: ID,
    js: [SENTINEL],
    matches,
    excludeMatches: listedSites(),
    runAt: 'document_end' as const,
    allFrames: true,
    // As in the manifest (wxt.config.ts): frames without an address of their own belong to the page around them.
    matchOriginAsFallback: true,
    persistAcrossSessions: true,
  };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}
