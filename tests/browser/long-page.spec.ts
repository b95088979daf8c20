/** A long page on a slow machine: what is in sight first, in short tasks, and a change costs next to nothing. */
import { appendFileSync, mkdirSync } from 'node:fs';
import { type ArticlePage, documentAround, LISTED } from './article-page';
import { expect, test } from './fixtures';
import type { Lens } from './lens';

const STORY = 'North Korean workers are employed at a garment factory in Dandong.';
const SECOND = 'North Korean workers left a seafood plant in Donggang on Monday, a trader said.';

test.describe('a report of 5 MB, 100,000 text nodes, on a machine four times as slow', () => {
  const PARAGRAPHS = 50_000;
  const FILLER = 'The council met on Tuesday to speak of roads, and it was said that the bridge would';
  /** Milliseconds. */
  const LONG_TASK = 50;
  /** On a quiet machine there is none; what else runs on it makes some of the starts a little longer. */
  const FEW = 8;

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
    expect(one).toBeLessThan(whole / 10);
  });
});

interface Task {
  readonly what: string;
  readonly ms: number;
}

/** Turns of scripts of which the trace does not say whose they are; the page of these tests has none of its own. */
const JOBS = new Set(['RunMicrotasks', 'TimerFire', 'FireIdleCallback']);

const RENDERING = new Set(['UpdateLayoutTree', 'Layout']);

/** What scripts of the extension did while something went on, the longest first: as the browser's own trace tells it. */
async function ourTasks(lens: Lens, doing: () => Promise<void>): Promise<Task[]> {
  interface Event {
    readonly name: string;
    readonly tid?: number;
    readonly ts?: number;
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
  // The browser styles and lays out the page in whosever turn first asks for it: that is no work of ours.
  const rendering = events.filter(({ name }) => RENDERING.has(name));
  const rendered = ({ tid, ts = 0, dur = 0 }: Event): number =>
    rendering.reduce(
      (sum, inner) =>
        inner.tid === tid && inner.ts! >= ts && inner.ts! < ts + dur
          ? sum + (inner.tdur ?? inner.dur ?? 0)
          : sum,
      0,
    );
  return events
    .filter(
      ({ name, dur, args }) => dur && (JOBS.has(name) || args?.data?.url?.startsWith('chrome-extension:')),
    )
    .map((event) => ({
      what: `${event.name} ${event.args?.data?.url?.split('/').at(-1)}`,
      ms: Math.round(((event.tdur ?? event.dur!) - rendered(event)) / 1_000),
    }))
    .sort((a, b) => b.ms - a.ms);
}

/** Figures, for people to look at. */
function note(figures: unknown): void {
  mkdirSync('.artifacts', { recursive: true });
  appendFileSync('.artifacts/live-page.jsonl', `${JSON.stringify(figures)}\n`);
}
