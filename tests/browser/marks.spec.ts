/** What is marked on a page, and that nothing else happens to it. */
import { documentAround, LISTED, pageFile, UNLISTED } from './article-page';
import { expect, test } from './fixtures';

const DANDONG = [
  'North Korean workers are back in Dandong’s garment factories',
  'About 120 North Korean workers crossed the bridge from Sinuiju into Dandong on Monday night, according to two people who watched the buses arrive.',
  'A garment factory in Shenyang has hired another group of North Korean workers on short-term student visas.',
  'The North Korean workers in Dandong hand most of their wages to the state, a manager at one of the factories said.',
];

test('the passages about North Korean workers abroad are marked, and no other', async ({ open }) => {
  const article = await open(pageFile('dandong'));
  await expect.poll(() => article.marks()).toEqual(DANDONG);
});

test('a Korean article is marked', async ({ open }) => {
  const article = await open(pageFile('korean'));
  await expect
    .poll(() => article.marks())
    .toEqual([
      '북한 노동자 200여 명, 중국 단둥 의류 공장에 파견',
      '북한 노동자 200여 명이 지난달 말 중국 단둥의 의류 공장에 파견됐다고 현지 소식통이 전했다.',
      '공장 관리자는 북한 노동자들의 임금 대부분이 당국에 넘어간다고 말했다.',
    ]);
});

test('a mark is exact over inline elements, no-break spaces, soft hyphens and shadow trees', async ({
  open,
}) => {
  const article = await open(pageFile('inline'));
  await expect
    .poll(() => article.marks())
    .toEqual([
      // As it stands in the source, the line break and the spaces after it included.
      'Inspectors counted North\u00a0Ko\u00adrean\n    workers at three con\u00adstruc\u00adtion sites in Vladivostok.',
      'A restaurant in Phnom Penh employed North Korean workers as waitresses.',
    ]);
});

test('marks can be seen: the marked words look different without them', async ({ open }) => {
  const article = await open(pageFile('dandong'));
  await expect.poll(() => article.marks()).toEqual(DANDONG);
  const heading = article.page.getByRole('heading', { level: 1 });
  const marked = await heading.screenshot();
  expect((await heading.screenshot()).equals(marked), 'the same twice').toBe(true);
  await article.keepMarksOff();
  expect((await heading.screenshot()).equals(marked), 'the same without marks').toBe(false);
});

test('what a reader cannot see, runs or types into is not marked', async ({ open }) => {
  const article = await open(pageFile('unread'));
  await expect
    .poll(() => article.marks())
    .toEqual(['North Korean workers were sent to Dandong, says the paragraph that can be seen.']);
});

test('text that comes into sight is marked', async ({ open }) => {
  const article = await open(pageFile('unread'));
  await expect.poll(() => article.marks()).toHaveLength(1);
  await article.page.getByText('More', { exact: true }).click();
  await expect
    .poll(() => article.marks())
    .toEqual([
      'North Korean workers were sent to Dandong, says the paragraph that can be seen.',
      'North Korean workers were sent to Dandong, say the closed details.',
    ]);
});

test('the document stays as it was, also while a passage is shown', async ({ open, popupOf }) => {
  const article = await open(pageFile('dandong'), { before: recordChanges });
  await expect.poll(() => article.marks()).toEqual(DANDONG);
  const popup = await popupOf(article);
  const flash = article.nextFlash();
  await popup.quoteOf(popup.findings.last()).click();
  await flash;
  await expect.poll(() => article.flashes()).toEqual([]);
  const { changes, before, after } = await article.page.evaluate(recorded);
  expect(changes).toEqual([]);
  expect(after).toBe(before);

  // The record would have shown it.
  await article.page.evaluate(() => document.querySelector('h1')?.setAttribute('class', 'x'));
  expect((await article.page.evaluate(recorded)).changes).toEqual(['attributes H1']);
});

test('nothing is asked of the network', async ({ lens, open, popupOf }) => {
  const before = lens.strays.length;
  const article = await open(pageFile('dandong'));
  await expect.poll(() => article.marks()).toEqual(DANDONG);
  const popup = await popupOf(article);
  await expect(popup.cards).not.toHaveCount(0);
  expect(article.requests).toEqual([`${LISTED}/article`]);
  expect(lens.strays.slice(before)).toEqual([]);

  // A request would have been seen.
  await article.page.evaluate(() => fetch('https://elsewhere.example/').catch(() => undefined));
  expect(lens.strays.slice(before)).toEqual(['https://elsewhere.example/']);
});

test('a page of a site that is not listed is left alone', async ({ open, lens }) => {
  const alone = await open(pageFile('dandong'), { site: UNLISTED });
  // The listed page is opened later and read: by then the other would have been.
  const listed = await open(pageFile('dandong'));
  await expect.poll(() => listed.marks()).toEqual(DANDONG);
  expect(await alone.highlightNames()).toEqual([]);
  expect(await lens.badge(await alone.tab())).toBe('');
});

for (const name of ['migrant-workers', 'soldiers']) {
  test(`a look-alike is not marked: ${name}`, async ({ open, popupOf }) => {
    const article = await open(pageFile(name));
    const popup = await popupOf(article);
    await expect(popup.verdict).toHaveText(
      'This page names North Korea, but does not speak of its workers abroad.',
    );
    expect(await article.highlightNames()).toEqual([]);
    expect(await article.badge()).toBe('');
  });
}

test('a page may wipe the marks; they come back when the popup is opened', async ({ open, popupOf }) => {
  const article = await open(pageFile('dandong'));
  await expect.poll(() => article.marks()).toEqual(DANDONG);
  await article.page.evaluate(() => CSS.highlights.clear());
  await popupOf(article);
  await expect.poll(() => article.marks()).toEqual(DANDONG);
});

test('a page may use highlights of its own', async ({ open }) => {
  const article = await open(
    documentAround(
      `<p id="own">A search result.</p><p>North Korean workers are employed at a factory in Dandong.</p>
       <script>
         const range = document.createRange();
         range.selectNodeContents(document.querySelector('#own'));
         CSS.highlights.set('search', new Highlight(range));
       </script>`,
    ),
  );
  await expect.poll(() => article.marks()).toHaveLength(1);
  expect((await article.highlightNames()).sort()).toEqual(['dispatch-lens-mark', 'search']);
});

/** Runs in the page: from the moment it is parsed, before any reader, every change is written down. */
function recordChanges(): void {
  document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return;
    const changes: string[] = [];
    const note = (records: MutationRecord[]): void => {
      for (const { type, target } of records) changes.push(`${type} ${target.nodeName}`);
    };
    const observer = new MutationObserver(note);
    observer.observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    const before = document.documentElement.outerHTML;
    Object.assign(globalThis, {
      recorded: () => {
        note(observer.takeRecords());
        return { changes, before, after: document.documentElement.outerHTML };
      },
    });
  });
}

/** Runs in the page: what was written down. */
function recorded(): { changes: string[]; before: string; after: string } {
  return (globalThis as unknown as { recorded: typeof recorded }).recorded();
}
