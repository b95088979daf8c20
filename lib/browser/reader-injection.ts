/** Brings the reader into pages. */
import { browser } from './api';
import { NoAccessError, namedError, PageGoneError } from './errors';
import { onMessage } from './messages';
import { fileOfPart, type PartFile } from './part-files';

const READER = '/reader.js';
const SENTINEL = '/sentinel.js';

/**
 * Runs the reader in a frame; when this resolves it answers messages. A reader that is already there gives way to the
 * new one.
 * @throws NoAccessError, PageGoneError
 */
export async function bringReader(tabId: number, frameId = 0): Promise<void> {
  await inject({ target: { tabId, frameIds: [frameId] }, files: [READER] });
}

/**
 * Runs the reader in a tab's own document, and in each frame of it that may be read a sentinel, which calls for a reader
 * where one is needed.
 * @throws NoAccessError, PageGoneError
 */
export async function bringReaders(tabId: number): Promise<void> {
  await bringReader(tabId);
  await inject({ target: { tabId, allFrames: true }, files: [SENTINEL] });
}

type Injection = Parameters<typeof browser.scripting.executeScript>[0];

async function inject(what: Injection): Promise<void> {
  try {
    await browser.scripting.executeScript({ ...what, injectImmediately: true });
  } catch (error) {
    throw namedError(error);
  }
}

/** Background: answers the calls of sentinels for a reader, and of readers for its parts. */
export function serveSentinels(): void {
  onMessage('bringReader', ({ sender }) => answer(sender, READER));
  onMessage('bringPart', ({ data, sender }) => {
    const file = fileOfPart(data.part);
    return file === undefined ? undefined : answer(sender, file);
  });
}

async function answer(
  { tab, frameId = 0 }: { tab?: { id?: number | undefined } | undefined; frameId?: number | undefined },
  file: typeof READER | PartFile,
): Promise<void> {
  if (tab?.id === undefined) return;
  try {
    await inject({ target: { tabId: tab.id, frameIds: [frameId] }, files: [file] });
  } catch (error) {
    // The tab has moved on, or the site's permission was taken back meanwhile: nothing is left to do.
    if (!(error instanceof NoAccessError || error instanceof PageGoneError)) throw error;
  }
}
