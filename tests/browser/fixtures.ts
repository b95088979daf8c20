/** One browser for each worker, and pages that are closed after each test. Every test ends with a look at the faults. */
import { test as base, expect } from 'playwright/test';
import { ArticlePage, type OpenOptions } from './article-page';
import { Lens } from './lens';
import { OptionsPage } from './options-page';
import { PopupPage } from './popup-page';

interface Fixtures {
  /** Opens a document as a web page. */
  readonly open: (html: string, options?: OpenOptions) => Promise<ArticlePage>;
  /** Opens the popup for an article, or for a tab by its number. */
  readonly popupOf: (of: ArticlePage | number | string, before?: () => void) => Promise<PopupPage>;
  /** Opens the settings. */
  readonly optionsPage: () => Promise<OptionsPage>;
  /** A browser of the test's own, without the extension until the test installs it. */
  readonly bareLens: Lens;
  /** Fails the test when a page or the extension has reported an error. */
  readonly nothingBroke: undefined;
}

export const test = base.extend<Fixtures & { articles: ArticlePage[] }, { lens: Lens }>({
  lens: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const lens = await Lens.launch();
      await use(lens);
      await lens.close();
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above
  articles: async ({}, use) => use([]),
  open: async ({ lens, articles }, use) => {
    await use(async (html, options) => {
      const article = await ArticlePage.open(lens, html, options);
      articles.push(article);
      return article;
    });
  },
  popupOf: async ({ lens }, use) => {
    await use(async (of, before) =>
      PopupPage.open(lens, of instanceof ArticlePage ? await of.tab() : of, before),
    );
  },
  optionsPage: async ({ lens }, use) => {
    await use(() => OptionsPage.open(lens));
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  bareLens: async ({}, use) => {
    const lens = await Lens.launch({ installed: false });
    await use(lens);
    await lens.close();
  },
  nothingBroke: [
    async ({ lens, articles }, use) => {
      await lens.forgetFaults();
      await lens.forgetChoices();
      await use(undefined);
      const faults = await lens.faults();
      // The first page stays: a browser without one ends.
      for (const page of lens.context.pages().slice(1)) await page.close();
      expect(faults, 'errors of the extension').toEqual([]);
      expect(
        articles.flatMap(({ pageErrors }) => pageErrors),
        'errors of the pages',
      ).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
