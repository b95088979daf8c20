/** A page of the extension: popup, settings, welcome page, viewer. */
import type { ElementHandle, Page } from 'puppeteer-core';
import type { Firefox } from './firefox';
import { click, find, painted } from './in-page';

export class OwnPage {
  private constructor(readonly page: Page) {}

  static async open(firefox: Firefox, path: string): Promise<OwnPage> {
    return new OwnPage(await firefox.openOwn(path));
  }

  /** Takes one that something else opened. */
  static of(page: Page): OwnPage {
    return new OwnPage(page);
  }

  /** What elements say, in order. */
  texts(selector: string): Promise<string[]> {
    return this.page.$$eval(selector, (all) => all.map(({ textContent }) => textContent ?? ''));
  }

  /** What the first such element says; empty where there is none. */
  async text(selector: string): Promise<string> {
    return (await this.texts(selector))[0] ?? '';
  }

  /** Clicks the first such element with these words in its name or text. */
  async click(selector: string, words = ''): Promise<void> {
    await this.page.bringToFront();
    await click(this.page, selector, words);
  }

  /** The marked stretches of text. */
  marks(): Promise<string[]> {
    return painted(this.page.mainFrame(), 'dispatch-lens-mark');
  }

  /** Writes into the field with this label. */
  async type(label: string, words: string): Promise<void> {
    await this.click('label', label);
    await this.page.keyboard.type(words);
  }

  /** Gives a file to the page's field for files. */
  async upload(path: string): Promise<void> {
    const field = await this.page.$('input[type=file]');
    await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
  }

  /** Chooses from the menu with this label by what the choice says. */
  async choose(label: string, words: string): Promise<void> {
    const menu = await find(this.page, 'label:has(select)', label);
    const chosen = await menu.evaluate((one, wanted) => {
      const select = (one as HTMLLabelElement).control as HTMLSelectElement;
      const option = [...select.options].find(({ text }) => text === wanted);
      if (option) select.value = option.value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      return option !== undefined;
    }, words);
    if (!chosen) throw new Error(`“${label}” does not offer “${words}”.`);
  }

  /** Whether the first such element can be seen. */
  isShown(selector: string): Promise<boolean> {
    return this.page.evaluate(
      (wanted) => document.querySelector(wanted)?.checkVisibility({ contentVisibilityAuto: true }) === true,
      selector,
    );
  }
}
