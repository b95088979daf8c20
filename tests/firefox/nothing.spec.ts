/** The popup of pages that cannot be read: which nothing it is, and the one thing to do about it. */
import type { Page } from 'puppeteer-core';
import { pageFile } from '../browser/article-page';
import { linesDown, makePdf } from '../browser/make-pdf';
import type { Firefox } from './firefox';
import { expect, test } from './fixtures';
import { LISTED, UNLISTED } from './launch';
import { OwnPage } from './own-page';
import { WebPage } from './web-page';

const STORY = 'North Korean workers are employed at a garment factory in Dandong.';

/** Opens an address whose page the driver is not told about. */
async function visit(firefox: Firefox, address: string): Promise<Page> {
  const page = await firefox.newPage();
  void page.goto(address, { timeout: 0 }).catch(() => undefined);
  await expect.poll(() => page.evaluate(() => location.href).catch(() => '')).toBe(address);
  return page;
}

const popupFor = async (firefox: Firefox, page: Page): Promise<OwnPage> =>
  OwnPage.open(firefox, `popup.html?tab=${await firefox.tabOf(page)}`);

for (const address of ['about:support', 'about:config']) {
  test(`a page of the browser’s own: ${address}`, async ({ firefox }) => {
    const popup = await popupFor(firefox, await visit(firefox, address));
    await expect.poll(() => popup.text('h1')).toBe('The browser lets no extension read this page.');
  });
}

for (const [what, path, sentence] of [
  ['whose address says so', '/report.pdf', /^This is a PDF/],
  ['whose address does not say so', '/report?id=7', /It may be a PDF\.$/],
] as const) {
  test(`a PDF ${what}: the popup leads to our viewer, which marks it`, async ({ firefox, own }) => {
    const { site } = firefox;
    site.put(path, makePdf([linesDown([STORY])], { title: 'A report' }), 'application/pdf');
    const address = `http://${LISTED}:${site.port}${path}`;
    const popup = await popupFor(firefox, await visit(firefox, address));
    await expect.poll(() => popup.text('h1')).toMatch(sentence);
    await popup.click('.action', 'Read it in Dispatch Lens');
    await expect.poll(() => firefox.findOwn('viewer.html?file=')).toBeTruthy();
    const viewer = OwnPage.of((await firefox.findOwn('viewer.html?file='))!);
    await expect.poll(() => viewer.text('h1')).toBe('A report');
    await expect.poll(() => viewer.marks()).toEqual([STORY]);
    // Firefox keeps that it was asked for, though the list has it.
    expect(await firefox.allowed()).toContain(`http://${LISTED}/*`);
    const options = await own('options.html');
    await expect.poll(() => options.text('#sites')).toContain('Allowed beyond the list');
    expect(await options.text('#sites')).not.toContain(LISTED);
  });
}

test('a site that is not listed: the question is asked in the click, and the page is read', async ({
  firefox,
  open,
  popupOf,
}) => {
  const web = await open(pageFile('dandong'), UNLISTED);
  const popup = await popupOf(web);
  await expect.poll(() => popup.text('h1')).toBe('Dispatch Lens may not read this page yet.');
  await popup.click('.action', 'Allow on all sites');
  await web.page.bringToFront();
  await expect.poll(() => web.marks()).toHaveLength(4);
  await web.goTo(pageFile('dandong'), UNLISTED);
  await expect.poll(() => web.marks(), 'read as it opens').toHaveLength(4);
  await firefox.withdraw('*://*/*');
  await web.goTo(pageFile('dandong'), UNLISTED);
  const later = await popupOf(web);
  await expect.poll(() => later.text('h1')).toBe('Dispatch Lens may not read this page yet.');
});

test('a listed site that a person took back is left alone', async ({ launch }) => {
  const firefox = await launch();
  await firefox.install();
  await firefox.withdraw('*://*.nknews.org/*');
  const web = await WebPage.open(firefox, pageFile('dandong'));
  const popup = await popupFor(firefox, web.page);
  await expect.poll(() => popup.text('h1')).toBe('Dispatch Lens may not read this page yet.');
  expect(await web.highlightNames()).toEqual([]);
  expect(firefox.faults()).toEqual([]);
});
