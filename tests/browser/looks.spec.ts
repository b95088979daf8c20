/** How it looks, in light and dark, for people to look at; and that everyone can read and use it. */
import { pageFile } from './article-page';
import { barriers } from './barriers';
import { expect, test } from './fixtures';

const SHOTS = '.artifacts/looks';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`in ${colorScheme}`, async ({ open, popupOf }) => {
    const article = await open(pageFile('dandong'));
    await article.page.emulateMedia({ colorScheme });
    await expect.poll(() => article.marks()).toHaveLength(4);
    await article.page.screenshot({ path: `${SHOTS}/page-${colorScheme}.png` });

    const popup = await popupOf(article);
    await popup.page.emulateMedia({ colorScheme });
    await expect(popup.findings).toHaveCount(4);
    await popup.page.screenshot({ path: `${SHOTS}/popup-${colorScheme}.png`, fullPage: true });
    const paper = await popup.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    expect(lightness(paper) > 0.5).toBe(colorScheme === 'light');
    await popup.findings.first().locator('summary').click();
    expect(await barriers(popup.page)).toEqual([]);
  });

  test(`without findings, in ${colorScheme}`, async ({ open, popupOf }) => {
    const popup = await popupOf(await open(pageFile('soldiers')));
    await popup.page.emulateMedia({ colorScheme });
    await expect(popup.button('Look again')).toBeVisible();
    await popup.page.screenshot({ path: `${SHOTS}/nothing-${colorScheme}.png` });
    expect(await barriers(popup.page)).toEqual([]);
  });
}

test('a Korean page', async ({ open, popupOf }) => {
  const article = await open(pageFile('korean'));
  const popup = await popupOf(article);
  await expect(popup.findings).toHaveCount(3);
  await popup.page.screenshot({ path: `${SHOTS}/popup-korean.png`, fullPage: true });
  await article.page.screenshot({ path: `${SHOTS}/page-korean.png` });
});

test('the popup fits the window of a toolbar button', async ({ open, popupOf }) => {
  const popup = await popupOf(await open(pageFile('dandong')));
  await expect(popup.findings).toHaveCount(4);
  for (const width of [320, 400]) {
    await popup.page.setViewportSize({ width, height: 600 });
    const overflow = await popup.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, `at ${width} pixels`).toBeLessThanOrEqual(0);
  }
});

test('the check for barriers sees one', async ({ open, popupOf }) => {
  const popup = await popupOf(await open(pageFile('weather')));
  await expect(popup.button('Look again')).toBeVisible();
  await popup.page.evaluate(() => document.querySelector('button')!.replaceChildren());
  expect(await barriers(popup.page)).toEqual([expect.stringContaining('button-name')]);
});

/** Of a computed colour, `rgb(r, g, b)`: 0 is black, 1 white. */
function lightness(colour: string): number {
  const channels = (colour.match(/\d+/g) ?? []).slice(0, 3).map(Number);
  return Math.max(...channels) / 255;
}
