/** The tab that the popup speaks of. */
import { browser } from './api';
import { namedError, PageGoneError } from './errors';

export interface Tab {
  readonly id: number;
  /** Unknown where the extension has no access. */
  readonly url?: string | undefined;
}

/** The tab in front of the person; undefined where the window has none. */
export async function activeTab(): Promise<Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? undefined : { id: tab.id, url: tab.url };
}

/** Undefined when the tab is gone. */
export async function getTab(id: number): Promise<Tab | undefined> {
  try {
    const { url } = await browser.tabs.get(id);
    return { id, url };
  } catch (error) {
    if (namedError(error) instanceof PageGoneError) return undefined;
    throw error;
  }
}

/** Loads the tab again; resolves when it has loaded, or is gone. */
export async function reloadTab(id: number): Promise<void> {
  const { onUpdated, onRemoved } = browser.tabs;
  const stop = new AbortController();
  const ended = new Promise<void>((resolve) => {
    const update = (tab: number, { status }: { status?: string | undefined }): void => {
      if (tab === id && status === 'complete') resolve();
    };
    const remove = (tab: number): void => {
      if (tab === id) resolve();
    };
    onUpdated.addListener(update);
    onRemoved.addListener(remove);
    stop.signal.addEventListener('abort', () => {
      onUpdated.removeListener(update);
      onRemoved.removeListener(remove);
    });
  });
  try {
    await browser.tabs.reload(id);
    await ended;
  } finally {
    stop.abort();
  }
}

export const openSettings = (): void => void browser.runtime.openOptionsPage();
