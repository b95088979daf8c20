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

test('a page that changes 2,000 nodes a second is not slowed down, and ends up right', async ({ open }) => {
  const article = await open(documentAround(`<main><p>${STORY}</p></main><div id="busy"></div>`));
  await expect.poll(() => article.marks()).toEqual([STORY]);
  const { changes, usual } = await article.page.evaluate(async (seconds) => {
    const busy = document.querySelector('#busy')!;
    for (let i = 0; i < 1_000; i += 1) busy.append(document.createElement('p'));
    const rows = [...busy.children];
    let changes = 0;
    const late: number[] = [];
    let last = performance.now();
    const end = last + seconds * 1_000;
    await new Promise<void>((resolve) => {
      const turn = (): void => {
        for (let i = 0; i < 100; i += 1)
          rows[changes++ % rows.length]!.textContent = `North Korea, row number ${changes}`;
        const now = performance.now();
        late.push(now - last - 50);
        last = now;
        if (now < end) setTimeout(turn, 50);
        else resolve();
      };
      turn();
    });
    return { changes, usual: late.sort((a, b) => a - b)[late.length >> 1]! };
  }, 20);
  expect(changes).toBeGreaterThan(10_000);
  // How late a timer of the page comes, in milliseconds: half of them less than this.
  expect(usual).toBeLessThan(50);
  await article.page.evaluate((story) => {
    document.querySelector('#busy')!.innerHTML = `<p>${story}</p>`;
  }, SECOND);
  await expect.poll(() => article.marks()).toEqual([STORY, SECOND]);
});

test('ten thousand findings', async ({ open }) => {
  test.slow();
  const article = await open(documentAround(`<main>${`<p>${STORY}</p>`.repeat(10_000)}</main>`));
  const count = (): Promise<number> =>
    article.page.evaluate(() => CSS.highlights.get('dispatch-lens-mark')?.size ?? 0);
  await expect.poll(count, { timeout: 60_000 }).toBe(10_000);
  await expect.poll(() => article.badge()).toBe('999+');
  // Scrolling stays smooth: frames come at their pace.
  const frames = await article.page.evaluate(async () => {
    const began = performance.now();
    for (let i = 0; i < 30; i += 1) {
      scrollBy(0, 400);
      await new Promise(requestAnimationFrame);
    }
    return (performance.now() - began) / 30;
  });
  expect(frames).toBeLessThan(100);
});

test('after hundreds of changes of all kinds, what is known of the page is what a fresh reading says', async ({
  open,
}) => {
  const article = await open(documentAround(`<main><h1>North Korea</h1><p>${STORY}</p></main>`));
  await expect.poll(() => article.marks()).toEqual([STORY]);
  const texts = (): Promise<string[]> =>
    article.inReader(
      'page.report().then(() => page.reading.list.blocks.map(({ text, kind, aside }) => [kind, aside, text].join(" ")))',
    );
  for (let round = 1; round <= 12; round += 1) {
    await article.page.evaluate((seed) => {
      // The same on every run.
      let state = seed * 7_919;
      const random = (below: number): number => {
        state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
        return Math.floor((state / 2 ** 31) * below);
      };
      const TAGS = [
        'p',
        'div',
        'b',
        'ul',
        'li',
        'a',
        'br',
        'x-card',
        'aside',
        'h2',
        'script',
        'span',
        'textarea',
      ];
      const make = (): Node => {
        if (random(3) === 0) return document.createTextNode(` text ${random(1_000)} `);
        const element = document.createElement(TAGS[random(TAGS.length)]!);
        if (element.localName === 'a') element.setAttribute('href', '#');
        if (element.localName === 'script') element.setAttribute('type', 'text/plain');
        if (element.localName === 'x-card' && random(2) === 0)
          element.attachShadow({ mode: 'open' }).innerHTML = `<p>shadow ${random(1_000)}</p><slot></slot>`;
        element.append(`${element.localName} ${random(1_000)}`);
        return element;
      };
      const main = document.querySelector('main')!;
      for (let change = 0; change < 40; change += 1) {
        const all = [main, ...main.querySelectorAll('*')].filter(
          (one) => !['script', 'textarea', 'br'].includes(one.localName),
        );
        const target = all[random(all.length)]!;
        const child = target.childNodes[random(target.childNodes.length + 1)] ?? null;
        const what = random(6);
        if (what <= 2) target.insertBefore(make(), child);
        else if (what === 3) child?.remove();
        else if (what === 4 && child instanceof Text) child.data = `changed ${random(1_000)}`;
        else if (what === 5 && target !== main) target.toggleAttribute('hidden');
      }
    }, round);
    const known = await texts();
    await article.inReader('page.reading.list.noteEverything()');
    expect(known, `after ${round} rounds`).toEqual(await texts());
  }
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
