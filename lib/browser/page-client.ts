/** What the popup asks of a page: of all its frames, as of one. */
import { idInFrame, MAIN_FRAME, mergeReports } from '../page/merge-reports';
import type { PageReport } from '../page/report';
import { browser } from './api';
import { ClosedPageError, namedError, PageGoneError } from './errors';
import { type Messages, sendMessage } from './messages';
import { getTab, type Tab } from './tabs';
import { isViewer } from './viewer';

/**
 * Resolves to what was read in all frames; undefined when no reader is in the page.
 * @throws NoAccessError, PageGoneError
 */
export async function askReport({ id: tabId, url }: Tab): Promise<PageReport | undefined> {
  const frames = await framesWithReader(tabId, url);
  const reports = await Promise.all(
    frames.map(async (frameId) => ({ frameId, report: await ask('getReport', undefined, tabId, frameId) })),
  );
  return mergeReports(reports.flatMap(({ frameId, report }) => (report ? [{ frameId, report }] : [])));
}

/** Scrolls the page to a finding and flashes it. False when the finding, its frame, or the page is gone. */
export async function showInPage(tabId: number, id: string): Promise<boolean> {
  const { frameId, id: own } = idInFrame(id);
  const frames = await framesWithReader(tabId, (await getTab(tabId))?.url);
  if (!frames.includes(frameId)) return false;
  return (await ask('showFinding', { id: own }, tabId, frameId)) ?? false;
}

/** Whether a reader listens in a tab's own document. @throws NoAccessError, PageGoneError */
export const hasReader = async ({ id, url }: Tab): Promise<boolean> =>
  (await framesWithReader(id, url)).includes(MAIN_FRAME);

/**
 * The frames in which a reader listens. A message to a frame where nobody does is an error that the browser writes down;
 * so this looks first.
 */
async function framesWithReader(tabId: number, url: string | undefined): Promise<number[]> {
  // Our own viewer puts the reader in itself, and no script is let into the extension's pages.
  if (isViewer(url)) return [MAIN_FRAME];
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: () => Symbol.for('dispatch-lens-reader') in globalThis,
      injectImmediately: true,
    });
    // For pages of its own Firefox gives no error, but a list of nothing.
    if (!results.every(Boolean)) throw new ClosedPageError(`No script is let into tab ${tabId}.`);
    return results.flatMap(({ frameId, result }) => (result === true ? [frameId] : []));
  } catch (error) {
    throw namedError(error);
  }
}

async function ask<Type extends 'getReport' | 'showFinding'>(
  type: Type,
  data: Parameters<Messages[Type]>[0],
  tabId: number,
  frameId: number,
): Promise<Awaited<ReturnType<Messages[Type]>> | undefined> {
  try {
    return (await sendMessage(type as never, data as never, { tabId, frameId })) as Awaited<
      ReturnType<Messages[Type]>
    >;
  } catch (error) {
    // The frame went away while it was asked; faults in the reader have words of their own.
    if (error instanceof Error && error.message === 'No response') return undefined;
    if (namedError(error) instanceof PageGoneError) return undefined;
    throw error;
  }
}
