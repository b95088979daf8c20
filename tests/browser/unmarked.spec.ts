/** A browser without CSS Custom Highlights: the popup lists the passages and says that none is marked. */
import { type ArticlePage, documentAround } from './article-page';
import { CardPage } from './card-page';
import { expect, test } from './fixtures';

const STORY = 'North Korean workers are employed at a garment factory in Dandong.';
const SECOND = 'North Korean workers left a seafood plant in Donggang on Monday, a trader said.';

/**
 * No switch takes Highlights from Chromium. So they are taken from the world of the extension's scripts, after the
 * sentinel has come and before it sees what calls for the reader.
 */
async function nameNorthKoreaWithoutHighlights(article: ArticlePage): Promise<void> {
  const left = await article.inOurWorld(`(() => {
    delete globalThis.Highlight;
    delete CSS.highlights;
    return [typeof Highlight, 'highlights' in CSS];
  })()`);
  expect(left).toEqual([['undefined', false]]);
  await article.page.evaluate(
    (stories) => {
      for (const text of stories)
        document
          .querySelector('main')!
          .append(Object.assign(document.createElement('p'), { textContent: text }));
    },
    [STORY, SECOND],
  );
}

test('a list without marks, which leads to each passage, and the popup says why', async ({
  open,
  popupOf,
}) => {
  const article = await open(documentAround('<main><div style="height: 3000px"></div></main>'));
  await nameNorthKoreaWithoutHighlights(article);
  await expect.poll(() => article.badge()).toBe('2');
  expect(await article.highlightNames()).toEqual([]);
  const popup = await popupOf(article);
  await expect(popup.findings).toHaveCount(2);
  await expect(
    popup.page.getByText('This browser cannot mark the page itself, so the list stands alone.'),
  ).toBeVisible();
  await popup.quoteOf(popup.findings.last()).click();
  await article.page.bringToFront();
  await expect(article.page.getByText(SECOND)).toBeInViewport();
  expect(await article.page.evaluate(() => document.querySelectorAll('main *').length)).toBe(3);
});

test('keys still lead from passage to passage, and to the card', async ({ open, lens }) => {
  const article = await open(documentAround('<main></main>'));
  await nameNorthKoreaWithoutHighlights(article);
  const tab = await article.tab();
  await expect.poll(() => lens.badge(tab)).toBe('2');
  await lens.tell(tab, 'walk', { step: 1 });
  const card = new CardPage(article.page);
  await expect(card.announced).toHaveText(/^Passage 1 of 2: /);
  await article.page.keyboard.press('Enter');
  await expect(card.card).toBeVisible();
});
