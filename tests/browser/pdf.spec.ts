import { LISTED } from './article-page';
import { barriers } from './barriers';
import { expect, test } from './fixtures';
import { linesDown, makePdf } from './make-pdf';
import { FILE, MARKS, REPORT, serve } from './pdf-report';
import { ViewerPage } from './viewer-page';

const SHOTS = '.artifacts/looks';

test.afterEach(async ({ lens }) => {
  for (const address of [FILE, `${LISTED}/download`, `${LISTED}/about.pdf`])
    await lens.context.unroute(address);
});

test.describe('a file from the disk', () => {
  test('is marked: words cut at a line’s end, sentences cut at a page’s end, Korean', async ({ lens }) => {
    const viewer = await ViewerPage.open(lens);
    await viewer.choose(REPORT);
    await expect.poll(() => viewer.article.marks()).toEqual(MARKS);
    await expect.poll(() => viewer.article.badge()).toBe('3');
    await expect(viewer.title).toHaveText('Labour report');
    await expect(viewer.page).toHaveTitle('Labour report');
    await expect(viewer.sheets).toHaveCount(2);
    await expect(viewer.page.getByText('of 2')).toBeVisible();
    expect(viewer.article.pageErrors).toEqual([]);
  });

  test('stays in the browser', async ({ lens }) => {
    const before = lens.strays.length;
    const viewer = await ViewerPage.open(lens);
    await viewer.choose(REPORT);
    await expect.poll(() => viewer.article.marks()).toEqual(MARKS);
    expect(lens.strays.slice(before)).toEqual([]);
    const own = `chrome-extension://${await lens.id()}/`;
    expect(
      viewer.article.requests.filter((one) => !/^(?:blob|data):/.test(one) && !one.startsWith(own)),
    ).toEqual([]);
  });

  test('can be dropped into the window, in place of the one before', async ({ lens }) => {
    const viewer = await ViewerPage.open(lens);
    await viewer.choose(makePdf([linesDown(['The council spoke of roads.'])]), 'roads.pdf');
    await expect(viewer.title).toHaveText('roads.pdf');
    await viewer.drop(REPORT);
    await expect.poll(() => viewer.article.marks()).toEqual(MARKS);
    await expect(viewer.sheets).toHaveCount(2);
    await expect(viewer.title).toHaveText('Labour report');
  });

  test('marks lie on the words of the picture', async ({ lens }) => {
    const viewer = await ViewerPage.open(lens);
    await viewer.choose(REPORT);
    await expect.poll(() => viewer.article.marks()).toEqual(MARKS);
    const places = await viewer.page.evaluate(() => {
      const sheet = document.querySelector('.sheet')!.getBoundingClientRect();
      const next = document.querySelectorAll('.sheet')[1]!.getBoundingClientRect();
      const points = sheet.width / 595;
      const [first, second] = [...(CSS.highlights.get('dispatch-lens-mark') ?? [])] as Range[];
      const boxes = (range: Range) => [...range.getClientRects()];
      const at = (box: DOMRect, on: DOMRect) => [
        (box.left - on.left) / points,
        842 - (box.bottom - on.top) / points,
      ];
      return {
        first: at(boxes(first!)[0]!, sheet),
        width: boxes(first!)[1]!.width / points,
        second: at(boxes(second!)[0]!, sheet),
        overPage: at(boxes(second!).at(-1)!, next),
      };
    });
    // In points from the page's left and bottom, as the lines were drawn; a box reaches a little below the baseline.
    for (const [[x, y], [left, base]] of [
      [places.first, [72, 730]],
      [places.second, [72, 100]],
      [places.overPage, [72, 770]],
    ] as [number[], number[]][]) {
      expect(Math.abs(x! - left!)).toBeLessThan(1);
      expect(base! - y!).toBeGreaterThan(0);
      expect(base! - y!).toBeLessThan(4);
    }
    expect(places.width).toBeGreaterThan(400);
    expect(places.width).toBeLessThan(451);
  });
});

test.describe('a file that cannot be shown', () => {
  const NOT_A_PDF = 'This file cannot be read: it is damaged, or not a PDF.';
  for (const [what, file, sentence] of [
    ['cut off', REPORT.subarray(0, 300), NOT_A_PDF],
    ['empty', Buffer.alloc(0), NOT_A_PDF],
    ['something else', Buffer.from('<html>North Korean workers in Dandong</html>'), NOT_A_PDF],
    [
      'locked',
      makePdf([linesDown(['North Korean workers in Dandong'])], { password: 'secret' }),
      'This PDF is locked with a password.',
    ],
  ] as const) {
    test(`${what}: a sentence says why, and another can be opened`, async ({ lens }) => {
      const viewer = await ViewerPage.open(lens);
      await viewer.choose(file);
      await expect(viewer.sentence).toHaveText(sentence);
      await viewer.page.screenshot({ path: `${SHOTS}/viewer-${what.replace(' ', '-')}.png` });
      await viewer.choose(REPORT);
      await expect.poll(() => viewer.article.marks()).toEqual(MARKS);
      await expect(viewer.sentence).toBeHidden();
    });
  }

  test('without text, as scans are: it is shown, and that is said', async ({ lens }) => {
    const viewer = await ViewerPage.open(lens);
    await viewer.choose(makePdf([[], []]));
    await expect(viewer.message).toHaveText(
      'This PDF has no text that could be read: its pages are pictures, as in a scan.',
    );
    await expect(viewer.sheets).toHaveCount(2);
  });
});

