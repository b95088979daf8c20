/** Brings the reader into pages. */
import type { PackPart } from '../page/pack-parts';
import { browser } from './api';
import { NoAccessError, namedError, PageGoneError } from './errors';
import { onMessage } from './messages';

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

/** A table and not a name put together: the message comes from a page's process. */
const PACK_FILES = {
  core: '/pack-core.js',
  en: '/pack-en.js',
  ja: '/pack-ja.js',
  ko: '/pack-ko.js',
  ru: '/pack-ru.js',
  zh: '/pack-zh.js',
} as const satisfies Record<PackPart, string>;

/** Background: answers the calls of sentinels for a reader, and of readers for the pack. */
export function serveSentinels(): void {
  onMessage('bringReader', ({ sender }) => answer(sender, READER));
  onMessage('bringPack', ({ data, sender }) => {
    const file = Object.hasOwn(PACK_FILES, data.part) ? PACK_FILES[data.part] : undefined;
    return file === undefined ? undefined : answer(sender, file);
  });
}

async function answer(
  { tab, frameId = 0 }: { tab?: { id?: number | undefined } | undefined; frameId?: number | undefined },
  file: typeof READER | (typeof PACK_FILES)[PackPart],
): Promise<void> {
  if (tab?.id === undefined) return;
  try {
    await inject({ target: { tabId: tab.id, frameIds: [frameId] }, files: [file] });
  } catch (error) {
    // The tab has moved on, or the site's permission was taken back meanwhile: nothing is left to do.
    if (!(error instanceof NoAccessError || error instanceof PageGoneError)) throw error;
  }
}
