/** Pages that are empty, deep, huge or malicious: they break nothing, and nothing breaks them. */
import { ArticlePage, documentAround, LISTED, pageFile } from './article-page';
import { expect, test } from './fixtures';

const STORY = 'North Korean workers are employed at a garment factory in Dandong.';
const DEPTH = 5_000;
const MEGABYTES = 10;

test('an empty document', async ({ open, popupOf }) => {
  const popup = await popupOf(await open(''));
  await expect(popup.verdict).toHaveText('There is no text on this page to read.');
});

test(`text ${DEPTH} elements deep`, async ({ open, popupOf }) => {
  // Grown by a script: the browser's parser flattens what nests deeper than 512.
  const article = await open(
    documentAround(`<p>North Korea</p><script>
      let inner = document.body;
      for (let level = 0; level < ${DEPTH}; level += 1) {
        inner = inner.appendChild(document.createElement('div'));
        inner.style.display = 'contents';
      }
      inner.textContent = '${STORY}';
    </script>`),
  );
  await expect.poll(() => article.marks()).toEqual([STORY]);
  await expect((await popupOf(article)).findings).toHaveCount(1);
});

test(`a page of ${MEGABYTES} megabytes`, async ({ open, popupOf }) => {
  test.slow();
  const filler =
    '<p>The council met on Tuesday to speak of roads, and the road will be mended in the spring.</p>\n';
  const half = filler.repeat((MEGABYTES * 2 ** 20) / 2 / filler.length);
  const article = await open(documentAround(`${half}<p>${STORY}</p>${half}<p>${STORY}</p>`));
  await expect.poll(() => article.marks(), { timeout: 30_000 }).toEqual([STORY, STORY]);
  const popup = await popupOf(article);
  await expect(popup.findings).toHaveCount(2);
  await popup.quoteOf(popup.findings.first()).click();
  await article.page.bringToFront();
  await expect.poll(() => article.isInView(STORY)).toBe(true);
});

test('text that looks like markup stays text, on the page and in the popup', async ({ open, popupOf }) => {
  const article = await open(pageFile('markup'));
  await expect.poll(() => article.marks()).toHaveLength(3);
  const popup = await popupOf(article);
  await expect(popup.findings).toHaveCount(3);
  expect(await popup.quotes()).toEqual(await article.marks());
  await expect(popup.findings.nth(1)).toContainText('<img src=x onerror="window.broken = true">');
  for (const { page } of [popup, article]) {
    expect(await page.evaluate(() => 'broken' in globalThis)).toBe(false);
    expect(await page.locator('img').count()).toBe(0);
  }
});

test('a page that breaks what scripts share', async ({ open, popupOf }) => {
  const article = await open(
    documentAround(`<form><input name="body"><input name="title"></form><p id="documentElement">${STORY}</p><script>
      Document.prototype.createRange = () => { throw new Error('broken'); };
      Node.prototype.appendChild = undefined;
      Array.prototype.map = Array.prototype.filter = undefined;
      window.Highlight = undefined;
      window.chrome = window.browser = undefined;
      Object.defineProperty(document, 'title', { get: () => ({ toString: null }) });
    </script>`),
  );
  await expect((await popupOf(article)).findings).toHaveCount(1);
});

test('a page that speaks the extension’s own language to it', async ({ open }) => {
  const article = await open(
    documentAround(`<p>North Korea marked a holiday.</p><script>
      for (const type of ['countFindings', 'bringReader', 'showFinding']) {
        postMessage({ id: 1, type, data: { count: 99, id: 'f1' }, timestamp: Date.now() }, '*');
        dispatchEvent(new CustomEvent(type, { detail: { count: 99 } }));
      }
    </script>`),
  );
  await expect.poll(() => article.page.evaluate(() => document.readyState)).toBe('complete');
  const listed = await open(documentAround(`<p>${STORY}</p>`));
  await expect.poll(() => listed.badge()).toBe('1');
  expect(await article.badge()).toBe('');
});

test('a strict content security policy', async ({ lens }) => {
  const page = await lens.context.newPage();
  await page.route(`${LISTED}/**`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'" },
      body: documentAround(`<p>${STORY}</p>`),
    }),
  );
  await page.goto(`${LISTED}/article`);
  const article = ArticlePage.of(lens, page);
  await expect.poll(() => article.marks()).toEqual([STORY]);
  const paragraph = page.getByText(STORY);
  const marked = await paragraph.screenshot();
  await article.keepMarksOff();
  expect((await paragraph.screenshot()).equals(marked), 'the same without marks').toBe(false);
});

test.describe('the watch for faults', () => {
  test('sees one in the worker', async ({ lens }) => {
    const worker = await lens.worker();
    await worker.evaluate(() => void setTimeout(() => Promise.reject(new Error('planted'))));
    await expect.poll(() => lens.faults()).toEqual([expect.stringContaining('planted')]);
    await lens.forgetFaults();
    expect(await lens.faults()).toEqual([]);
  });

  test('sees one on a page', async ({ lens }) => {
    const page = await lens.context.newPage();
    await page.route(`${LISTED}/**`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: documentAround('<script>throw new Error("planted")</script>'),
      }),
    );
    const article = ArticlePage.of(lens, page);
    await page.goto(`${LISTED}/article`);
    expect(article.pageErrors).toEqual(['planted']);
  });
});
