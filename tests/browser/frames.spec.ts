/** Articles in frames: each frame has a reader of its own, and the person who reads sees one page. */
import { ArticlePage, documentAround, LISTED, UNLISTED } from './article-page';
import { expect, test } from './fixtures';
import type { Lens } from './lens';

const OTHER = 'https://www.dailynk.com';
const STORIES = {
  main: 'North Korean workers are employed at a garment factory in Dandong.',
  near: 'North Korean workers left a seafood plant in Donggang on Monday, a trader said.',
  far: 'North Korean workers are building a hotel in Vladivostok, according to the city council.',
  inline: 'A clothing firm in Shenyang is taking on North Korean workers again, its owner said.',
};
const TALL = '<div style="height: 3000px"></div>';

/** Main page ⊃ a frame of its own site, a frame without an address, and a frame of another site ⊃ one of the first. */
async function openFrames(lens: Lens, site = LISTED, other = OTHER): Promise<ArticlePage> {
  const page = await lens.context.newPage();
  const article = ArticlePage.of(lens, page);
  const pages: Record<string, string> = {
    [`${site}/article`]: `<p>${STORIES.main}</p>
      <iframe srcdoc="<p>${STORIES.inline}</p>"></iframe>
      ${TALL}<iframe src="${other}/outer" height="900" width="600"></iframe>`,
    [`${other}/outer`]: `<p>Weather.</p>${TALL}<p>${STORIES.far}</p><iframe src="${site}/inner"></iframe>`,
    [`${site}/inner`]: `<p>${STORIES.near}</p>`,
  };
  for (const [address, body] of Object.entries(pages))
    await page.route(address, (route) =>
      route.fulfill({ contentType: 'text/html', body: documentAround(body) }),
    );
  await page.goto(`${site}/article`);
  return article;
}

/** The marked stretches in all frames. */
async function marksOf({ page }: ArticlePage): Promise<string[]> {
  const marks = await Promise.all(
    page
      .frames()
      .map((frame) =>
        frame.evaluate(() =>
          [...(CSS.highlights.get('dispatch-lens-mark') ?? [])].map((range) => range.toString()),
        ),
      ),
  );
  return marks.flat().sort();
}

test('frames of any origin are read, and the badge counts them together', async ({ lens }) => {
  const article = await openFrames(lens);
  await expect.poll(() => marksOf(article)).toEqual(Object.values(STORIES).sort());
  await expect.poll(() => article.badge()).toBe('4');
});

test('the popup lists the findings of all frames, and leads to each', async ({ lens, popupOf }) => {
  const article = await openFrames(lens);
  await expect.poll(() => marksOf(article)).toHaveLength(4);
  const popup = await popupOf(article);
  await expect(popup.findings).toHaveCount(4);
  expect((await popup.quotes()).sort()).toEqual(Object.values(STORIES).sort());
  const outer = article.page.frames().find((frame) => frame.url().endsWith('/outer'))!;
  const flash = outer.waitForFunction(
    () => [...(CSS.highlights.get('dispatch-lens-flash') ?? [])].map((range) => range.toString())[0],
    undefined,
    { polling: 20 },
  );
  await popup.quoteOf(popup.findings.filter({ hasText: STORIES.far })).click();
  expect(await (await flash).jsonValue()).toBe(STORIES.far);
  await article.page.bringToFront();
  // In sight in its own frame, and its frame in the page around.
  await expect
    .poll(() =>
      outer.evaluate(() => {
        const [range] = [...(CSS.highlights.get('dispatch-lens-mark') ?? [])] as Range[];
        const { top, bottom } = range!.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    )
    .toBe(true);
  await expect
    .poll(() =>
      article.page.evaluate(() => {
        const { top, bottom } = document.querySelectorAll('iframe')[1]!.getBoundingClientRect();
        return top < innerHeight && bottom > 0;
      }),
    )
    .toBe(true);
});

test('a frame that goes takes its count with it', async ({ lens }) => {
  const article = await openFrames(lens);
  await expect.poll(() => article.badge()).toBe('4');
  await article.page.evaluate(() => document.querySelector('iframe')?.remove());
  await expect.poll(() => article.badge()).toBe('3');
});

test('without permission for a site, its frames are left alone', async ({ lens, popupOf }) => {
  const article = await openFrames(lens, LISTED, UNLISTED);
  await expect.poll(() => marksOf(article)).toEqual([STORIES.main, STORIES.near, STORIES.inline].sort());
  await expect((await popupOf(article)).findings).toHaveCount(3);
});
