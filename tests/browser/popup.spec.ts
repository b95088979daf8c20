/** The popup of a page with findings. */
import { pageFile } from './article-page';
import { expect, test } from './fixtures';

test('says in a sentence what was found', async ({ open, popupOf }) => {
  const popup = await popupOf(await open(pageFile('dandong')));
  await expect(popup.verdict).toHaveText(/^4 passages speak of North Korean workers abroad\b.*\.$/);
  await expect(popup.verdict).toContainText('Dandong');
});

test('has its words also where the browser gives none', async ({ open, popupOf }) => {
  const popup = await popupOf(await open(pageFile('dandong')), giveNoMessages);
  await expect(popup.verdict).toHaveText(/^4 passages speak of North Korean workers abroad\b.*\.$/);
  await expect(popup.page.locator('html')).toHaveAttribute('lang', 'en-GB');
});

/** Runs in the popup: Chromium is like this now and then when it has just started. */
function giveNoMessages(): void {
  const { chrome } = globalThis as unknown as { chrome: { i18n: { getMessage: () => string } } };
  chrome.i18n.getMessage = () => '';
}

test('lists the findings in page order, with the matched words set off', async ({ open, popupOf }) => {
  const article = await open(pageFile('dandong'));
  const popup = await popupOf(article);
  await expect(popup.findings).toHaveCount(4);
  expect(await popup.quotes()).toEqual(await article.marks());
  for (const finding of await popup.findings.all()) {
    const words = (await finding.locator('mark').allTextContents()).join(' ');
    expect(words).toContain('North Korean');
    expect(words).toContain('workers');
  }
});

test('says why each was marked, with the words that gave it', async ({ open, popupOf }) => {
  const popup = await popupOf(await open(pageFile('dandong')));
  const first = popup.findings.nth(1);
  const why = first.getByRole('group');
  await expect(why.locator('.chip').first()).toHaveText(/\S/);
  await expect(why.getByRole('definition').first()).toBeHidden();
  await why.locator('summary').click();
  await expect(
    why
      .getByRole('definition')
      .filter({ hasText: /“[^”]*workers”/ })
      .first(),
  ).toBeVisible();
  // Every reason with its points, which add up to the score.
  const points = (await why.locator('.points').allTextContents()).map((text) =>
    Math.round(Number(text.replace('−', '-')) * 100),
  );
  expect(points.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(points.at(-1));
});

test('shows what was reported before: headline, date, publisher, claims and a link', async ({
  open,
  popupOf,
}) => {
  const popup = await popupOf(await open(pageFile('dandong')));
  const report = popup.cards.filter({ hasText: 'Daily NK report' }).first();
  await expect(report.getByRole('heading', { level: 3 })).toHaveText(/\S/);
  await expect(report.locator('time')).toHaveAttribute('datetime', /^\d{4}(-\d\d){0,2}$/);
  await expect(report.locator('time')).toHaveText(/\b\d{4}$/);
  await expect(report).toContainText('Shown because of:');
  const link = report.getByRole('link');
  await expect(link).toHaveAttribute('href', /^https?:\/\/www\.dailynk\.com\//);
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(link).toHaveText(/\S.* \(opens in a new tab\)$/);
  // Facts, each with who claims it: open on the first card, one click away on the others.
  const first = popup.cards.first();
  await expect(first.getByRole('listitem').first()).toBeVisible();
  for (const fact of await first.getByRole('listitem').all()) {
    await expect(fact.locator('.claimed-by')).toHaveText(/\S/);
  }
});

test('a click on a finding scrolls the page to it and flashes it for a moment', async ({ open, popupOf }) => {
  const article = await open(pageFile('dandong'));
  const words = 'hand most of their wages to the state';
  const popup = await popupOf(article);
  const last = popup.findings.last();
  expect(await article.isInView(words)).toBe(false);
  const flash = article.nextFlash();
  await popup.quoteOf(last).click();
  expect(await flash).toEqual([
    'The North Korean workers in Dandong hand most of their wages to the state, a manager at one of the factories said.',
  ]);
  await expect(last).toHaveAttribute('aria-current', 'true');
  await article.page.bringToFront();
  await expect.poll(() => article.isInView(words)).toBe(true);
  await expect.poll(() => article.flashes()).toEqual([]);
  await expect.poll(() => article.marks()).toHaveLength(4);
});

test('a finding whose text has left the page says so', async ({ open, popupOf }) => {
  const article = await open(pageFile('dandong'));
  const popup = await popupOf(article);
  await expect(popup.findings).toHaveCount(4);
  await article.page.evaluate(() => document.querySelector('article')?.remove());
  await popup.quoteOf(popup.findings.first()).click();
  await expect(popup.message).toHaveText('This passage is no longer on the page.');
});

test('the keyboard reaches a finding and shows it', async ({ open, popupOf }) => {
  const article = await open(pageFile('dandong'));
  const popup = await popupOf(article);
  const quote = popup.quoteOf(popup.findings.nth(2));
  await quote.focus();
  const flash = article.nextFlash();
  await popup.page.keyboard.press('Enter');
  expect((await flash).join()).toContain('short-term student visas');
});

test('quotes are shown in the language of the page', async ({ open, popupOf }) => {
  const popup = await popupOf(await open(pageFile('korean')));
  await expect(popup.findings).toHaveCount(3);
  await expect(popup.findings.first().locator('.quote')).toHaveAttribute('lang', 'ko');
});
