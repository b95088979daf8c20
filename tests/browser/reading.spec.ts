/** Marks under the pointer and under attack. */
import { documentAround, pageFile } from './article-page';
import { expect, test } from './fixtures';

const STORY = 'North Korean workers are employed at a garment factory in Dandong.';
const SECOND = 'North Korean workers left a seafood plant in Donggang on Monday, a trader said.';

test.describe('what the card needs', () => {
  const body = `<style>body { margin: 0 } p { width: 180px; margin: 40px; font: 16px/20px monospace }</style>
    <p>${STORY} The weather was fine.</p><p>${SECOND}</p>
    <x-story><template shadowrootmode="open"><style>p { width: 180px; margin: 40px }</style><p>${STORY.replace('Dandong', 'Hunchun')}</p></template></x-story>`;

  test('the finding under the pointer, on each of its lines and nowhere else', async ({ open }) => {
    const article = await open(documentAround(body));
    await expect.poll(() => article.marks().then(({ length }) => length)).toBe(3);
    const found = await article.inReader<{ lines: number; inside: boolean[]; id: string }[]>(`
      page.report().then(({ findings }) => findings.map(({ id }) => {
        const rects = page.rectsOf(id);
        return { id, lines: rects.length, inside: rects.map((r) => page.findingAt({ x: r.left + r.width / 2, y: r.top + r.height / 2 }) === id) };
      }))`);
    expect(found.map(({ lines }) => lines > 2)).toEqual([true, true, true]);
    expect(found.flatMap(({ inside }) => inside)).not.toContain(false);
    // Beside the text; and in the same paragraph behind the finding.
    const weather = await article.page.evaluate(() => {
      const range = document.createRange();
      const text = document.querySelector('p')!.firstChild as Text;
      range.setStart(text, text.data.indexOf('weather'));
      range.setEnd(text, text.data.indexOf('weather') + 7);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    });
    for (const point of [weather, { x: 600, y: 60 }, { x: 5, y: 60 }])
      expect(await article.inReader(`page.findingAt(${JSON.stringify(point)}) ?? null`)).toBeNull();
  });

  test('the way from finding to finding, round and round', async ({ open }) => {
    const article = await open(documentAround(body));
    await expect.poll(() => article.marks().then(({ length }) => length)).toBe(3);
    const way = await article.inReader<(string | undefined)[]>(`
      [page.next(), page.next(page.next()), page.next(page.previous()), page.previous(), page.next('gone')]`);
    expect(way[0]).toBe(way[2]);
    expect(way[4]).toBe(way[0]);
    expect(new Set([way[0], way[1], way[3]]).size).toBe(3);
  });

  test('marks as strong as the reader wants them, down to none', async ({ open }) => {
    const article = await open(documentAround(body));
    await expect.poll(() => article.marks().then(({ length }) => length)).toBe(3);
    const paragraph = article.page.locator('p').first();
    const looks = new Set<string>();
    for (const strength of ['underline', 'tint', 'both']) {
      await article.inReader(`page.setMarkStyle('${strength}')`);
      looks.add((await paragraph.screenshot()).toString('base64'));
    }
    expect(looks.size).toBe(3);
    await article.inReader(`page.setMarkStyle('none')`);
    expect(await article.highlightNames()).toEqual([]);
    expect(await article.page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    await article.inReader(`page.setMarkStyle('both')`);
    await expect.poll(() => article.marks().then(({ length }) => length)).toBe(3);
  });

  for (const [name, media] of [
    ['forced colours', { forcedColors: 'active' }],
    ['print', { media: 'print' }],
    ['dark', { colorScheme: 'dark' }],
  ] as const) {
    test(`marks can be told from text: ${name}`, async ({ open }) => {
      const article = await open(pageFile('dandong'));
      await article.page.emulateMedia(media);
      await expect.poll(() => article.marks().then(({ length }) => length)).toBe(4);
      const heading = article.page.getByRole('heading', { level: 1 });
      const marked = await heading.screenshot();
      await article.keepMarksOff();
      expect((await heading.screenshot()).equals(marked)).toBe(false);
    });
  }
});

test.describe('a page against us', () => {
  test('marks that were wiped come back by themselves', async ({ open }) => {
    const article = await open(documentAround(`<p>${STORY}</p>`));
    await expect.poll(() => article.marks()).toEqual([STORY]);
    for (const attack of [
      () => CSS.highlights.clear(),
      () => CSS.highlights.get('dispatch-lens-mark')?.clear(),
      () => CSS.highlights.set('dispatch-lens-mark', new Highlight()),
      () => {
        document.adoptedStyleSheets = [];
      },
    ]) {
      await article.page.evaluate(attack);
      await expect.poll(() => article.marks()).toEqual([STORY]);
      await expect.poll(() => article.page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
    }
  });

  test('what the page does to its own world does not reach ours', async ({ open }) => {
    const article = await open(
      documentAround(`<main><p>${STORY}</p></main><script>
        const broken = () => { throw new Error('broken'); };
        for (const name of ['map', 'filter', 'flatMap', 'push', 'includes', 'indexOf']) Array.prototype[name] = broken;
        for (const name of ['appendChild', 'contains', 'getRootNode', 'isConnected', 'firstChild', 'parentNode'])
          Object.defineProperty(Node.prototype, name, { get: broken, configurable: true });
        Object.defineProperty(CSS, 'highlights', { get: broken, configurable: true });
        Element.prototype.getBoundingClientRect = Range.prototype.getClientRects = broken;
        window.MutationObserver = window.ResizeObserver = window.Range = window.Highlight = broken;
        window.getComputedStyle = window.setTimeout = window.requestIdleCallback = broken;
        window.again = (text) => { document.querySelector('p').textContent = text; };
      </script>`),
    );
    await expect
      .poll(() =>
        article.inReader<number>('page.report().then(({ findings }) => findings.length)').catch(() => 0),
      )
      .toBe(1);
    await article.page.evaluate(
      (text) => (globalThis as unknown as { again(text: string): void }).again(text),
      SECOND,
    );
    await expect
      .poll(() =>
        article.inReader<string[]>(
          'page.report().then(({ findings }) => findings.map(({ quote }) => quote))',
        ),
      )
      .toEqual([SECOND]);
    article.pageErrors.length = 0;
  });
});
