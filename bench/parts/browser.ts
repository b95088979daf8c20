/** In Chromium: what an irrelevant page pays, and a relevant one read by us and marked by mark.js. */
import { type Browser, chromium, type Page } from 'playwright';
import { ensureBrowser } from '../../scripts/ensure-browser.mjs';
import { bundle } from '../bundle';
import { madeUp } from '../inputs/lexicons';
import { makeBlocks } from '../inputs/texts';
import { alternation } from '../matchers';
import type { InPage } from '../page/in-page';
import type { LivePageTimes } from '../page/live';
import type { OpenedPage } from '../page/opened';
import type { Figure, Part } from '../report';

const LENGTH = 50_000;
const LONG = 5_000_000;
const TEXT_NODES = 3_000;
/** Milliseconds are too short for the clock of a page unless repeated; rounds make up for the rest. */
const ROUNDS = 15;

export async function browserPart(log: (line: string) => void): Promise<Part> {
  const executablePath = await ensureBrowser({ log });
  const browser = await chromium.launch({ executablePath });
  try {
    const script = await bundle('page/in-page.ts', 'iife');
    const run = async (relevant: number): Promise<InPage> => {
      const page = await browser.newPage();
      await page.setContent(htmlOf(makeBlocks({ kind: 'en', length: LENGTH, relevant })));
      await page.addScriptTag({ content: script });
      const { source, flags } = alternation(madeUp(1_000).words);
      return page.evaluate(
        ([pattern, flags, rounds]) =>
          (
            globalThis as unknown as { dispatchLensBench: (p: RegExp, r: number) => Promise<InPage> }
          ).dispatchLensBench(new RegExp(pattern, flags), rounds),
        [source, flags, ROUNDS] as const,
      );
    };
    const figures = figuresOf(await run(0), await run(0.05), browser.version());
    const opened = openedFigures(await open(browser), await heapGrowth(browser));
    return { figures: [...figures, ...liveFigures(await live(browser)), ...opened] };
  } finally {
    await browser.close();
  }
}

/** A page of paragraphs, with a script of ../page in it. */
async function paragraphs(browser: Browser, length: number, script: string): Promise<Page> {
  const page = await browser.newPage();
  const blocks = makeBlocks({ kind: 'en', length, relevant: 0.01 });
  await page.setContent(`<title>Report</title>${blocks.map((block) => `<p>${block}</p>`).join('\n')}`);
  await page.addScriptTag({ content: await bundle(script, 'iife') });
  return page;
}

/** Of 5 MB, opened as the reader opens it. */
async function open(browser: Browser): Promise<OpenedPage> {
  const page = await paragraphs(browser, LONG, 'page/opened.ts');
  return page.evaluate(() =>
    (globalThis as unknown as { dispatchLensOpen: () => Promise<OpenedPage> }).dispatchLensOpen(),
  );
}

/** Bytes by which the heap grows in ten minutes of ten changes a second, each read before the next. */
async function heapGrowth(browser: Browser): Promise<number> {
  const page = await paragraphs(browser, LENGTH, 'page/opened.ts');
  const session = await page.context().newCDPSession(page);
  const change = async (times: number): Promise<number> => {
    await page.evaluate(
      (count) =>
        (globalThis as unknown as { dispatchLensChange: (n: number) => Promise<void> }).dispatchLensChange(
          count,
        ),
      times,
    );
    for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  // What engine and reader learn in the first minute is no growth.
  const before = await change(600);
  return (await change(6_000)) - before;
}

async function live(browser: Browser): Promise<LivePageTimes> {
  const page = await paragraphs(browser, LONG, 'page/live.ts');
  return page.evaluate(
    (rounds) =>
      (globalThis as unknown as { dispatchLensLive: (r: number) => Promise<LivePageTimes> }).dispatchLensLive(
        rounds,
      ),
    ROUNDS,
  );
}

const liveFigures = ({ whole, change, layoutShift }: LivePageTimes): Figure[] => [
  {
    id: 'page-change',
    what: 'A page of 5 MB: all of it read and judged, against one changed paragraph',
    value: whole / change,
    unit: 'x',
    atLeast: 50,
  },
  { id: 'page-layout-shift', what: 'Layout shift meanwhile', value: layoutShift, unit: 'count', atMost: 0 },
];

const openedFigures = ({ longTasks, longest }: OpenedPage, heap: number): Figure[] => [
  {
    id: 'page-long-tasks',
    what: 'A page of 5 MB read and marked: tasks of over 50 ms',
    value: longTasks,
    unit: 'count',
  },
  {
    id: 'page-longest-task',
    what: 'The longest: the browser styles the page with the marks’ rules',
    value: longest,
    unit: 'ms',
  },
  {
    id: 'page-heap',
    what: 'Growth of the heap in 6,000 changes, ten minutes of ten a second',
    value: heap / 2 ** 20,
    unit: 'MB',
    atMost: 0.5,
  },
];

function figuresOf(irrelevant: InPage, relevant: InPage, version: string): Figure[] {
  const { textContent, decide, regExp } = irrelevant.times;
  const page = `Chromium ${version}, 50 KB in 3,000 text nodes`;
  return [
    {
      id: 'page-decision',
      what: `${page}: reading textContent and deciding, against reading it`,
      value: decide / textContent,
      unit: 'x',
      atMost: 2,
    },
    {
      id: 'page-decision-vs-mark',
      what: 'Irrelevant page: mark.js (markRegExp, 1,000 terms) against deciding',
      value: irrelevant.markJs / decide,
      unit: 'x',
      atLeast: 30,
    },
    {
      id: 'page-decision-vs-regexp',
      what: 'Irrelevant page: the same expression over its textContent against deciding',
      value: regExp / decide,
      unit: 'x',
    },
    {
      id: 'page-read-vs-mark',
      what: `Relevant page, ${relevant.findings} findings: mark.js against walking and judging all of it`,
      value: relevant.markJs / relevant.times.read,
      unit: 'x',
    },
    { id: 'page-read', what: 'Relevant page: walking and judging', value: relevant.times.read, unit: 'ms' },
    {
      id: 'page-mutations',
      what: 'Changes to the document while deciding and reading',
      value: irrelevant.mutations + relevant.mutations,
      unit: 'count',
      atMost: 0,
    },
  ];
}

/** Some thousand text nodes: words in bold and links, as in pages that a machine put together. */
function htmlOf(blocks: readonly string[]): string {
  const words = blocks.join(' ').split(' ').length;
  const every = Math.max(2, Math.round((2 * words) / TEXT_NODES));
  let seen = 0;
  const paragraphs = blocks.map((block) => {
    const marked = block.split(' ').map((word) => (++seen % every === 0 ? `<b>${word}</b>` : word));
    return `<p>${marked.join(' ')}</p>`;
  });
  return `<!doctype html><meta charset="utf-8"><title>News</title><body>${paragraphs.join('\n')}</body>`;
}
