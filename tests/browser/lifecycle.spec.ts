/** A page's life in a browser as people have it: hidden, left, come back to, drawn ahead of a click, discarded. */
import { ArticlePage, documentAround, pageFile } from './article-page';
import { BareBrowser } from './bare-browser';
import type { Site } from './site';
import { test as base, expect, HOST } from './site-fixtures';

const STORY = 'North Korean workers are employed at a garment factory in Dandong.';
/** Of the long page: it takes seconds to read. */
const PARAGRAPHS = 20_000;

interface Fixtures {
  /** Opens a path of the site in a tab in front, on a machine so many times as slow. */
  readonly visit: (path: string, slowdown?: number) => Promise<ArticlePage>;
}

const test = base.extend<Fixtures>({
  visit: async ({ used }, use) => {
    await use(async (path, slowdown = 1) => {
      const page = await used.context.newPage();
      await page.bringToFront();
      const session = await used.context.newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      await page.goto(`http://${HOST}${path}`, { waitUntil: 'commit' });
      return ArticlePage.of(used, page);
    });
  },
});

const report = (): string => {
  const parts = ['<h1>North Korea and its neighbours</h1>'];
  for (let i = 0; i < PARAGRAPHS; i += 1)
    parts.push(
      `<p>${i % 1_000 === 0 ? STORY : 'The council met on Tuesday to speak of roads, and of the bridge'} ${i}.</p>`,
    );
  return documentAround(parts.join('\n'));
};

/** Resolves while the page is being read, at its first mark. */
async function whileRead(article: ArticlePage): Promise<void> {
  const begun = `new Promise((resolve) => {
    const timer = setInterval(() => {
      if (page.marks.size === 0 && !page.reading.hasRead) return;
      clearInterval(timer);
      resolve(!page.reading.hasRead);
    }, 5);
  })`;
  await expect.poll(() => article.inReader(begun).catch(() => undefined), { timeout: 30_000 }).toBe(true);
}

/** From now on the reader's world notes how much had been read whenever the page is hidden or shown. */
async function watchReading(article: ArticlePage): Promise<void> {
  await article.inReader(`(() => {
    const seen = (globalThis.seen = { at: [], ticks: 0 });
    // Before the reader's own listener.
    addEventListener('visibilitychange', () => seen.at.push({ hidden: document.hidden, cost: page.reading.cost }), true);
    setInterval(() => { if (document.hidden) seen.ticks += 1; }, 10);
  })()`);
}

interface Seen {
  readonly at: { readonly hidden: boolean; readonly cost: number }[];
  readonly ticks: number;
  /** Milliseconds of reading up to now. */
  readonly cost: number;
  readonly hasRead: boolean;
}

const seenBy = (article: ArticlePage): Promise<Seen> =>
  article.inReader('({ ...globalThis.seen, cost: page.reading.cost, hasRead: page.reading.hasRead })');

/** By the page's own script: a way back that Playwright waits for never ends where the page was kept. */
async function goBack({ page }: ArticlePage): Promise<void> {
  const address = page.url();
  await page.evaluate(() => history.back());
  await expect.poll(() => page.url()).not.toBe(address);
}

const markCount = (article: ArticlePage): Promise<number> => article.marks().then(({ length }) => length);

test('reading stops at once when the tab is hidden, and goes on when it is shown', async ({
  site,
  used,
  visit,
}) => {
  test.slow();
  site.put('/long', report());
  const article = await visit('/long', 4);
  await whileRead(article);
  await watchReading(article);
  const other = await used.context.newPage();
  await other.bringToFront();
  // The browser lets timers of a hidden page run once a second: a reader that went on would have read on by then.
  await expect.poll(() => seenBy(article).then(({ ticks }) => ticks)).toBeGreaterThan(3);
  const { at, cost, hasRead } = await seenBy(article);
  expect(hasRead).toBe(false);
  expect(at).toEqual([{ hidden: true, cost }]);
  await article.page.bringToFront();
  await expect.poll(() => markCount(article), { timeout: 40_000 }).toBe(PARAGRAPHS / 1_000);
});

test('reading stops at once when the page is left, and goes on when one comes back to it', async ({
  site,
  visit,
}) => {
  test.slow();
  site.put('/long', report());
  site.put('/other', pageFile('weather'));
  const article = await visit('/long', 4);
  await whileRead(article);
  await watchReading(article);
  await article.page.goto(`http://${HOST}/other`);
  await goBack(article);
  const { at } = await seenBy(article);
  expect(at.map(({ hidden }) => hidden)).toEqual([true, false]);
  expect(at[0]?.cost).toBeGreaterThan(0);
  expect(at[1]?.cost).toBe(at[0]?.cost);
  await expect.poll(() => markCount(article), { timeout: 40_000 }).toBe(PARAGRAPHS / 1_000);
});

