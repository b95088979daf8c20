/** One Firefox for each worker, and pages that are closed after each test. Every test ends with a look at the faults. */
import { test as base, expect } from 'playwright/test';
import { Firefox } from './firefox';
import { OwnPage } from './own-page';
import { WebPage } from './web-page';

interface Fixtures {
  /** Opens a document as a web page. */
  readonly open: (html: string, host?: string) => Promise<WebPage>;
  /** Opens a page of the extension. */
  readonly own: (path: string) => Promise<OwnPage>;
  /** Opens the popup for a web page. */
  readonly popupOf: (web: WebPage) => Promise<OwnPage>;
  /** Starts another Firefox, without the extension. */
  readonly launch: typeof Firefox.launch;
  /** Fails the test when a page or the extension has reported an error. */
  readonly nothingBroke: undefined;
}

export const test = base.extend<Fixtures & { pages: WebPage[] }, { firefox: Firefox }>({
  firefox: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const firefox = await Firefox.launch();
      await firefox.install();
      await use(firefox);
      await firefox.close();
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above
  pages: async ({}, use) => use([]),
  open: async ({ firefox, pages }, use) => {
    await use(async (html, host) => {
      const web = await WebPage.open(firefox, html, host);
      pages.push(web);
      return web;
    });
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  launch: async ({}, use) => {
    const launched: Firefox[] = [];
    await use(async (options) => {
      launched.push(await Firefox.launch(options));
      return launched.at(-1)!;
    });
    for (const firefox of launched) await firefox.close();
  },
  own: async ({ firefox }, use) => use((path) => OwnPage.open(firefox, path)),
  popupOf: async ({ own }, use) => use(async (web) => own(`popup.html?tab=${await web.tab()}`)),
  nothingBroke: [
    async ({ firefox, pages }, use) => {
      await firefox.forgetChoices();
      await use(undefined);
      await firefox.tidy();
      expect(firefox.faults(), 'errors of the extension').toEqual([]);
      expect(
        pages.flatMap(({ errors }) => errors),
        'errors of the pages',
      ).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
