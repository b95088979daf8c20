/** In Chromium: what an irrelevant page pays, and a relevant one read by us and marked by mark.js. */
import { type Browser, chromium } from 'playwright';
import { ensureBrowser } from '../../scripts/ensure-browser.mjs';
import { bundle } from '../bundle';
import { madeUp } from '../inputs/lexicons';
import { makeBlocks } from '../inputs/texts';
import { alternation } from '../matchers';
import type { InPage } from '../page/in-page';
import type { LivePageTimes } from '../page/live';
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
    return { figures: [...figures, ...liveFigures(await live(browser))] };
  } finally {
    await browser.close();
  }
}

/** 5 MB in 50,000 paragraphs. */
async function live(browser: Browser): Promise<LivePageTimes> {
  const page = await browser.newPage();
  const blocks = makeBlocks({ kind: 'en', length: LONG, relevant: 0.01 });
  await page.setContent(`<title>Report</title>${blocks.map((block) => `<p>${block}</p>`).join('\n')}`);
  await page.addScriptTag({ content: await bundle('page/live.ts', 'iife') });
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

function figuresOf(irrelevant: InPage, relevant: InPage, version: string): Figure[] {
  const { textContent, decide } = irrelevant.times;
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
