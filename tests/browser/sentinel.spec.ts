/** The first look at a page: what it costs to be irrelevant, and that nothing that matters is missed. */
import { readFileSync, statSync } from 'node:fs';
import { documentAround, pageFile } from './article-page';
import { expect, test } from './fixtures';
import { builtExtension } from './requirements';

const STORY = 'North Korean workers are employed at a garment factory in Dandong.';
const KILOBYTES = 6;

test(`the sentinel weighs at most ${KILOBYTES} KB, and nothing of the extension can be asked for by a page`, () => {
  expect(statSync(`${builtExtension()}/sentinel.js`).size).toBeLessThanOrEqual(KILOBYTES * 1000);
  const manifest = JSON.parse(readFileSync(`${builtExtension()}/manifest.json`, 'utf8'));
  expect(manifest.web_accessible_resources ?? []).toEqual([]);
});

test('a page that does not matter sends no message, and nothing runs on it', async ({ lens, open }) => {
  const heard = await lens.messages();
  const article = await open(pageFile('weather'));
  await article.page.evaluate(() =>
    document.body.append('More weather from South Korea, and a little snow.'),
  );
  // The page opened after it is read: by then the other would have been.
  const read = await open(documentAround(`<p>${STORY}</p>`));
  await expect.poll(() => read.marks()).toEqual([STORY]);
  const from = (await heard()).filter(({ tab }) => tab !== undefined);
  const tab = await article.tab();
  expect(from.filter((message) => message.tab === tab)).toEqual([]);
  expect(from.length).toBeGreaterThan(0);
  expect(await article.highlightNames()).toEqual([]);
});

const LATER: [what: string, body: string, change: (story: string) => void][] = [
  [
    'a paragraph',
    '<main></main>',
    (story) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = story;
      document.querySelector('main')?.append(paragraph);
    },
  ],
  [
    'text put into a text node',
    '<main><p>Loading</p></main>',
    (story) => {
      (document.querySelector('p')?.firstChild as Text).data = story;
    },
  ],
  [
    'a name in two parts',
    '<main><p>North </p></main>',
    (story) => {
      const rest = document.createElement('b');
      rest.textContent = story.replace('North ', '');
      document.querySelector('p')?.append(rest);
    },
  ],
  [
    'a shadow tree',
    '<main></main>',
    (story) => {
      const host = document.createElement('x-story');
      host.attachShadow({ mode: 'open' }).innerHTML = `<p>${story}</p>`;
      document.querySelector('main')?.append(host);
    },
  ],
  [
    'a thousand paragraphs at once',
    '<main></main>',
    (story) => {
      for (let i = 0; i < 1_000; i += 1) {
        const paragraph = document.createElement('p');
        paragraph.textContent = i === 700 ? story : 'Snow is expected.';
        document.querySelector('main')?.append(paragraph);
      }
    },
  ],
];

for (const [what, body, change] of LATER) {
  test(`what is first named by what comes later is read: ${what}`, async ({ open }) => {
    const article = await open(documentAround(body));
    // Well past every look that goes by the clock.
    await article.page.waitForFunction(() => performance.now() > 2_500, undefined, { polling: 100 });
    expect(await article.marks()).toEqual([]);
    await article.page.evaluate(change, STORY);
    await expect.poll(() => article.marks().then((marks) => marks.join('').replace(/\s+/g, ' '))).toBe(STORY);
  });
}

const SHAPES: [what: string, body: string][] = [
  ['blocks without white space between them', `<h2>News</h2><p>${STORY}</p>`],
  ['a shadow tree alone', `<x-story><template shadowrootmode="open"><p>${STORY}</p></template></x-story>`],
  [
    'a shadow tree in a shadow tree',
    `<x-a><template shadowrootmode="open"><x-b><template shadowrootmode="open"><p>${STORY}</p></template></x-b></template></x-a>`,
  ],
  ['a page of 20,000 elements', `${'<p>Snow.</p>'.repeat(20_000)}<p>${STORY}</p>`],
  ['one long text', `<p>${'Snow is expected. '.repeat(60_000)}</p><p>${STORY}</p>`],
];

for (const [what, body] of SHAPES) {
  test(`a name is seen in ${what}`, async ({ open }) => {
    const article = await open(documentAround(body));
    await expect.poll(() => article.marks(), { timeout: 25_000 }).toEqual([STORY]);
  });
}

test('a name with ruby readings between its letters is seen', async ({ lens, open }) => {
  const heard = await lens.messages();
  const article = await open(
    documentAround(
      '<p><ruby>北<rt>きた</rt>朝<rt>ちょう</rt>鮮<rt>せん</rt></ruby>の<ruby>労働者<rt>ろうどうしゃ</rt></ruby>が働いている。</p>',
    ),
  );
  const tab = await article.tab();
  await expect.poll(heard).toContainEqual({ type: 'bringReader', tab });
});
