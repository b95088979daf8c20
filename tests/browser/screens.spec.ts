/** Every screen in every light: for people to look at, and for axe to find no barrier in. */
import type { Page } from 'playwright/test';
import { pageFile } from './article-page';
import { barriers } from './barriers';
import { CardPage } from './card-page';
import { expect, test } from './fixtures';
import { PopupPage } from './popup-page';

const SHOTS = '.artifacts/looks';

const LIGHTS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
} as const;
/** A narrow window; and what a window of 1000 by 800 shows at 200 %. */
const SIZES = { '320px': { width: 320, height: 640 }, 'zoom-200': { width: 500, height: 400 } } as const;

/** Takes a screen through all lights and sizes. `within`: the part that is ours. */
async function show(page: Page, name: string, within?: string): Promise<void> {
  for (const [light, media] of Object.entries(LIGHTS)) {
    await page.emulateMedia(media);
    await page.screenshot({ path: `${SHOTS}/${name}-${light}.png`, fullPage: within === undefined });
    expect(await barriers(page, within), `${name} in ${light}`).toEqual([]);
  }
  await page.emulateMedia(LIGHTS.light);
  for (const [size, viewport] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, `${name} at ${size}`).toBeLessThanOrEqual(0);
    expect(await barriers(page, within), `${name} at ${size}`).toEqual([]);
    await page.screenshot({ path: `${SHOTS}/${name}-${size}.png`, fullPage: within === undefined });
  }
}

test('the popup, with both ways and a search', async ({ open, popupOf }) => {
  const popup = await popupOf(await open(pageFile('both-ways')));
  await expect(popup.findings.first()).toBeVisible();
  await popup.findings.first().locator('summary').click();
  await show(popup.page, 'popup');
  await popup.page.setViewportSize({ width: 400, height: 600 });
  await popup.search.fill('dandong');
  await expect(popup.hits.first()).toBeVisible();
  await show(popup.page, 'popup-search');
});

test('the popup without findings', async ({ open, popupOf }) => {
  const popup = await popupOf(await open(pageFile('soldiers')));
  await popup.page.locator('.near-misses > summary').click();
  await show(popup.page, 'popup-nothing');
});

test('the card', async ({ open }) => {
  const article = await open(pageFile('dandong'));
  await expect.poll(() => article.marks()).toHaveLength(4);
  const at = new CardPage(article.page);
  await at.clickMark('crossed the bridge');
  await expect(at.card).toBeVisible();
  await article.page.screenshot({ path: `${SHOTS}/card.png` });
  await at.card.locator('summary').first().click();
  await at.button('Not relevant').click();
  await show(article.page, 'card', 'dispatch-lens-card');
});

test('the settings', async ({ optionsPage }) => {
  const options = await optionsPage();
  await options.choice('Fewer, surer').click();
  await options.field('Site, for example news.example').fill('news.example');
  await options.button('Switch off a site').click();
  await options.field('Term').fill('Silk Road canteen');
  await options.button('Add term').click();
  await expect(options.section('Sensitivity').getByRole('status')).toContainText('hide');
  await show(options.page, 'options');
});

test('a page that may not be read, and one that is switched off', async ({ lens, popupOf, open }) => {
  const page = await lens.context.newPage();
  await page.route('https://unlisted.example/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: pageFile('dandong') }),
  );
  await page.goto('https://unlisted.example/');
  const refused = await popupOf(await lens.tabOf(page));
  await expect(refused.page.getByRole('main').getByRole('button').first()).toBeVisible();
  await show(refused.page, 'popup-refused');
  const off = await popupOf(await open(pageFile('dandong')));
  await off.siteSwitch('nknews.org').click();
  await expect(off.button('Switch it on')).toBeVisible();
  await show(off.page, 'popup-off');
});

test('the PDF viewer, before a file is chosen', async ({ lens }) => {
  const page = await lens.context.newPage();
  await page.goto(`chrome-extension://${await lens.id()}/viewer.html`);
  await expect(page.getByRole('button').first()).toBeVisible();
  await show(page, 'viewer');
});

test('the welcome page', async ({ lens }) => {
  const page = await lens.context.newPage();
  await page.goto(`chrome-extension://${await lens.id()}/welcome.html`);
  const frame = (): ReturnType<Page['frame']> => page.frame({ url: /sample\.html$/ });
  await expect.poll(() => frame()?.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
  await show(page, 'welcome');
});

for (const name of ['ko', 'zh_CN', 'zh_TW', 'ja', 'ru']) {
  test(`in another language: ${name}`, async ({ bareLens }) => {
    await bareLens.installIn(name);
    const page = await bareLens.context.newPage();
    await page.route('https://www.nknews.org/**', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: pageFile('both-ways') }),
    );
    await page.goto('https://www.nknews.org/article');
    const popup = await PopupPage.open(bareLens, await bareLens.tabOf(page));
    await expect(popup.page.locator('.findings > li').first()).toBeVisible();
    await expect(popup.page.locator('html')).toHaveAttribute('lang', name.replace('_', '-'));
    // Why it was marked, and where, is said in that language too; what others wrote stays as it is, and says so.
    await popup.page.locator('.reasons > summary').first().click();
    const ours = await popup.page
      .locator('.chip:not(.rest), .reasons[open] dt, .filters option, .subjects, .because')
      .allTextContents();
    expect(ours.filter((text) => /[a-z]{3}/.test(text))).toEqual([]);
    await expect(popup.page.locator('.card h3').first()).toHaveAttribute('lang', 'en');
    await popup.page.screenshot({ path: `${SHOTS}/popup-${name}.png`, fullPage: true });
    for (const width of [320, 400]) {
      await popup.page.setViewportSize({ width, height: 600 });
      const overflow = await popup.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `at ${width} pixels`).toBeLessThanOrEqual(0);
    }
    await popup.page.goto(`chrome-extension://${await bareLens.id()}/viewer.html`);
    await expect(popup.page.locator('html')).toHaveAttribute('lang', name.replace('_', '-'));
    const said = await popup.page.locator('button, .sentence, .note').allTextContents();
    expect(said.filter((text) => /[a-z]{4}/.test(text))).toEqual([]);
    await popup.page.screenshot({ path: `${SHOTS}/viewer-${name}.png` });
    await popup.page.goto(`chrome-extension://${await bareLens.id()}/options.html`);
    await expect(popup.page.getByRole('heading', { level: 1 })).toContainText('Dispatch Lens');
    await popup.page.screenshot({ path: `${SHOTS}/options-${name}.png`, fullPage: true });
    expect(await bareLens.faults()).toEqual([]);
  });
}
