/** PDFs on the web: the popup's offer, and what is fetched, by whom, and when not. */

import type { Page } from 'playwright/test';
import { documentAround, LISTED, UNLISTED } from './article-page';
import { barriers } from './barriers';
import { declineRequests, requests } from './declined-requests';
import { FILE, MARKS, openTab, REPORT, serve } from './pdf-report';
import { PopupPage } from './popup-page';
import { expect, HOST, test } from './site-fixtures';
import { ViewerPage } from './viewer-page';

const SHOTS = '.artifacts/looks';

test.afterEach(async ({ lens }) => {
  for (const address of [FILE, `${LISTED}/download`, `${LISTED}/about.pdf`])
    await lens.context.unroute(address);
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

  // A page that the extension opens is not always caught by routes in time, so this file comes from a server.
  test('of a PDF in the browser’s viewer offers ours, which fetches the same file', async ({
    site,
    used,
  }) => {
    site.put('/report.pdf', REPORT, 'application/pdf');
    const file = `http://${HOST}/report.pdf`;
    const popup = await PopupPage.open(used, await used.tabOf(await openTab(used, file)));
    await expect(popup.verdict).toHaveText(
      'This is a PDF, and the browser’s own viewer for it is closed to extensions.',
    );
    await popup.page.screenshot({ path: `${SHOTS}/popup-pdf.png` });
    expect(await barriers(popup.page)).toEqual([]);
    const [opened] = await Promise.all([
      used.context.waitForEvent('page'),
      popup.button('Read it in Dispatch Lens').click(),
    ]);
    const viewer = ViewerPage.of(used, opened);
    await expect.poll(() => viewer.article.marks()).toEqual(MARKS);
    // What is said of the findings is said of the file, not of our page.
    const report = await PopupPage.open(used, await viewer.article.tab());
    await expect(report.findings).toHaveCount(3);
    expect(await viewer.page.evaluate(() => new URLSearchParams(location.search).get('file'))).toBe(file);
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
