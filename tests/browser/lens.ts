/** Chromium with the built extension in it, and what a test asks of the extension from outside. */
import { type BrowserContext, expect, type Page, type Worker } from 'playwright/test';
import type { ChromeApi } from './chrome-api';
import { changeManifest, copyOfExtension, editionIn } from './editions';
import { type Launched, launchAsUsed, launchForTests } from './launch';
import { builtExtension } from './requirements';

declare const chrome: ChromeApi;

/** A message of a page to the worker. */
export interface Heard {
  readonly type: string;
  readonly tab: number | undefined;
}

export interface LaunchOptions {
  /** False: a browser that the extension can be put into later, with `install`. */
  readonly installed?: boolean;
}

export class Lens {
  /** Addresses that were asked for and that no test answers for. */
  readonly strays: string[] = [];

  private constructor(private readonly launched: Launched) {}

  static async launch({ installed = true }: LaunchOptions = {}): Promise<Lens> {
    const lens = new Lens(await launchForTests(installed ? builtExtension() : undefined));
    // Tests answer for every page that they open; nothing else reaches the network.
    await lens.context.route(/^https?:/, (route) => {
      lens.strays.push(route.request().url());
      return route.abort();
    });
    if (installed) await lens.settle();
    return lens;
  }

  /** A browser as people have it (./launch), for pages of these hosts, served at a port of this machine. */
  static async launchAsUsed(hosts: readonly string[], port: number): Promise<Lens> {
    const lens = new Lens(await launchAsUsed(hosts, port));
    await lens.settle();
    return lens;
  }

  get context(): BrowserContext {
    return this.launched.context;
  }

  /** Puts the extension into a browser that runs already, as an installation does. */
  async install(folder = builtExtension()): Promise<void> {
    await this.load(folder);
    await this.settle();
  }

  /** Loads the extension again, as an update does: no one is welcomed twice. */
  async reinstall(folder = builtExtension()): Promise<void> {
    await this.load(folder);
    await this.collectFaults();
  }

  /** As `install`, for a test that is about the page that opens with it. */
  async installAndWelcome(folder = builtExtension()): Promise<Page> {
    await this.load(folder);
    return this.welcomePage();
  }

  private async load(folder: string): Promise<void> {
    const session = await this.context.browser()!.newBrowserCDPSession();
    await session.send('Extensions.loadUnpacked' as never, { path: folder } as never);
  }

  /** Every installation opens a welcome page; no other test wants it in front. */
  private async settle(): Promise<void> {
    await (await this.welcomePage()).close();
    await this.collectFaults();
  }

  private async welcomePage(): Promise<Page> {
    const find = (): Page | undefined =>
      this.context.pages().find((page) => page.url().endsWith('/welcome.html'));
    await expect.poll(find, 'a welcome page opens on installation').toBeTruthy();
    return find()!;
  }

  /**
   * As `install`, for a person who has allowed every site. The browser's question cannot be answered without a screen,
   * so the permission comes from an earlier version that had it from the start; an update takes none away.
   */
  async installWithAllSitesAllowed(): Promise<void> {
    const folder = copyOfExtension(this.launched.profile);
    const before = changeManifest(folder, { host_permissions: ['*://*/*'] });
    await this.install(folder);
    changeManifest(folder, before);
    await this.reinstall(folder);
  }

  /**
   * As `install`, as it is for people who have this language. The test browser has English only, so English is left out
   * and the browser falls back on the language named here.
   */
  async installIn(locale: string): Promise<void> {
    await this.install(editionIn(locale, this.launched.profile));
  }

  close(): Promise<void> {
    return this.launched.close();
  }

  async worker(): Promise<Worker> {
    return this.context.serviceWorkers()[0] ?? this.context.waitForEvent('serviceworker');
  }

  /** Of the extension. */
  async id(): Promise<string> {
    return new URL((await this.worker()).url()).host;
  }

  /** The tab of a page, which comes to the front for it. */
  async tabOf(page: Page): Promise<number> {
    await page.bringToFront();
    const worker = await this.worker();
    const [tab] = await worker.evaluate(() => chrome.tabs.query({ active: true, lastFocusedWindow: true }));
    if (tab?.id === undefined) throw new Error('The browser names no active tab.');
    return tab.id;
  }

  async badge(tab: number): Promise<string> {
    return (await this.worker()).evaluate((tabId) => chrome.action.getBadgeText({ tabId }), tab);
  }

