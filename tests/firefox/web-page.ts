/** A web page as its reader sees it, and what Dispatch Lens painted on it. */

import type { Frame, Page } from 'puppeteer-core';
import { wipeMarks } from '../browser/in-any-page';
import type { Firefox } from './firefox';
import { CARD, click, painted } from './in-page';
import { LISTED } from './launch';

let opened = 0;

export class WebPage {
  /** Of the page's own scripts. */
  readonly errors: string[] = [];

  private constructor(
    private readonly firefox: Firefox,
    readonly page: Page,
  ) {
    page.on('pageerror', (error) => this.errors.push(String(error)));
  }

  /** Opens a document as if a site had sent it. */
  static async open(firefox: Firefox, html: string, host = LISTED): Promise<WebPage> {
    const web = new WebPage(firefox, await firefox.newPage());
    await web.goTo(html, host);
    return web;
  }

  /** Goes to another document in the same tab. */
  async goTo(html: string, host = LISTED): Promise<void> {
    opened += 1;
    const path = `/article-${opened}`;
    this.firefox.site.put(path, html);
    await this.page.goto(`http://${host}:${this.firefox.site.port}${path}`);
  }

  tab(): Promise<number> {
    return this.firefox.tabOf(this.page);
  }

  async badge(): Promise<string> {
    return this.firefox.badge(await this.tab());
  }

  /** The marked stretches of text, in page order where they are of one tone. */
  marks(frame: Frame = this.page.mainFrame()): Promise<string[]> {
    return painted(frame, 'dispatch-lens-mark');
  }

  /** The same, of all frames. */
  async marksInFrames(): Promise<string[]> {
    return (await Promise.all(this.page.frames().map((frame) => this.marks(frame)))).flat();
  }

  flashes(): Promise<string[]> {
    return painted(this.page.mainFrame(), 'dispatch-lens-flash');
  }

  /** Resolves at the first flash, with its text. Call it before what makes the flash: it lasts a moment only. */
  async nextFlash(frame: Frame = this.page.mainFrame()): Promise<string[]> {
    const flash = await frame.waitForFunction(
      () => {
        const ranges = [...(CSS.highlights.get('dispatch-lens-flash') ?? [])];
        return ranges.length > 0 && ranges.map((range) => range.toString());
      },
      // By the clock: a tab in the background draws no frames.
      { polling: 20 },
    );
    return (await flash.jsonValue()) || [];
  }

  highlightNames(): Promise<string[]> {
    return this.page.evaluate(() => [...CSS.highlights.keys()]);
  }

  /** Whether the marked stretch with these words is within the window. */
  isInView(words: string): Promise<boolean> {
    return this.page.evaluate((wanted) => {
      const ranges = [...(CSS.highlights.get('dispatch-lens-mark') ?? [])] as Range[];
      const box = ranges.find((one) => one.toString().includes(wanted))?.getBoundingClientRect();
      return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
    }, words);
  }

  /** How many style sheets the document has adopted, and each shadow tree in it. */
  adoptedSheets(): Promise<number[]> {
    return this.page.evaluate(() => {
      const roots = [...document.body.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
      return [document, ...roots].map(({ adoptedStyleSheets }) => adoptedStyleSheets.length);
    });
  }

  /** Whether a reader is in the page: it answers, and nothing else does. */
  async hasReader(): Promise<boolean> {
    return this.firefox.hears(await this.tab());
  }

  async keepMarksOff(): Promise<void> {
    await this.page.evaluate(wipeMarks);
  }

  /** Goes back, as the browser's button does; resolves before the page is there. */
  async goBack(): Promise<void> {
    await this.page.evaluate(() => void setTimeout(() => history.back()));
  }

  /** Clicks into the words of a mark, as a reader does: at a point and not at an element. */
  async clickMark(words: string): Promise<void> {
    const at = await this.page.evaluate((wanted) => {
      const ranges = [...(CSS.highlights.get('dispatch-lens-mark') ?? [])] as Range[];
      const range = ranges.find((one) => one.toString().includes(wanted));
      range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const { x, y, height } = range?.getClientRects()[0] ?? new DOMRect();
      return { x: x + 20, y: y + height / 2 };
    }, words);
    await this.page.mouse.click(at.x, at.y);
  }

  /** What the card says; undefined while there is none. */
  card(): Promise<string | undefined> {
    return this.page.evaluate(
      (name) => document.querySelector(name)?.shadowRoot?.querySelector('[role=dialog]')?.textContent,
      CARD,
    ) as Promise<string | undefined>;
  }

  /** Whether the card stands in the window and not over the passage with these words. */
  cardIsBeside(words: string): Promise<boolean> {
    return this.page.evaluate(
      (wanted, name) => {
        const card = document.querySelector(name)?.shadowRoot?.querySelector('[role=dialog]');
        const ranges = [...(CSS.highlights.get('dispatch-lens-mark') ?? [])] as Range[];
        const passage = ranges.find((one) => one.toString().includes(wanted))?.getBoundingClientRect();
        if (!card || !passage) return false;
        const { top, bottom, left, right } = card.getBoundingClientRect();
        const inWindow = top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
        return inWindow && (top >= passage.bottom || bottom <= passage.top);
      },
      words,
      CARD,
    );
  }

  /** Whether the card as a whole can be scrolled, and not only its body. */
  cardScrollsWhole(): Promise<boolean> {
    return this.page.evaluate((name) => {
      const card = document.querySelector(name)?.shadowRoot?.querySelector('[role=dialog]');
      return card !== null && card !== undefined && card.scrollHeight > card.clientHeight;
    }, CARD);
  }

  /** What was said to those who listen to the page. */
  announced(): Promise<string> {
    return this.page.evaluate(
      () => document.querySelector('dispatch-lens-voice')?.shadowRoot?.textContent ?? '',
    );
  }

  async clickInCard(words: string): Promise<void> {
    await click(this.page, 'button', words, CARD);
  }
}
