/** The founding article claim by claim: all of it in the popup, and the one claim that fits beside a passage. */
import { documentAround, pageFile } from './article-page';
import { barriers } from './barriers';
import { CardPage } from './card-page';
import { expect, test } from './fixtures';

const FOUNDING = 'Workers who left China by the deadline are already going back';

test('the popup opens it by keyboard: numbered claims, their sources, and later reports either way', async ({
  open,
  popupOf,
}) => {
  const popup = await popupOf(await open(pageFile('dandong')));
  const card = popup.cards.filter({ hasText: FOUNDING });
  const ledger = card.locator('.ledger');
  const summary = ledger.locator('summary');
  await expect(summary).toHaveText('Claim by claim (21)');
  await summary.focus();
  await popup.page.keyboard.press('Enter');
  const claims = ledger.locator('ol > li');
  await expect(claims).toHaveCount(21);
  await expect(claims.nth(1)).toHaveAttribute('value', '2');
  await expect(claims.nth(6)).toContainText('One source · one source in China');
  const eleventh = claims.nth(10).getByRole('listitem');
  await expect(eleventh.first()).toContainText(/^Points the other way: \S.* Daily NK, about 2020/);
  await expect(claims.nth(15)).toContainText('Tells what came after:');
  await expect(claims.nth(6)).toContainText('Points the same way:');
  await expect(eleventh.getByRole('link').first()).toHaveAttribute('href', /^https:\/\//);
  // The next stop of the keyboard is the first later report, which leads out.
  await popup.page.keyboard.press('Tab');
  await expect(ledger.getByRole('link').first()).toBeFocused();
  await expect(card).not.toContainText(/confirm|prove|violat/i);
});

test('no other card has one, and a search for the article finds it with its claims', async ({
  open,
  popupOf,
}) => {
  const popup = await popupOf(await open(pageFile('dandong')));
  await expect(popup.cards.locator('.ledger')).toHaveCount(1);
  await popup.search.fill('already going back');
  const hit = popup.hits.filter({ hasText: FOUNDING });
  await hit.locator('summary').first().click();
  await expect(hit.locator('.ledger > summary')).toBeVisible();
});

test('beside a passage: the claim that speaks of the same, and what later reports have to say', async ({
  open,
}) => {
  const words = 'on student visas';
  const story = `North Korean workers are being sent back to factories in Dandong ${words}, one source in China said.`;
  const article = await open(
    documentAround(`<h1>North Korean workers are back in Dandong</h1><p>${story}</p>`),
  );
  await expect.poll(() => article.marks()).toContain(story);
  const at = new CardPage(article.page);
  await at.clickMark(words);
  const fitting = at.contexts.filter({ hasText: FOUNDING }).locator('.fitting');
  await expect(fitting.getByRole('heading')).toHaveText('Claim 11 of 21 in this report');
  await expect(fitting).toContainText('Visas, for students or otherwise, are not the way in');
  await expect(fitting.getByRole('listitem').first()).toContainText(/^Points the other way: \S.* Daily NK, /);
});

for (const media of [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'active' },
] as const) {
  const light = media.forcedColors === 'active' ? 'forced' : media.colorScheme;
  test(`anyone can read it, in ${light}`, async ({ open, popupOf }) => {
    const popup = await popupOf(await open(pageFile('dandong')));
    await popup.page.emulateMedia(media);
    await popup.cards.locator('.ledger > summary').click();
    await popup.page.setViewportSize({ width: 400, height: 900 });
    await popup.cards.locator('.ledger > summary').evaluate((summary) => summary.scrollIntoView());
    await popup.page.screenshot({ path: `.artifacts/looks/ledger-${light}.png` });
    expect(await barriers(popup.page)).toEqual([]);
    await popup.page.setViewportSize({ width: 320, height: 600 });
    expect(
      await popup.page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
    await popup.page.screenshot({ path: `.artifacts/looks/ledger-${light}-320px.png` });
  });
}
