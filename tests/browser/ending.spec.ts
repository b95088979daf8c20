/** The extension is reloaded, updated or switched off under pages that stay open. */
import { ArticlePage, documentAround, pageFile } from './article-page';
import { CardPage } from './card-page';
import { expect, test } from './fixtures';
import type { Lens } from './lens';
import { PopupPage } from './popup-page';

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
