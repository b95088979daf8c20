/** What the popup asks of a page. */
import type { PageReport } from '../page/report';
import { type Messages, sendMessage } from './messages';

/** Resolves to what was read; undefined when no reader is in the page. */
export const askReport = (tabId: number): Promise<PageReport | undefined> =>
  ask('getReport', undefined, tabId);

/** Scrolls the page to a finding and flashes it. False when the finding, or the page, is gone. */
export const showInPage = async (tabId: number, id: string): Promise<boolean> =>
  (await ask('showFinding', { id }, tabId)) ?? false;

async function ask<Type extends 'getReport' | 'showFinding'>(
  type: Type,
  data: Parameters<Messages[Type]>[0],
  tabId: number,
): Promise<ReturnType<Messages[Type]> | undefined> {
  try {
    return (await sendMessage(type as never, data as never, { tabId, frameId: 0 })) as ReturnType<
      Messages[Type]
    >;
  } catch (error) {
    // The messaging library's own words for a page in which nobody listens; faults in the reader have others.
    if (error instanceof Error && error.message === 'No response') return undefined;
    throw error;
  }
}
