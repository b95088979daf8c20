/** Pages that change without end, and pages full of findings: not slowed down, and right in the end. */
import { documentAround } from './article-page';
import { expect, test } from './fixtures';

const STORY = 'North Korean workers are employed at a garment factory in Dandong.';
const SECOND = 'North Korean workers left a seafood plant in Donggang on Monday, a trader said.';

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
