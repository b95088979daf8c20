/** Brings the reader into pages. */
import { browser } from './api';
import { NoAccessError, namedError, PageGoneError } from './errors';
import { onMessage } from './messages';

const READER = '/reader.js';

/**
 * Runs the reader in a frame; when this resolves it has read the page and answers messages. A reader that is already
 * there gives way to the new one.
 * @throws NoAccessError, PageGoneError
 */
export async function bringReader(tabId: number, frameId = 0): Promise<void> {
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: [READER],
      injectImmediately: true,
    });
  } catch (error) {
    throw namedError(error);
  }
}

/** Background: answers the sentinel's call. */
export function serveSentinels(): void {
  onMessage('bringReader', async ({ sender }) => {
    if (sender.tab?.id === undefined) return;
    try {
      await bringReader(sender.tab.id, sender.frameId);
    } catch (error) {
      // The tab has moved on, or the site's permission was taken back meanwhile: nothing is left to do.
      if (!(error instanceof NoAccessError || error instanceof PageGoneError)) throw error;
    }
  });
}
