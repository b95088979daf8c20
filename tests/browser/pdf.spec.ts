/** PDFs: the popup's offer, our own viewer, and there the same marks and list as on a web page. */
import type { Page } from 'playwright/test';
import { documentAround, LISTED, UNLISTED } from './article-page';
import { barriers } from './barriers';
import { expect, test } from './fixtures';
import type { Lens } from './lens';
import { linesDown, makePdf } from './make-pdf';
import { PopupPage } from './popup-page';
import { ViewerPage } from './viewer-page';

const SHOTS = '.artifacts/looks';

/** Two pages: a word cut at a line's end, a sentence cut at a page's end, Korean, page numbers, and plain text between. */
const REPORT = makePdf(
  [
    [
      { text: 'Buses over the bridge', x: 72, y: 770, size: 20 },
      ...linesDown(
        [
          'About 120 North Ko-',
          'rean workers crossed the bridge from Sinuiju into Dandong on Monday night,',
          'according to two people who watched the buses arrive.',
        ],
        730,
      ),
      ...linesDown(['The weather was mild, and the market stayed open until nine.'], 670),
      ...linesDown(['A garment factory in Shenyang has hired another group of North Korean'], 100),
      { text: 'Labour report, page 1', x: 240, y: 36, size: 9 },
    ],
    [
      ...linesDown(['workers on short-term student visas.'], 770),
      ...linesDown(
        ['북한 노동자 200여 명이 지난달 말 중국 단둥의 의류 공장에 파', '견됐다고 현지 소식통이 전했다.'],
        700,
      ),
      { text: 'Labour report, page 2', x: 240, y: 36, size: 9 },
    ],
  ],
  { title: 'Labour report' },
);

const MARKS = [
  'About 120 North Ko\u00adrean workers crossed the bridge from Sinuiju into Dandong on Monday night, according to two people who watched the buses arrive.',
  'A garment factory in Shenyang has hired another group of North Korean workers on short-term student visas.',
  '북한 노동자 200여 명이 지난달 말 중국 단둥의 의류 공장에 파견됐다고 현지 소식통이 전했다.',
];

const FILE = `${LISTED}/files/report.pdf`;

/** Answers for a file on the web, to whoever asks. */
const serve = (lens: Lens, address: string, body: Buffer | string, contentType = 'application/pdf') =>
  lens.context.route(address, (route) => route.fulfill({ contentType, body }));

/** A tab as the browser shows it when a person follows a link. */
async function openTab(lens: Lens, address: string): Promise<Page> {
  const page = await lens.context.newPage();
  await page.goto(address);
  return page;
}

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

test.describe('the popup', () => {
  test('of the viewer lists the findings, and leads to each', async ({ lens, popupOf }) => {
    const viewer = await ViewerPage.open(lens);
    await viewer.choose(REPORT);
    await expect.poll(() => viewer.article.marks()).toEqual(MARKS);
    const popup = await popupOf(viewer.article);
    await expect(popup.verdict).toHaveText(/^3 passages speak of North Korean workers abroad\b/);
    expect(await popup.quotes()).toEqual(MARKS);
    const flash = viewer.article.nextFlash();
    await popup.quoteOf(popup.findings.last()).click();
    expect(await flash).toEqual([MARKS[2]]);
    await viewer.page.bringToFront();
    await expect.poll(() => viewer.article.isInView('단둥')).toBe(true);
    await expect(viewer.pageNumber).toHaveValue('2');
  });

  test('of a PDF in the browser’s viewer offers ours, which fetches the same file', async ({
    lens,
    popupOf,
  }) => {
    await serve(lens, FILE, REPORT);
    const tab = await openTab(lens, FILE);
    const popup = await popupOf(await lens.tabOf(tab));
    await expect(popup.verdict).toHaveText(
      'This is a PDF, and the browser’s own viewer for it is closed to extensions.',
    );
    await popup.page.screenshot({ path: `${SHOTS}/popup-pdf.png` });
    expect(await barriers(popup.page)).toEqual([]);
    const [opened] = await Promise.all([
      lens.context.waitForEvent('page'),
      popup.button('Read it in Dispatch Lens').click(),
    ]);
    const viewer = ViewerPage.of(lens, opened);
    await expect.poll(() => viewer.article.marks()).toEqual(MARKS);
    // What is said of the findings is said of the file, not of our page.
    const report = await popupOf(viewer.article);
    await expect(report.findings).toHaveCount(3);
    expect(await viewer.page.evaluate(() => new URLSearchParams(location.search).get('file'))).toBe(FILE);
  });

  test('knows a PDF by what it is, not by its name', async ({ lens, popupOf }) => {
    await serve(lens, `${LISTED}/download`, REPORT);
    const unnamed = await popupOf(await lens.tabOf(await openTab(lens, `${LISTED}/download`)));
    await expect(unnamed.button('Read it in Dispatch Lens')).toBeVisible();
    await serve(lens, `${LISTED}/about.pdf`, documentAround('<p>About the file.</p>'), 'text/html');
    const named = await popupOf(await lens.tabOf(await openTab(lens, `${LISTED}/about.pdf`)));
    await expect(named.verdict).toHaveText('This page does not mention North Korea.');
  });

  test('asks the person, in the click, for a file of another site', async ({ bareLens }) => {
    await bareLens.installWithAllSitesAllowed();
    const address = `${UNLISTED}/report.pdf`;
    await serve(bareLens, address, REPORT);
    const tab = await bareLens.tabOf(await openTab(bareLens, address));
    const popup = await PopupPage.open(bareLens, tab, declineRequests);
    await popup.button('Read it in Dispatch Lens').click();
    await expect(popup.message).toHaveText('Nothing was allowed, so nothing was read.');
    expect(await popup.page.evaluate(requests)).toEqual([
      { active: true, wanted: { origins: [`${UNLISTED}/*`] } },
    ]);
    expect(bareLens.context.pages().filter((page) => page.url().includes('viewer.html'))).toEqual([]);
  });
});

