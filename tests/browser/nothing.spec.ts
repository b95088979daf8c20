/** The popup without findings: which nothing it is, and what can be done about it. */

import { ArticlePage, documentAround, LISTED, pageFile, UNLISTED } from './article-page';
import { declineRequests, requests } from './declined-requests';
import { expect, test } from './fixtures';
import { PopupPage } from './popup-page';

test('no mention of North Korea', async ({ open, popupOf }) => {
  const popup = await popupOf(await open(pageFile('weather')));
  await expect(popup.verdict).toHaveText('This page does not mention North Korea.');
  await expect(popup.page.getByText(/^\d+ characters were read\.$/)).toBeVisible();
});

test('no mention, and then there is one: looked at again', async ({ open, popupOf }) => {
  const article = await open(pageFile('weather'));
  const popup = await popupOf(article);
  await expect(popup.verdict).toHaveText('This page does not mention North Korea.');
  await article.page.evaluate(() => {
    document.querySelector('p')!.textContent = 'North Korean workers are employed at a factory in Dandong.';
  });
  await popup.button('Look again').click();
  await expect(popup.findings).toHaveCount(1);
});

test('North Korea, but not its workers abroad', async ({ open, popupOf }) => {
  const popup = await popupOf(await open(pageFile('soldiers')));
  await expect(popup.verdict).toHaveText(
    'This page names North Korea, but does not speak of its workers abroad.',
  );
  await expect(popup.button('Look again')).toBeVisible();
});

test('a page without text', async ({ open, popupOf }) => {
  const popup = await popupOf(await open(documentAround('')));
  await expect(popup.verdict).toHaveText('There is no text on this page to read.');
});

test('a site that may not be read: a button asks for it, and no is taken for an answer', async ({
  open,
  popupOf,
}) => {
  const article = await open(pageFile('dandong'), { site: UNLISTED });
  const popup = await popupOf(article, declineRequests);
  await expect(popup.verdict).toHaveText('Dispatch Lens may not read this page yet.');
  await popup.button('Allow on all sites').click();
  await expect(popup.message).toHaveText('Nothing was allowed, so nothing was read.');
  expect(await popup.page.evaluate(requests)).toEqual([{ active: true, wanted: { origins: ['*://*/*'] } }]);
  expect(await article.highlightNames()).toEqual([]);
});

test('sites that were allowed are read as they open, and no more once that is taken back', async ({
  bareLens,
}) => {
  await bareLens.installWithAllSitesAllowed();
  await expect.poll(() => bareLens.sitesWithSentinel()).toContain('*://*/*');
  const opened = await ArticlePage.open(bareLens, pageFile('dandong'), { site: UNLISTED });
  await expect.poll(() => opened.badge()).toBe('4');

  await bareLens.withdrawAllSites();
  const after = await ArticlePage.open(bareLens, pageFile('dandong'), { site: UNLISTED });
  const popup = await PopupPage.open(bareLens, await after.tab());
  await expect(popup.verdict).toHaveText('Dispatch Lens may not read this page yet.');
  expect(await after.highlightNames()).toEqual([]);
  expect(await bareLens.faults()).toEqual([]);
});

test('a page that was open before the extension was installed is read when the popup opens', async ({
  bareLens,
}) => {
  const article = await ArticlePage.open(bareLens, pageFile('dandong'));
  await bareLens.install();
  const tab = await article.tab();
  expect(await article.highlightNames()).toEqual([]);
  const popup = await PopupPage.open(bareLens, tab);
  await expect(popup.findings).toHaveCount(4);
  await expect.poll(() => article.marks()).toHaveLength(4);
  expect(await bareLens.badge(tab)).toBe('4');
  expect(await bareLens.faults()).toEqual([]);
});

test('a page that did not arrive can be loaded again', async ({ open, popupOf }) => {
  const article = await open(pageFile('dandong'));
  await article.page.unroute(`${LISTED}/**`);
  await article.page.reload().catch(() => undefined);
  const popup = await popupOf(article);
  await expect(popup.button('Reload the page')).toBeVisible();
  await article.page.route(`${LISTED}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: pageFile('dandong') }),
  );
  await popup.button('Reload the page').click();
  await expect(popup.findings).toHaveCount(4);
});

for (const address of ['chrome://version', 'chrome://extensions']) {
  test(`a page closed to every extension: ${address}`, async ({ lens, popupOf }) => {
    const page = await lens.context.newPage();
    await page.goto(address);
    const popup = await popupOf(await lens.tabOf(page));
    await expect(popup.verdict).toHaveText('The browser lets no extension read this page.');
    await expect(popup.page.getByText('Daily NK')).toBeHidden();
    await popup.button('Show what can be read').click();
    await expect(popup.page.getByText('Daily NK')).toBeVisible();
  });
}

for (const tab of ['999999999', '-1', 'nonsense', '1e99']) {
  test(`a tab that is not there: ${tab}`, async ({ popupOf }) => {
    const popup = await popupOf(tab);
    await expect(popup.verdict).toHaveText('The tab that this list belongs to has been closed.');
  });
}