  /** Takes a tab's page out of memory, as the browser does where it has too little; gives the tab's new number. */
  async discard(tab: number): Promise<number> {
    const discarded = await (await this.worker()).evaluate((tabId) => chrome.tabs.discard(tabId), tab);
    if (discarded?.id === undefined) throw new Error('The browser discarded no tab.');
    return discarded.id;
  }

  async zoom(tab: number, factor: number): Promise<void> {
    const set = ([id, wanted]: readonly [number, number]): Promise<void> => chrome.tabs.setZoom(id, wanted);
    await (await this.worker()).evaluate(set, [tab, factor] as const);
  }

  async showTab(tab: number): Promise<void> {
    await (await this.worker()).evaluate((tabId) => chrome.tabs.update(tabId, { active: true }), tab);
  }

  /** Listens to what pages tell the worker from now on; the answer gives what was heard so far. */
  async messages(): Promise<() => Promise<Heard[]>> {
    const worker = await this.worker();
    await worker.evaluate(() => {
      const world = globalThis as { heard?: Heard[] };
      if (!world.heard)
        chrome.runtime.onMessage.addListener(({ type }, { tab }) => {
          world.heard?.push({ type, tab: tab?.id });
        });
      world.heard = [];
    });
    return () => worker.evaluate(() => (globalThis as { heard?: Heard[] }).heard ?? []);
  }

  /** What the browser wrote down against the extension: in its worker, its pages and its scripts in web pages. */
  async faults(): Promise<string[]> {
    return this.onExtensionsPage(async (id) => {
      const { runtimeErrors, manifestErrors } = await chrome.developerPrivate.getExtensionInfo(id);
      return [...manifestErrors, ...runtimeErrors].map(({ source, message }) => `${source}: ${message}`);
    });
  }

  async forgetFaults(): Promise<void> {
    await this.onExtensionsPage((id) => chrome.developerPrivate.deleteExtensionErrors({ extensionId: id }));
  }

  /** Settings, counts and what was marked as not relevant: each test begins without. */
  async forgetChoices(): Promise<void> {
    await (await this.worker()).evaluate(() => chrome.storage.local.clear());
  }

  /** Switches the extension off while something is done, and on again. */
  async whileOff(doing: () => Promise<void>): Promise<void> {
    const id = await this.id();
    const page = await this.context.newPage();
    await page.goto('chrome://extensions');
    const set = (on: boolean): Promise<void> =>
      page.evaluate(([which, enabled]) => chrome.management.setEnabled(which, enabled), [id, on] as const);
    await set(false);
    await doing();
    await set(true);
    await page.close();
  }

  /** Sends a page what the browser sends when a key of ours is pressed: keys cannot be pressed without a screen. */
  async tell(tab: number, type: string, data?: unknown): Promise<void> {
    const message = { id: Date.now(), type, data, timestamp: Date.now() };
    const send = async ([id, sent]: readonly [number, unknown]): Promise<void> => {
      await chrome.tabs.sendMessage(id, sent);
    };
    await (await this.worker()).evaluate(send, [tab, message] as const);
  }

  /** Sites that have the sentinel beyond those in the manifest. */
  async sitesWithSentinel(): Promise<string[]> {
    const worker = await this.worker();
    const scripts = await worker.evaluate(() => chrome.scripting.getRegisteredContentScripts());
    return scripts.flatMap(({ matches }) => matches);
  }

  /** Takes every site back that was granted beyond the list, as a person does in the browser's settings. */
  async withdrawAllSites(): Promise<void> {
    await (await this.worker()).evaluate(() => chrome.permissions.remove({ origins: ['*://*/*'] }));
  }

  /** Without this the browser writes nothing down, and there would never be a fault. */
  private async collectFaults(): Promise<void> {
    await this.onExtensionsPage((id) =>
      chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, errorCollection: true }),
    );
  }

  private async onExtensionsPage<T>(ask: (id: string, more: string) => Promise<T>, more = ''): Promise<T> {
    const id = await this.id();
    const page = await this.context.newPage();
    try {
      await page.goto('chrome://extensions');
      // The function is sent as text, so that it can take two arguments.
      return (await page.evaluate(`(${ask})(${JSON.stringify(id)}, ${JSON.stringify(more)})`)) as T;
    } finally {
      await page.close();
    }
  }
}
