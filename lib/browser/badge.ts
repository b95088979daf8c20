/** The toolbar badge: the number of findings in a tab, over all its frames. No findings: no badge. */
import { browser } from './api';
import { namedError, PageGoneError } from './errors';
import { inTurn } from './in-turn';
import { onMessage } from './messages';

const COLOUR = '#9a3b00';
const MOST = 999;

/** One key a frame, in session storage: the worker may be killed between two frames' counts. */
const prefixOf = (tabId: number): string => `findings:${tabId}:`;

/** Text for a number of findings. */
export const badgeText = (count: number): string =>
  count > MOST ? `${MOST}+` : count > 0 ? String(count) : '';

/** Background: keeps every tab's badge true. */
export function keepBadges(): void {
  // A count that arrives while the page before is being cleared must not be cleared with it.
  const next = inTurn();
  onMessage('countFindings', ({ data, sender }) => {
    const { tab, frameId = 0 } = sender;
    if (tab?.id !== undefined) return next(() => setCount(tab.id!, frameId, data.count));
  });
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status === 'loading') void next(() => clear(tabId));
  });
  browser.tabs.onRemoved.addListener((tabId) => void next(() => forget(tabId)));
}

async function setCount(tabId: number, frameId: number, count: number): Promise<void> {
  await browser.storage.session.set({ [prefixOf(tabId) + frameId]: count });
  await paint(tabId);
}

async function clear(tabId: number): Promise<void> {
  await forget(tabId);
  await paint(tabId);
}

async function forget(tabId: number): Promise<void> {
  const keys = Object.keys(await countsOf(tabId));
  if (keys.length > 0) await browser.storage.session.remove(keys);
}

async function countsOf(tabId: number): Promise<Record<string, number>> {
  const prefix = prefixOf(tabId);
  const all = Object.entries(await browser.storage.session.get(null));
  return Object.fromEntries(all.filter(([key]) => key.startsWith(prefix))) as Record<string, number>;
}

async function paint(tabId: number): Promise<void> {
  const sum = Object.values(await countsOf(tabId)).reduce((total, count) => total + count, 0);
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR });
    await browser.action.setBadgeText({ tabId, text: badgeText(sum) });
  } catch (error) {
    if (!(namedError(error) instanceof PageGoneError)) throw error;
  }
}
