/** Marks under the pointer and under attack, and long pages on slow machines. */
import { appendFileSync, mkdirSync } from 'node:fs';
import { type ArticlePage, documentAround, LISTED, pageFile } from './article-page';
import { expect, test } from './fixtures';
import type { Lens } from './lens';

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

test.describe('a report of 5 MB, 100,000 text nodes, on a machine four times as slow', () => {
  const PARAGRAPHS = 50_000;
  const FILLER = 'The council met on Tuesday to speak of roads, and it was said that the bridge would';
  /** Milliseconds. */
  const LONG_TASK = 50;
  /** On a quiet machine there is none; what else runs on it makes some of the starts a little longer. */
  const FEW = 4;
  const LONGEST = 100;

  function report(): string {
    const parts = [
      '<header style="position: sticky; top: 0"><nav><a href="/">News</a> <a href="/">Sport</a></nav></header>',
      '<h1>North Korea and its neighbours</h1>',
    ];
    for (let i = 0; i < PARAGRAPHS; i += 1) {
      if (i % 500 === 0) parts.push(`<h2>Chapter ${i / 500}</h2>`);
      parts.push(
        i % 100 === 50
          ? `<p id="p${i}">${STORY} <i>${i}</i></p>`
          : `<p id="p${i}">${FILLER} <b>be mended in ${i}.</b></p>`,
      );
    }
    return documentAround(parts.join('\n'));
  }

  const marked = (article: ArticlePage): Promise<number> =>
    article.page.evaluate(() => CSS.highlights.get('dispatch-lens-mark')?.size ?? 0);

  test('what is in sight is marked first, tasks are short, and a changed paragraph costs next to nothing', async ({
    lens,
    open,
  }) => {
    test.setTimeout(150_000);
    const article = await open(documentAround(''));
    await article.page.route('**/long', (route) =>
      route.fulfill({ contentType: 'text/html', body: report() }),
    );
    const session = await lens.context.newCDPSession(article.page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const tasks = await ourTasks(lens, async () => {
      await article.page.goto(`${LISTED}/long`);
      // The first marks are there before the page has been read.
      const first = `new Promise((resolve) => {
        const timer = setInterval(() => {
          if (page.marks.size === 0 && !page.reading.hasRead) return;
          clearInterval(timer);
          resolve(page.reading.hasRead);
        }, 5);
      })`;
      await expect
        .poll(() => article.inReader(first).catch(() => true), { timeout: 60_000, intervals: [50] })
        .toBe(false);
      await expect
        .poll(() => article.inReader('page.reading.hasRead').catch(() => false), {
          timeout: 90_000,
          intervals: [500],
        })
        .toBe(true);
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    expect(await marked(article)).toBeGreaterThanOrEqual(PARAGRAPHS / 100);
    const whole = await article.inReader<number>(
      '(page.reading.list.noteEverything(), page.reading.work().then(() => page.reading.cost))',
    );
    await article.page.evaluate((text) => {
      document.querySelector('#p25000')!.textContent = text;
    }, SECOND);
    const one = await article.inReader<number>(
      'new Promise((resolve) => setTimeout(resolve, 0)).then(() => page.reading.work()).then(() => page.reading.cost)',
    );
    note({ longest: tasks.slice(0, 5), total: tasks.reduce((sum, { ms }) => sum + ms, 0), whole, one });
    expect(await article.marks()).toContain(SECOND);
    // Out of some two thousand. The longest are starts: the reader's script, and the tables of a language's words.
    expect(tasks.filter(({ ms }) => ms > LONG_TASK).length).toBeLessThanOrEqual(FEW);
    expect(Math.max(...tasks.map(({ ms }) => ms))).toBeLessThan(LONGEST);
    expect(one).toBeLessThan(whole / 10);
  });
});

interface Task {
  readonly what: string;
  readonly ms: number;
}

/** Turns of scripts of which the trace does not say whose they are; the page of these tests has none of its own. */
const JOBS = new Set(['RunMicrotasks', 'TimerFire', 'FireIdleCallback']);

/** What scripts of the extension did while something went on, the longest first: as the browser's own trace tells it. */
async function ourTasks(lens: Lens, doing: () => Promise<void>): Promise<Task[]> {
  interface Event {
    readonly name: string;
    readonly dur?: number;
    /** Processor time, in microseconds: what else runs on this machine is not in it, what the throttle adds is. */
    readonly tdur?: number;
    readonly args?: { readonly data?: { readonly url?: string } };
  }
  const session = await lens.context.browser()!.newBrowserCDPSession();
  const events: Event[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as Event[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'] },
  });
  await doing();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return events
    .filter(
      ({ name, dur, args }) => dur && (JOBS.has(name) || args?.data?.url?.startsWith('chrome-extension:')),
    )
    .map(({ name, dur, tdur, args }) => ({
      what: `${name} ${args?.data?.url?.split('/').at(-1)}`,
      ms: Math.round((tdur ?? dur!) / 1_000),
    }))
    .sort((a, b) => b.ms - a.ms);
}

/** Figures, for people to look at. */
function note(figures: unknown): void {
  mkdirSync('.artifacts', { recursive: true });
  appendFileSync('.artifacts/live-page.jsonl', `${JSON.stringify(figures)}\n`);
}
