/** Text as it comes into sight, and as it is set in type: read as it was written. */
import { documentAround } from './article-page';
import { expect, test } from './fixtures';

const STORY = 'North Korean workers are employed at a garment factory in Dandong.';

const SHOWN_LATER: [what: string, body: string, show: () => void][] = [
  [
    'a tab shown by a class',
    `<style>.tab:not(.on) { display: none }</style><p>North Korea</p><div class="tab"><p>${STORY}</p></div>`,
    () => document.querySelector('.tab')?.classList.add('on'),
  ],
  [
    'a panel that fades in',
    `<style>.panel { visibility: hidden; transition: opacity 50ms; opacity: 0 } .on { visibility: visible; opacity: 1 }</style><p>North Korea</p><div class="panel"><p>${STORY}</p></div>`,
    () => document.querySelector('.panel')?.classList.add('on'),
  ],
  [
    'details',
    `<p>North Korea</p><details><summary>More</summary><p>${STORY}</p></details>`,
    () => document.querySelector('details')?.setAttribute('open', ''),
  ],
  [
    'a reader that opens in front of the page',
    `<main><p>North Korea</p></main><dialog><article><h1>News</h1><p>${STORY}</p></article></dialog>`,
    () => document.querySelector('dialog')?.showModal(),
  ],
  [
    'what is hidden until found',
    `<p>North Korea</p><p hidden="until-found">${STORY}</p>`,
    () => document.querySelector('[hidden]')?.removeAttribute('hidden'),
  ],
  [
    'text typed letter by letter',
    `<p>North Korea</p><p id="typed"></p>`,
    () => {
      let length = 0;
      const story = 'North Korean workers are employed at a garment factory in Dandong.';
      const text = document.querySelector('#typed')!.appendChild(document.createTextNode(''));
      const timer = setInterval(() => {
        text.data = story.slice(0, ++length);
        if (length >= story.length) clearInterval(timer);
      }, 5);
    },
  ],
];

for (const [what, body, show] of SHOWN_LATER) {
  test(`text that comes into sight is marked: ${what}`, async ({ open }) => {
    const article = await open(documentAround(body));
    await expect
      .poll(() =>
        article.inReader('page.report().then(({ charactersRead }) => charactersRead)').catch(() => 0),
      )
      .toBeGreaterThan(0);
    expect(await article.marks()).toEqual([]);
    await article.page.evaluate(show);
    await expect.poll(() => article.marks()).toEqual([STORY]);
  });
}

const SET_IN_TYPE: [what: string, body: string, marked: string][] = [
  ['text-transform', `<p style="text-transform: uppercase">${STORY}</p>`, STORY],
  [
    'an ellipsis by style',
    `<p style="width: 9em; overflow: hidden; white-space: nowrap; text-overflow: ellipsis">${STORY}</p>`,
    STORY,
  ],
  [
    'content-visibility: auto',
    `<div style="height: 4000px"></div><p style="content-visibility: auto">${STORY}</p>`,
    STORY,
  ],
  ['hyphenation', `<p lang="en" style="width: 5em; hyphens: auto">${STORY}</p>`, STORY],
  ['a table', `<table><tr><th>Where</th><td>${STORY}</td></tr></table>`, STORY],
  [
    'display: contents',
    `<div style="display: contents"><p style="display: contents">${STORY}</p></div>`,
    STORY,
  ],
  [
    'vertical Japanese with ruby',
    '<p>北朝鮮の労働者</p><p style="writing-mode: vertical-rl; height: 20em"><ruby>北朝鮮<rt>きたちょうせん</rt></ruby>の<ruby>労働者<rt>ろうどうしゃ</rt></ruby>が中国・丹東の縫製工場に派遣された。',
    '労働者',
  ],
];

for (const [what, body, marked] of SET_IN_TYPE) {
  test(`text is read as it was written: ${what}`, async ({ open }) => {
    const article = await open(documentAround(body));
    await expect.poll(() => article.marks().then((marks) => marks.join('|'))).toContain(marked);
  });
}

test('what other extensions put beside the page, or into trees of their own, is not read', async ({
  open,
}) => {
  const article = await open(documentAround(`<main><p>${STORY}</p></main>`));
  await expect.poll(() => article.marks()).toEqual([STORY]);
  const read = (): Promise<number> =>
    article.inReader('page.report().then(({ charactersRead }) => charactersRead)');
  const before = await read();
  await article.page.evaluate((story) => {
    const beside = document.createElement('other-extension');
    beside.textContent = story;
    document.documentElement.append(beside);
    const closed = document.createElement('other-extension');
    closed.attachShadow({ mode: 'closed' }).textContent = story;
    document.body.append(closed);
  }, STORY);
  expect(await read()).toBe(before);
  expect(await article.marks()).toEqual([STORY]);
});
