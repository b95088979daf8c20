/** Chromium with the built extension, and what the demo asks of the extension. */
import { setInterval } from 'node:timers/promises';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright';
import type { Messages } from '../lib/browser/messages';
import type { PageReport } from '../lib/page/report';

/** The few extension calls that the demo makes inside the service worker. */
declare const chrome: {
  tabs: {
    query(which: { active: boolean; lastFocusedWindow: boolean }): Promise<{ id?: number }[]>;
    sendMessage(tab: number, message: unknown): Promise<{ res?: unknown } | undefined>;
  };
  permissions: { contains(which: { origins: string[] }): Promise<boolean> };
  scripting: { executeScript(what: { target: { tabId: number }; files: string[] }): Promise<unknown> };
};

export interface Lens {
  readonly context: BrowserContext;
  readonly worker: Worker;
  /** `chrome-extension://<id>` */
  readonly origin: string;
}

/** Starts Chromium with the unpacked extension and a fresh profile. */
export async function openLens(executablePath: string, extension: string, headless: boolean): Promise<Lens> {
  // An empty path: Playwright makes a profile and deletes it after the browser is really gone.
  const context = await chromium.launchPersistentContext('', {
    executablePath,
    headless,
    viewport: headless ? { width: 1280, height: 900 } : null,
    handleSIGINT: false,
    args: [
      // Without the first flag Playwright turns all extensions off, and says nothing.
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  // Every installation opens a welcome page; it stays, behind the page of the demo.
  await context.waitForEvent('page', { timeout: 5_000 }).catch(() => undefined);
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return { context, worker, origin: `chrome-extension://${new URL(worker.url()).host}` };
}

/** The tab that is in front. Call it while the page of interest is. */
export async function frontTab({ worker }: Lens): Promise<number> {
  const [tab] = await worker.evaluate(() => chrome.tabs.query({ active: true, lastFocusedWindow: true }));
  if (tab?.id === undefined) throw new Error('The browser names no active tab.');
  return tab.id;
}

/** Whether the extension may read this address without being asked. */
export function mayRead({ worker }: Lens, url: string): Promise<boolean> {
  const { protocol, host } = new URL(url);
  return worker.evaluate((origins) => chrome.permissions.contains({ origins }), [`${protocol}//${host}/*`]);
}

/** Brings the reader into a page where the sentinel saw no reason to. */
export async function bringReader({ worker }: Lens, tab: number, file: string): Promise<void> {
  await worker.evaluate(
    ([tabId, path]) => chrome.scripting.executeScript({ target: { tabId }, files: [path] }),
    [tab, file] as const,
  );
}

/** Waits for the page's report; undefined when `patience` milliseconds pass without an answer. */
export async function waitForReport(
  lens: Lens,
  tab: number,
  patience: number,
): Promise<PageReport | undefined> {
  const deadline = Date.now() + patience;
  for await (const _ of setInterval(50)) {
    const report = await ask(lens, tab, 'getReport', undefined);
    if (report || Date.now() > deadline) return report;
  }
}

/** Sends a message of the extension to a tab, in the form of @webext-core/messaging. Undefined: nobody answered. */
export async function ask<Type extends keyof Messages>(
  { worker }: Lens,
  tab: number,
  type: Type,
  data: Parameters<Messages[Type]>[0],
): Promise<ReturnType<Messages[Type]> | undefined> {
  const message = { id: Date.now(), type, data, timestamp: Date.now() };
  const answer = await worker.evaluate(
    ([tabId, sent]) => chrome.tabs.sendMessage(tabId, sent).catch(() => undefined),
    [tab, message] as const,
  );
  return answer?.res as ReturnType<Messages[Type]> | undefined;
}

/** Waits until the page has stopped scrolling: the same place for ten frames. */
export function scrollingEnds(page: Page): Promise<void> {
  return page.evaluate(async () => {
    let still = 0;
    for (let last = scrollY; still < 10; last = scrollY) {
      await new Promise(requestAnimationFrame);
      still = scrollY === last ? still + 1 : 0;
    }
  });
}
