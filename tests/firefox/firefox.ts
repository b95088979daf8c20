/** Firefox with the built extension in it, and what a test asks of the extension from outside. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect } from 'playwright/test';
import type { Browser, EvaluateFunc, Page } from 'puppeteer-core';
import { Site } from '../browser/site';
import type { ExtensionApi } from './extension-api';
import { ADDRESS, type Launched, type LaunchOptions, launch } from './launch';
import { firefoxExtension } from './requirements';

declare const browser: ExtensionApi;

/** How a line begins that tells of one. A script that ends with its page is no fault, and is told of otherwise. */
const FAULT = /^(?:JavaScript error|console\.(?:error|warn)):/;

export class Firefox {
  /** What it wrote down and nobody has asked for yet. */
  private lines: string[] = [];
  /** The page that opens with the installation; it stays open, as the way to the extension's API. */
  private desk: Page | undefined;

  private constructor(
    private readonly launched: Launched,
    readonly site: Site,
  ) {
    const { stdout, stderr } = launched.driver.process() ?? {};
    for (const input of [stdout, stderr])
      if (input) createInterface({ input }).on('line', (line) => this.lines.push(line));
  }

  static async launch(options: LaunchOptions = {}): Promise<Firefox> {
    return new Firefox(await launch(options), await Site.open());
  }

  private get driver(): Browser {
    return this.launched.driver;
  }

  async load(folder: string): Promise<void> {
    await this.driver.installExtension(folder);
  }

  /** Installs it and waits for its welcome page. */
  async install(folder = firefoxExtension()): Promise<Page> {
    await this.load(folder);
    await expect.poll(() => this.findOwn('welcome.html'), 'a welcome page opens').toBeTruthy();
    this.desk = await this.findOwn('welcome.html');
    return this.desk!;
  }

  /** Loads it again, as an update does; its own pages close. */
  async reinstall(folder = firefoxExtension()): Promise<void> {
    await this.load(folder);
    this.desk = await this.openOwn('welcome.html');
  }

  newPage(): Promise<Page> {
    return this.driver.newPage();
  }

  /** Opens a page of the extension. */
  async openOwn(path: string): Promise<Page> {
    const page = await this.newPage();
    // Firefox does not tell when such a page has loaded.
    void page.goto(`${ADDRESS}/${path}`, { timeout: 0 }).catch(() => undefined);
    await expect
      .poll(() => page.evaluate(() => document.readyState + location.href).catch(() => ''))
      .toBe(`complete${ADDRESS}/${path}`);
    return page;
  }

  /** An open page of the extension whose address goes on like this. */
  async findOwn(path: string): Promise<Page | undefined> {
    for (const page of await this.driver.pages()) {
      const address = await page.evaluate(() => location.href).catch(() => '');
      if (address.startsWith(`${ADDRESS}/${path}`)) return page;
    }
    return undefined;
  }

  /** Runs in a page of the extension, where `browser` is the extension's API. */
  async inExtension<Args extends unknown[], Run extends EvaluateFunc<Args>>(
    run: Run,
    ...args: Args
  ): Promise<Awaited<ReturnType<Run>>> {
    if (!this.desk) throw new Error('The extension is not installed.');
    return this.desk.evaluate(run, ...args);
  }

  /** The tab of a page, which comes to the front for it. */
  async tabOf(page: Page): Promise<number> {
    await page.bringToFront();
    const [tab] = await this.inExtension(() => browser.tabs.query({ active: true }));
    if (!tab) throw new Error('The browser names no active tab.');
    return tab.id;
  }

  badge(tab: number): Promise<string> {
    return this.inExtension((tabId) => browser.action.getBadgeText({ tabId }), tab);
  }

  /** Sends a page what the browser sends when a key of ours is pressed: the driver's keys reach pages alone. */
  async tell(tab: number, type: string, data?: unknown): Promise<void> {
    const message = { id: 0, type, data, timestamp: Date.now() };
    await this.inExtension((to, sent) => browser.tabs.sendMessage(to, sent), tab, message);
  }

  /** Whether a script of ours in a tab's page answers. */
  hears(tab: number): Promise<boolean> {
    const message = { id: 0, type: 'getReport', timestamp: Date.now() };
    return this.inExtension(
      (to, sent) =>
        browser.tabs.sendMessage(to, sent).then(
          () => true,
          () => false,
        ),
      tab,
      message,
    );
  }

  /** Takes a site back, as a person does in the browser's settings. */
  async withdraw(pattern: string): Promise<void> {
    const withdrawn = await this.inExtension(
      (origin) => browser.permissions.remove({ origins: [origin] }),
      pattern,
    );
    expect(withdrawn, `${pattern} is taken back`).toBe(true);
  }

  /** Patterns of the sites that may be read. */
  allowed(): Promise<string[]> {
    return this.inExtension(async () => (await browser.permissions.getAll()).origins);
  }

  /** Opens the popup itself, over the page in front. */
  openPopup(): Promise<void> {
    return this.inExtension(() => browser.action.openPopup());
  }

  /** Runs in the popup that is open; undefined while there is none. */
  inPopup<T>(expression: string): Promise<T | undefined> {
    const popup = "browser.extension.getViews({ type: 'popup' })[0]";
    return this.desk!.evaluate(`${popup}?.${expression}`) as Promise<T | undefined>;
  }

  isBackgroundAwake(): Promise<boolean> {
    return this.inExtension(() => browser.extension.getBackgroundPage() !== null);
  }

  /** The files that were saved; one that is being saved is empty, with a part of it beside it. */
  downloads(): string[] {
    const { downloads } = this.launched;
    const files = readdirSync(downloads).map((name) => join(downloads, name));
    return files.filter((file) => !file.endsWith('.part') && statSync(file).size > 0);
  }

  /** Settings, counts, sites that were allowed, what was marked as not relevant: each test begins without. */
  forgetChoices(): Promise<void> {
    return this.inExtension(async () => {
      await browser.storage.local.clear();
      const listed = browser.runtime.getManifest().host_permissions;
      const { origins } = await browser.permissions.getAll();
      await browser.permissions.remove({ origins: origins.filter((one) => !listed.includes(one)) });
    });
  }

  /** What was written down against the extension since this was last asked. */
  faults(): string[] {
    const lines = this.lines;
    this.lines = [];
    return lines.filter((line) => line.includes(ADDRESS) && FAULT.test(line));
  }

  /** Closes what a test has opened. */
  async tidy(): Promise<void> {
    const [first, ...others] = await this.driver.pages();
    for (const page of others) if (page !== this.desk && page !== first) await page.close();
  }

  async close(): Promise<void> {
    await this.launched.close();
    await this.site.close();
  }
}
