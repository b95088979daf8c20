/** A page that changes for an hour holds no more than it did after half of it. */
import { type ArticlePage, documentAround } from './article-page';
import { expect, test } from './fixtures';
import type { Lens } from './lens';

/** Paragraphs on the page at any time. */
const LENGTH = 200;
/** Additions, a second each. In the first minutes the engine compiles, and the lexicon learns the words of the page. */
const HALF_AN_HOUR = 1_800;
const HOUR = 3_600;
/** Bytes, of some five million. A leak of a hundred for each addition is almost twice as much. */
const MARGIN = 100_000;

interface Held {
  /** Of scripts, the page's and ours, in bytes. */
  readonly heap: number;
  /** Nodes of the document, and those that somebody still holds. */
  readonly nodes: number;
  readonly listeners: number;
}

/** What is held when all that can be let go has been. */
async function held(lens: Lens, { page }: ArticlePage): Promise<Held> {
  const session = await lens.context.newCDPSession(page);
  await session.send('HeapProfiler.enable');
  for (let i = 0; i < 3; i += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return { heap: usedSize, nodes, listeners: jsEventListeners };
}

/**
 * Puts paragraphs on top and takes as many away below, each read before the next comes. Time is left out and nothing
 * else: what the reader does after a change is what it does here.
 */
const add = (article: ArticlePage, from: number, to: number): Promise<void> =>
  article.inReader(`(async () => {
    const main = document.querySelector('main');
    for (let i = ${from}; i < ${to}; i += 1) {
      const paragraph = document.createElement('p');
      paragraph.textContent = i % 5 === 0
        ? 'North Korean workers are employed at garment factory number ' + i + ' in Dandong.'
        : 'The council met on Tuesday to speak of road ' + i + ', and of the bridge over the river.';
      if (i % 7 === 0) paragraph.hidden = true;
      main.prepend(paragraph);
      if (main.children.length > ${LENGTH}) main.lastElementChild.remove();
      if (i % 50 === 0) await page.report();
      else {
        page.reading.watch.takeRecords();
        await page.reading.work();
      }
    }
  })()`);

test('a live blog that adds a paragraph a second for an hour leaks nothing', async ({ open, lens }) => {
  test.setTimeout(240_000);
  const article = await open(documentAround('<main><p>North Korea: live</p></main>'));
  await expect.poll(() => article.inReader('page.reading.hasRead').catch(() => false)).toBe(true);
  await add(article, 0, HALF_AN_HOUR);
  const before = await held(lens, article);
  await add(article, HALF_AN_HOUR, HOUR);
  const after = await held(lens, article);
  expect(after.heap - before.heap).toBeLessThan(MARGIN);
  expect(after.nodes).toBeLessThan(before.nodes + 20);
  expect(after.listeners).toBe(before.listeners);
  expect(await article.marks().then(({ length }) => length)).toBeGreaterThan(LENGTH / 10);
});