test.describe('the toolbar', () => {
  test('leads to a page, makes it larger and smaller, and keeps the marks', async ({ lens }) => {
    const viewer = await ViewerPage.open(lens);
    await viewer.choose(REPORT);
    await expect.poll(() => viewer.article.marks()).toEqual(MARKS);
    const width = async (): Promise<number> => (await viewer.sheets.first().boundingBox())!.width;
    const first = await width();
    await viewer.button('Zoom out').click();
    expect(await width()).toBeLessThan(first);
    await viewer.button('Zoom in').click();
    await viewer.button('Zoom in').click();
    expect(await width()).toBeGreaterThan(first);
    await viewer.pageNumber.fill('2');
    await viewer.pageNumber.press('Enter');
    await expect.poll(() => viewer.article.isInView('단둥')).toBe(true);
    await expect.poll(() => viewer.article.marks()).toEqual(MARKS);
  });

  test('is reached by the keyboard, in the order in which it stands', async ({ lens }) => {
    const viewer = await ViewerPage.open(lens);
    await viewer.choose(REPORT);
    await expect(viewer.sheets).toHaveCount(2);
    await viewer.pageNumber.focus();
    const names: (string | null)[] = [];
    for (let i = 0; i < 3; i += 1) {
      await viewer.page.keyboard.press('Tab');
      names.push(
        await viewer.page.evaluate(
          () => document.activeElement!.ariaLabel ?? document.activeElement!.textContent,
        ),
      );
    }
    expect(names).toEqual(['Zoom out', 'Zoom in', 'Open a file']);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the viewer in ${colorScheme}: everyone can read and use it`, async ({ lens }) => {
    const viewer = await ViewerPage.open(lens);
    await viewer.page.emulateMedia({ colorScheme });
    await viewer.page.screenshot({ path: `${SHOTS}/viewer-empty-${colorScheme}.png` });
    expect(await barriers(viewer.page)).toEqual([]);
    await viewer.choose(REPORT);
    await expect.poll(() => viewer.article.marks()).toEqual(MARKS);
    await expect(viewer.page.locator('.sheet canvas')).toHaveCount(2);
    await viewer.page.screenshot({ path: `${SHOTS}/viewer-${colorScheme}.png`, fullPage: true });
    expect(await barriers(viewer.page)).toEqual([]);
  });
}

test('a file of 200 pages: what is in sight first, all of it in the end, and in short tasks', async ({
  lens,
}) => {
  test.setTimeout(180_000);
  const story = 'A garment factory in Shenyang has hired another group of North Korean workers.';
  const filler = Array.from(
    { length: 44 },
    (_, line) => `${line}. The council spoke of roads that will be mended in spring.`,
  );
  const file = makePdf(
    Array.from({ length: 200 }, () => [...linesDown([story], 800), ...linesDown(filler, 770)]),
  );
  await serve(lens, FILE, file);
  // The reader has a measure of its own; here it is kept out.
  const reader = /^chrome-extension:.*\/reader\.js$/;
  await lens.context.route(reader, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  const viewer = await ViewerPage.open(lens, FILE, noteTurns);
  await expect.poll(() => viewer.isRead(), { timeout: 90_000 }).toBe(true);
  const { pages, most } = await viewer.page.evaluate(turns);
  expect(pages).toBe(200);
  // Not in milliseconds, which are longer on a busy machine: the page gets its turn all the time.
  expect(most).toBeLessThan(10);

  await lens.context.unroute(reader);
  const read = await ViewerPage.open(lens, FILE);
  await expect.poll(async () => (await read.article.marks()).length, { timeout: 90_000 }).toBe(200);
});

interface Turns {
  /** Pages that got their text; and the most of them between two turns of the page's own timers. */
  pages: number;
  most: number;
}

/** Runs in the viewer, before its script. */
function noteTurns(): void {
  const notes: Turns = { pages: 0, most: 0 };
  Object.assign(globalThis, { notes });
  new MutationObserver((records) => {
    notes.pages += records.filter(({ target }) => (target as Element).className === 'text').length;
  }).observe(document, { childList: true, subtree: true });
  let before = 0;
  setInterval(() => {
    notes.most = Math.max(notes.most, notes.pages - before);
    before = notes.pages;
  });
}

function turns(): Turns {
  return (globalThis as unknown as { notes: Turns }).notes;
}