test.describe('a file from the web', () => {
  test('is fetched only where that was allowed', async ({ lens }) => {
    const address = `${UNLISTED}/report.pdf`;
    const before = lens.strays.length;
    const viewer = await ViewerPage.open(lens, address, declineRequests);
    await expect(viewer.sentence).toHaveText(
      'Dispatch Lens may not fetch files from regional-paper.example yet.',
    );
    await viewer.button('Allow on regional-paper.example').click();
    await expect(viewer.message).toHaveText('Nothing was allowed, so nothing was fetched.');
    expect(await viewer.page.evaluate(requests)).toEqual([
      { active: true, wanted: { origins: [`${UNLISTED}/*`] } },
    ]);
    expect(lens.strays.slice(before)).toEqual([]);
  });

  for (const [what, answer, sentence] of [
    ['is not there', { status: 404, body: 'gone' }, 'www.nknews.org says that it has no such file.'],
    ['is refused', { status: 403, body: 'no' }, 'www.nknews.org did not give the file (answer 403).'],
    [
      'is a page that asks to sign in',
      { contentType: 'text/html', body: '<p>Sign in</p>' },
      'www.nknews.org sent something else than a PDF, perhaps a page that asks to sign in.',
    ],
  ] as const) {
    test(`${what}: it says so, and tries again`, async ({ lens }) => {
      await lens.context.route(FILE, (route) => route.fulfill(answer));
      const viewer = await ViewerPage.open(lens, FILE);
      await expect(viewer.sentence).toHaveText(sentence);
      await lens.context.unroute(FILE);
      await serve(lens, FILE, REPORT);
      await viewer.button('Try again').click();
      await expect.poll(() => viewer.article.marks()).toEqual(MARKS);
    });
  }

  test('does not come: it says so', async ({ lens }) => {
    await lens.context.route(FILE, (route) => route.abort('connectionrefused'));
    const viewer = await ViewerPage.open(lens, FILE);
    await expect(viewer.sentence).toHaveText(
      'The file could not be fetched: www.nknews.org did not answer, or sends on to another site.',
    );
    await expect(viewer.button('Try again')).toBeVisible();
    // The browser notes a failed request against the page that made it.
    await lens.forgetFaults();
  });

  test('is fetched by no other page of ours: they are closed to the network', async ({ lens, popupOf }) => {
    const asked: string[] = [];
    await lens.context.route(FILE, (route) => {
      asked.push(route.request().url());
      return route.fulfill({ body: REPORT });
    });
    const fetched = (page: Page) =>
      page.evaluate(
        (address) =>
          fetch(address).then(
            ({ ok }) => ok,
            () => false,
          ),
        FILE,
      );
    expect(await fetched((await popupOf('999999999')).page)).toBe(false);
    expect(asked).toEqual([]);
    expect(await fetched((await ViewerPage.open(lens)).page)).toBe(true);
    await lens.forgetFaults();
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

interface Asked {
  /** Whether a person's click was still under way: browsers refuse to ask otherwise. */
  readonly active: boolean;
  readonly wanted: unknown;
}

/** Runs in a page of ours: the browser's question cannot be answered without a screen, so this answers no. */
function declineRequests(): void {
  const asked: Asked[] = [];
  const world = globalThis as unknown as Record<string, { permissions?: { request: unknown } } | unknown[]>;
  world.asked = asked;
  for (const name of ['chrome', 'browser']) {
    const { permissions } = (world[name] ?? {}) as { permissions?: { request: unknown } };
    if (!permissions) continue;
    permissions.request = async (wanted: unknown) => {
      asked.push({ active: navigator.userActivation.isActive, wanted });
      return false;
    };
  }
}

function requests(): Asked[] {
  return (globalThis as unknown as { asked: Asked[] }).asked;
}
