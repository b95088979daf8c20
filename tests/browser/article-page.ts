/** A web page as its reader sees it, and what Dispatch Lens painted on it. */

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { wipeMarks } from './in-any-page';
import type { Lens } from './lens';

/** On the list of news sites: read as it opens. */
export const LISTED = 'https://www.nknews.org';
/** On no list. */
export const UNLISTED = 'https://regional-paper.example';

export interface OpenOptions {
  /** The site that the page comes from. */
  readonly site?: string;
  /** Runs in the page before any script of it. */
  readonly before?: () => void;
}

/** A page of tests/pages. */
export const pageFile = (name: string): string => readFileSync(`tests/pages/${name}.html`, 'utf8');

/** A whole document around a body. */
export const documentAround = (body: string, title = 'Untitled'): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"><body>${body}`;

export class ArticlePage {
  readonly pageErrors: string[] = [];
  /** Addresses that the page, or anyone in it, asked for. */
  readonly requests: string[] = [];

  private constructor(
    private readonly lens: Lens,
    readonly page: Page,
  ) {
    page.on('pageerror', (error) => this.pageErrors.push(error.message));
    page.on('request', (request) => this.requests.push(request.url()));
  }

  /** A page that a test opens by itself. Call it before the page has an address, or errors go unseen. */
  static of(lens: Lens, page: Page): ArticlePage {
    return new ArticlePage(lens, page);
  }

  /** Opens a document as if a site had sent it. */
  static async open(lens: Lens, html: string, options: OpenOptions = {}): Promise<ArticlePage> {
    const { site = LISTED, before } = options;
    const page = await lens.context.newPage();
    const article = new ArticlePage(lens, page);
    if (before) await page.addInitScript(before);
    await page.route(`${site}/**`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.goto(`${site}/article`);
    return article;
  }

  tab(): Promise<number> {
    return this.lens.tabOf(this.page);
  }

  async badge(): Promise<string> {
    return this.lens.badge(await this.tab());
  }

  /** The marked stretches of text, in page order where they are of one tone. */
  marks(): Promise<string[]> {
    return this.painted('dispatch-lens-mark');
  }

  /** The stretches that are flashed just now. */
  flashes(): Promise<string[]> {
    return this.painted('dispatch-lens-flash');
  }

  /** Resolves at the first flash, with its text. Call it before what makes the flash: it lasts a moment only. */
  async nextFlash(): Promise<string[]> {
    const flash = await this.page.waitForFunction(
      () => {
        const ranges = [...(CSS.highlights.get('dispatch-lens-flash') ?? [])];
        return ranges.length > 0 ? ranges.map((range) => range.toString()) : undefined;
      },
      undefined,
      // By the clock: a tab in the background draws no frames.
      { polling: 20 },
    );
    return (await flash.jsonValue()) ?? [];
  }

  /** Evaluates an expression in the world of the extension's scripts; `page` is the open page (lib/page/live-page.ts). */
  async inReader<T>(expression: string): Promise<T> {
    const answers = await this.inOurWorld<{ here?: true; value?: T }>(`(async () => {
      const page = globalThis[Symbol.for('dispatch-lens-page')];
      return page ? { here: true, value: await (${expression}) } : {};
    })()`);
    const answer = answers.find(({ here }) => here);
    if (!answer) throw new Error('No reader is in the page.');
    return answer.value as T;
  }

  /** Evaluates an expression in each world of the extension's scripts: one a frame that has any. */
  async inOurWorld<T>(expression: string): Promise<T[]> {
    const session = await this.lens.context.newCDPSession(this.page);
    try {
      const worlds: number[] = [];
      session.on('Runtime.executionContextCreated', ({ context }) => {
        const { type, frameId } = context.auxData as { type: string; frameId: string };
        if (type === 'isolated' && context.origin.startsWith('chrome-extension:') && frameId)
          worlds.push(context.id);
      });
      await session.send('Runtime.enable');
      const answers: T[] = [];
      for (const contextId of worlds) {
        const how = { contextId, awaitPromise: true, returnByValue: true, expression };
        const { result, exceptionDetails } = await session.send('Runtime.evaluate', how);
        if (exceptionDetails)
          throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        answers.push(result.value);
      }
      return answers;
    } finally {
      await session.detach();
    }
  }

  async keepMarksOff(): Promise<void> {
    await this.page.evaluate(wipeMarks);
  }

  /** Every name that the extension has in the page's registry of highlights. */
  highlightNames(): Promise<string[]> {
    return this.page.evaluate(() => [...CSS.highlights.keys()]);
  }

  /** True when the first marked stretch with these words is within the window. */
  isInView(words: string): Promise<boolean> {
    return this.page.evaluate((wanted) => {
      const ranges = [...(CSS.highlights.get('dispatch-lens-mark') ?? [])] as Range[];
      const range = ranges.find((one) => one.toString().includes(wanted));
      if (!range) return false;
      const { top, bottom } = range.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }, words);
  }

  /** What is painted under names that begin so: marks have one for each tone of words. */
  private painted(prefix: string): Promise<string[]> {
    return this.page.evaluate(
      (wanted) =>
        [...CSS.highlights]
          .filter(([name]) => name.startsWith(wanted))
          .flatMap(([, highlight]) => [...highlight].map((range) => range.toString())),
      prefix,
    );
  }
}