test('a page that comes back from the browser’s cache has its marks and its badge', async ({
  site,
  visit,
}) => {
  site.put('/article', pageFile('dandong'));
  site.put('/other', pageFile('weather'));
  const article = await visit('/article');
  await expect.poll(() => article.badge()).toBe('4');
  await article.page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted }));
  });
  await article.page.goto(`http://${HOST}/other`);
  await expect.poll(() => article.badge()).toBe('');
  await goBack(article);
  expect(await article.page.evaluate(() => (globalThis as { persisted?: boolean }).persisted)).toBe(true);
  await expect.poll(() => article.badge()).toBe('4');
  expect(await markCount(article)).toBe(4);
});

test('a tab that was discarded is read when it is opened again', async ({ site, used, visit }) => {
  site.put('/article', pageFile('dandong'));
  const article = await visit('/article');
  await expect.poll(() => article.badge()).toBe('4');
  const tab = await article.tab();
  await (await used.context.newPage()).bringToFront();
  const discarded = await used.discard(tab);
  expect(await used.badge(discarded)).toBe('');
  const opened = used.context.waitForEvent('page');
  await used.showTab(discarded);
  const again = ArticlePage.of(used, await opened);
  await expect.poll(() => markCount(again)).toBe(4);
  await expect.poll(() => used.badge(discarded)).toBe('4');
  expect(await again.page.evaluate(() => (document as { wasDiscarded?: boolean }).wasDiscarded)).toBe(true);
});

test('a page drawn ahead of a click counts when it is opened, and not before', async ({ site }) => {
  const rules = { prerender: [{ source: 'list', urls: ['/story'], eagerness: 'immediate' }] };
  site.put('/story', pageFile('dandong'));
  site.put(
    '/front',
    documentAround(
      `<a href="/story">Story</a><script type="speculationrules">${JSON.stringify(rules)}</script>`,
    ),
  );
  const browser = await BareBrowser.open([HOST], site.port);
  try {
    await readAhead(browser, site);
  } finally {
    await browser.close();
  }
});

async function readAhead(browser: BareBrowser, site: Site): Promise<void> {
  const worker = await listeningWorker(browser);
  const heard = (): Promise<string[]> => browser.evaluate(worker, 'heard');
  // In front of everything: for a tab behind another nothing is drawn ahead.
  await expect.poll(() => browser.target('page', '/welcome.html')).toBeTruthy();
  await browser.send('Target.createTarget', { url: `http://${HOST}/front` });
  const badge = `chrome.tabs.query({ url: '*://${HOST}/*' }).then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))`;
  await expect.poll(() => site.asked.find(({ path }) => path === '/story')).toBeTruthy();
  expect(site.asked.at(-1)?.headers['sec-purpose']).toContain('prerender');

  await browser.attachToTab((await browser.target('tab', '/front'))!);
  await expect.poll(() => browser.pageIn({ ahead: true })).toBeTruthy();
  const story = browser.pageIn({ ahead: true })!;
  const state = '[document.prerendering, document.readyState]';
  await expect.poll(() => browser.evaluate(story, state)).toEqual([true, 'complete']);
  // A sentinel looks when the document is there, and what it then sends is here before the answer to this.
  expect(await heard()).toEqual([]);
  expect(await browser.evaluate(worker, badge)).toBe('');

  // The answer must come before the page goes.
  const click = 'void setTimeout(() => document.querySelector("a").click())';
  await browser.evaluate(browser.pageIn({ ahead: false })!, click);
  const marks = 'document.prerendering ? -1 : CSS.highlights.get("dispatch-lens-mark")?.size';
  await expect.poll(() => browser.evaluate(story, marks)).toBe(4);
  await expect.poll(() => browser.evaluate(worker, badge)).toBe('4');
  expect(await heard()).toContain('bringReader');
  const activated = 'performance.getEntriesByType("navigation")[0].activationStart > 0';
  expect(await browser.evaluate(story, activated)).toBe(true);
}

/** The worker, which from here on keeps what pages tell it in `heard`. */
async function listeningWorker(browser: BareBrowser): Promise<string> {
  await expect.poll(() => browser.target('service_worker', '/background.js')).toBeTruthy();
  const worker = await browser.attach((await browser.target('service_worker', '/background.js'))!);
  await expect.poll(() => browser.evaluate(worker, 'typeof globalThis.chrome?.tabs')).toBe('object');
  await browser.evaluate(
    worker,
    'globalThis.heard = []; chrome.runtime.onMessage.addListener(({ type }) => void heard.push(type))',
  );
  return worker;
}
