/** Pages that change after they were read. */
import { documentAround, pageFile } from './article-page';
import { expect, test } from './fixtures';

const STORY = 'North Korean workers are employed at a garment factory in Dandong.';

test('what infinite scroll brings is marked and counted', async ({ open }) => {
  const article = await open(pageFile('feed'));
  const stories = [
    'North Korean workers left a seafood plant in Donggang on Monday, a trader said.',
    'A clothing firm in Shenyang is taking on North Korean workers again, its owner said.',
    'North Korean workers are building a hotel in Vladivostok, according to the city council.',
  ];
  await expect.poll(() => article.marks()).toEqual(stories.slice(0, 1));
  for (const count of [2, 3]) {
    await article.page.mouse.move(300, 300);
    await article.page.mouse.wheel(0, 5_000);
    await expect.poll(() => article.marks()).toEqual(stories.slice(0, count));
    await expect.poll(() => article.badge()).toBe(String(count));
  }
});

test('a site of one page is read anew at each address', async ({ open, popupOf }) => {
  const article = await open(pageFile('one-page-site'));
  await article.page.getByRole('link', { name: 'Factories' }).click();
  await expect
    .poll(() => article.marks())
    .toEqual(['A garment factory in Shenyang has hired North Korean workers on student visas.']);
  await expect.poll(() => article.badge()).toBe('1');

  await article.page.getByRole('link', { name: 'Weather' }).click();
  await expect.poll(() => article.marks()).toEqual([]);
  await expect.poll(() => article.badge()).toBe('');
  await expect((await popupOf(article)).verdict).toHaveText('This page does not mention North Korea.');
});

test('a mark goes with its paragraph', async ({ open }) => {
  const article = await open(pageFile('feed'));
  await expect.poll(() => article.marks()).toHaveLength(1);
  await article.page.evaluate(() => document.querySelector('article')?.remove());
  await expect.poll(() => article.marks()).toEqual([]);
  await expect.poll(() => article.badge()).toBe('');
});

test('a shadow tree that an element gets later is read', async ({ open }) => {
  const article = await open(
    documentAround('<p>North Korea has closed its consulate.</p><late-story><p>Loading</p></late-story>'),
  );
  await expect.poll(() => article.inReader('page.reading.hasRead').catch(() => false)).toBe(true);
  await article.page.evaluate((story) => {
    customElements.define(
      'late-story',
      class extends HTMLElement {
        constructor() {
          super();
          this.attachShadow({ mode: 'open' }).innerHTML = `<p>${story}</p>`;
        }
      },
    );
  }, STORY);
  await expect.poll(() => article.marks()).toEqual([STORY]);
  await article.page.evaluate(() => {
    document.querySelector('late-story')!.shadowRoot!.querySelector('p')!.textContent = 'Corrected.';
  });
  await expect.poll(() => article.marks()).toEqual([]);
});
