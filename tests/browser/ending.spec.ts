/** The extension is reloaded, updated or switched off under pages that stay open. */
import { ArticlePage, documentAround, pageFile } from './article-page';
import { CardPage } from './card-page';
import type { ChromeApi } from './chrome-api';
import { expect, test } from './fixtures';
import type { Lens } from './lens';
import { PopupPage } from './popup-page';

declare const chrome: ChromeApi;

const STORY = 'North Korean workers are employed at a garment factory in Dandong.';

interface Watched {
  readonly article: ArticlePage;
  /** What the page's console and the browser had against anyone, up to now. */
  readonly errors: () => Promise<string[]>;
}

async function openWatched(lens: Lens, html: string): Promise<Watched> {
  const article = await ArticlePage.open(lens, html);
  const said: string[] = [];
  article.page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  return { article, errors: async () => [...said, ...article.pageErrors, ...(await lens.faults())] };
}

/** Nothing of ours is in the page: no mark, no style, no element. */
async function expectNothingOfOurs({ article }: Watched): Promise<void> {
  await expect.poll(() => article.highlightNames()).toEqual([]);
  expect(await article.page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  expect(await article.page.evaluate(() => document.documentElement.children.length)).toBe(2);
}

test('reloaded: marks and card go, and the popup reads the page anew', async ({ bareLens }) => {
  await bareLens.install();
  const watched = await openWatched(bareLens, pageFile('dandong'));
  const { article, errors } = watched;
  await expect.poll(() => article.marks()).toHaveLength(4);
  const card = new CardPage(article.page);
  await card.clickMark('A garment factory in Shenyang');
  await expect(card.card).toBeVisible();
  await bareLens.reinstall();
  await expectNothingOfOurs(watched);

  const popup = await PopupPage.open(bareLens, await article.tab());
  await expect(popup.findings).toHaveCount(4);
  await expect.poll(() => article.marks()).toHaveLength(4);
  await expect.poll(() => article.badge()).toBe('4');
  await card.clickMark('A garment factory in Shenyang');
  await expect(card.card).toHaveCount(1);
  expect(await errors()).toEqual([]);
});

test('switched off: marks go; switched on again, the popup reads the page anew', async ({ bareLens }) => {
  await bareLens.install();
  const watched = await openWatched(bareLens, pageFile('dandong'));
  const { article, errors } = watched;
  await expect.poll(() => article.marks()).toHaveLength(4);
  await bareLens.whileOff(() => expectNothingOfOurs(watched));
  const popup = await PopupPage.open(bareLens, await article.tab());
  await expect(popup.findings).toHaveCount(4);
  await expect.poll(() => article.marks()).toHaveLength(4);
  expect(await errors()).toEqual([]);
});

const WITHOUT: [what: string, without: (lens: Lens, doing: () => Promise<void>) => Promise<void>][] = [
  ['switched off', (lens, doing) => lens.whileOff(doing)],
  ['reloaded', (lens, doing) => lens.reinstall().then(doing)],
];

for (const [what, without] of WITHOUT) {
  test(`${what} under a page that did not matter, and then does: nothing is said`, async ({ bareLens }) => {
    await bareLens.install();
    const { article, errors } = await openWatched(bareLens, documentAround('<main></main>'));
    await without(bareLens, async () => {
      await article.page.evaluate((story) => document.querySelector('main')!.append(story), STORY);
      // The look at what was added is an idle task; those come in turn.
      await article.page.evaluate(
        () => new Promise<void>((resolve) => setTimeout(() => requestIdleCallback(() => resolve()))),
      );
    });
    expect(await article.highlightNames()).toEqual([]);
    expect(await errors()).toEqual([]);
  });
}

test('a part of the reader that is lost on its way is asked for again', async ({ bareLens }) => {
  await bareLens.install();
  const worker = await bareLens.worker();
  await worker.evaluate(() => {
    const { scripting } = chrome;
    const { executeScript } = scripting;
    const world = globalThis as { lost?: number };
    scripting.executeScript = (injection) => {
      if (world.lost || !injection.files?.includes('/pack-core.js')) return executeScript(injection);
      world.lost = 1;
      // As the browser says it of a tab that has gone.
      return Promise.reject(new Error('No tab with id: 7.'));
    };
  });
  const { article, errors } = await openWatched(bareLens, pageFile('dandong'));
  await expect.poll(() => article.marks()).toHaveLength(4);
  expect(await worker.evaluate(() => (globalThis as { lost?: number }).lost)).toBe(1);
  expect(await errors()).toEqual([]);
});
