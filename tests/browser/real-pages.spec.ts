/** Pages that behave like the real thing, and what must hold on all of them. */
import { documentAround, pageFile } from './article-page';
import { expect, test } from './fixtures';
import { reactScript } from './react-page';

const STORY = 'North Korean workers are employed at a garment factory in Dandong.';
const SECOND = 'North Korean workers left a seafood plant in Donggang on Monday, a trader said.';
const THIRD = 'A clothing firm in Shenyang is taking on North Korean workers again, its owner said.';

test('an article that React draws again and again keeps its state, and its marks', async ({ open }) => {
  const app = `
    const { createElement: h, useState } = React;
    const Story = ({ text }) => {
      const [draft, setDraft] = useState('');
      return h('article', null, h('p', null, text.split(' ').map((word, i) => h(React.Fragment, { key: i }, i ? ' ' : '', word))),
        h('input', { value: draft, onChange: ({ target }) => setDraft(target.value) }));
    };
    const App = () => {
      const [turn, setTurn] = useState(0);
      window.again = () => setTurn((before) => before + 1);
      const stories = ['${STORY}', '${SECOND}'];
      if (turn % 2) stories.push('${THIRD}');
      return h('main', null, h('h1', null, 'Turn ' + turn), stories.map((text) => h(Story, { key: text, text })));
    };
    render(h(App));`;
  const article = await open(documentAround(`<div id="root"></div><script>${reactScript(app)}</script>`));
  await expect.poll(() => article.marks()).toEqual([STORY, SECOND]);
  await article.page.locator('input').first().fill('a draft');
  for (let turn = 1; turn <= 30; turn += 1) await article.page.evaluate('again()');
  await article.page.evaluate('again()');
  await expect(article.page.getByRole('heading')).toHaveText('Turn 31');
  await expect.poll(() => article.marks()).toEqual([STORY, SECOND, THIRD]);
  await expect(article.page.locator('input').first()).toHaveValue('a draft');
  await article.page.evaluate('again()');
  await expect.poll(() => article.marks()).toEqual([STORY, SECOND]);
});

test('marks of passages that did not change keep their ranges', async ({ open }) => {
  const article = await open(documentAround(`<main><p>${STORY}</p><p>${SECOND}</p></main>`));
  await expect.poll(() => article.marks()).toEqual([STORY, SECOND]);
  await article.page.evaluate(() => {
    Object.assign(globalThis, { before: [...(CSS.highlights.get('dispatch-lens-mark') ?? [])] });
  });
  const ids = await article.inReader<string[]>(
    'page.report().then(({ findings }) => findings.map(({ id }) => id))',
  );
  await article.page.evaluate((story) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = story;
    document.querySelector('main')?.prepend(paragraph);
  }, THIRD);
  await expect.poll(() => article.marks().then((marks) => marks.length)).toBe(3);
  const kept = await article.page.evaluate(() => {
    const { before } = globalThis as unknown as { before: Range[] };
    const now = [...(CSS.highlights.get('dispatch-lens-mark') ?? [])];
    return before.every((range) => now.includes(range));
  });
  expect(kept).toBe(true);
  const after = await article.inReader<string[]>(
    'page.report().then(({ findings }) => findings.map(({ id }) => id))',
  );
  expect(after.slice(1)).toEqual(ids);
});

test('a live blog that grows at the top is read where it grows, and forgets what it drops', async ({
  open,
}) => {
  const article = await open(documentAround(`<main><h1>North Korea: live</h1></main>`));
  await article.page.evaluate(
    ({ story, filler }) => {
      const main = document.querySelector('main')!;
      for (let i = 0; i < 1_500; i += 1) {
        const paragraph = document.createElement('p');
        paragraph.textContent = i % 20 === 0 ? `${story} Update ${i}.` : `${filler} ${i}.`;
        main.append(paragraph);
      }
    },
    {
      story: STORY,
      filler: 'The council met on Tuesday to speak of roads, and of the bridge, said one of its members',
    },
  );
  await expect
    .poll(() => article.marks().then(({ length }) => length), { timeout: 20_000 })
    .toBeGreaterThanOrEqual(75);
  const judged = (): Promise<number> => article.inReader('page.reading.judgements.judged');
  const before = await judged();
  for (let i = 0; i < 5; i += 1) {
    const marks = (await article.marks()).length;
    await article.page.evaluate((story) => {
      const main = document.querySelector('main')!;
      const paragraph = document.createElement('p');
      paragraph.textContent = story;
      main.firstElementChild!.after(paragraph);
    }, `${SECOND} ${i}`);
    await expect.poll(() => article.marks().then(({ length }) => length)).toBe(marks + 1);
  }
  // A section each time, not the twelve or so of the whole page.
  expect((await judged()) - before).toBeLessThanOrEqual(15);
});

test('a virtual list: rows that are used again for other text', async ({ open }) => {
  const article = await open(
    documentAround(
      `<p>North Korea</p><ul><li>${STORY}</li><li>Snow is expected in Vermont on Friday.</li></ul>`,
    ),
  );
  await expect.poll(() => article.marks()).toEqual([STORY]);
  await article.page.evaluate((story) => {
    const [first, second] = document.querySelectorAll('li');
    first!.firstChild!.nodeValue = 'Rain is expected in Maine on Sunday.';
    second!.firstChild!.nodeValue = story;
  }, SECOND);
  await expect.poll(() => article.marks()).toEqual([SECOND]);
});

test('a translated page: findings in the language now shown', async ({ open, popupOf }) => {
  const article = await open(
    documentAround(
      '<main><h1>북한 노동자, 단둥 공장에 파견</h1><p>북한 노동자들이 중국 단둥의 의류 공장에 파견됐다.</p></main>',
    ),
  );
  await expect.poll(() => article.marks().then(({ length }) => length)).toBeGreaterThan(0);
  // As page translation does: the text nodes are wrapped and rewritten, one by one.
  await article.page.evaluate(
    (texts) => {
      for (const [i, element] of [...document.querySelectorAll('h1, p')].entries()) {
        const font = document.createElement('font');
        const inner = document.createElement('font');
        inner.textContent = texts[i]!;
        font.append(inner);
        element.replaceChildren(font);
      }
      document.documentElement.lang = 'en';
    },
    [THIRD, STORY],
  );
  await expect.poll(() => article.marks()).toEqual([THIRD, STORY]);
  await expect((await popupOf(article)).findings.first().locator('.quote')).toHaveAttribute('lang', 'en');
});

test('where nothing may happen, nothing does', async ({ open }) => {
  const article = await open(pageFile('unread'));
  await expect.poll(() => article.marks().then(({ length }) => length)).toBe(1);
  await article.page.evaluate((story) => {
    (document.querySelector('textarea') as HTMLTextAreaElement).value = story;
    document.querySelector('[contenteditable] p')!.textContent = story;
    const editor = document.createElement('div');
    editor.className = 'cm-editor';
    editor.textContent = story;
    document.body.append(editor);
  }, SECOND);
  await article.page.evaluate(
    (story) =>
      document
        .querySelector('main')!
        .append(Object.assign(document.createElement('p'), { textContent: story })),
    THIRD,
  );
  await expect.poll(() => article.marks().then(({ length }) => length)).toBe(2);
  expect(await article.marks()).toContain(THIRD);
});
