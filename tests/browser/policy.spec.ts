/** What an organisation lays down, through the browser's own policies. */
import { ArticlePage, pageFile } from './article-page';
import { barriers } from './barriers';
import { expect, test } from './fixtures';
import { layDown } from './lay-down';
import { OptionsPage } from './options-page';
import { PopupPage } from './popup-page';

const POLICY = {
  blockedSites: ['nknews.org'],
  pinnedSites: ['dailynk.com'],
  forbidExport: true,
  retentionDays: 90,
  packVersion: '0.0.0',
};
const SET = 'Set by your organisation.';

test('the settings show what is laid down, locked, as soon as it is', async ({ bareLens }) => {
  await bareLens.install();
  const options = await OptionsPage.open(bareLens);
  const sites = options.section('Sites');
  await options.field('Site, for example news.example').fill('own.example');
  await options.button('Switch off a site').click();
  await expect(sites.getByRole('listitem')).toHaveText(['own.example ×']);
  await layDown(bareLens, POLICY);
  // Nobody loaded the page again.
  await expect(sites.getByRole('listitem')).toHaveText([
    'own.example ×',
    `nknews.org ${SET}`,
    `dailynk.com ${SET}`,
  ]);
  await expect(options.button('Remove: nknews.org')).toHaveCount(0);
  await expect(options.button('Export settings')).toBeDisabled();
  await expect(options.section('Marked as not relevant')).toContainText(`Deleted after 90 days. ${SET}`);
  await expect(options.page.getByText(/0\.0\.0/)).toBeVisible();
  await options.field('Site, for example news.example').fill('www.dailynk.com');
  await options.button('Switch off a site').click();
  await expect(sites.getByRole('status')).toHaveText(`dailynk.com: ${SET}`);
  expect(await barriers(options.page)).toEqual([]);
  await options.page.screenshot({ path: '.artifacts/looks/options-policy.png', fullPage: true });
  expect(await bareLens.faults()).toEqual([]);
});

test('it goes with the policy, and leaves what the reader set', async ({ bareLens }) => {
  await bareLens.install();
  await layDown(bareLens, POLICY);
  const options = await OptionsPage.open(bareLens);
  await options.field('Site, for example news.example').fill('own.example');
  await options.button('Switch off a site').click();
  const entries = options.section('Sites').getByRole('listitem');
  await expect(entries).toHaveCount(3);
  await layDown(bareLens, {});
  await expect(entries).toHaveText(['own.example ×']);
  await expect(options.button('Export settings')).toBeEnabled();
});

test('a site that is laid down to be off is not read, and the popup says by whom', async ({ bareLens }) => {
  await bareLens.install();
  const article = await ArticlePage.open(bareLens, pageFile('dandong'));
  await expect.poll(() => article.marks()).toHaveLength(4);
  await layDown(bareLens, { blockedSites: ['nknews.org'] });
  // A page that is open is left alone from then on.
  await expect.poll(() => article.marks()).toEqual([]);
  const popup = await PopupPage.open(bareLens, await article.tab());
  await expect(popup.verdict).toHaveText('Dispatch Lens is switched off on nknews.org.');
  await expect(popup.page.getByRole('main')).toContainText(SET);
  await expect(popup.button('Switch it on')).toHaveCount(0);
  await expect(popup.siteSwitch('nknews.org')).toBeDisabled();
});

test('a site that is laid down to be on is read, whatever the reader set', async ({ bareLens }) => {
  await bareLens.install();
  const options = await OptionsPage.open(bareLens);
  await options.field('Site, for example news.example').fill('nknews.org');
  await options.button('Switch off a site').click();
  await expect(options.section('Sites').getByRole('listitem')).toHaveCount(1);
  await layDown(bareLens, { pinnedSites: ['nknews.org'] });
  const article = await ArticlePage.open(bareLens, pageFile('dandong'));
  await expect.poll(() => article.marks()).toHaveLength(4);
  const popup = await PopupPage.open(bareLens, await article.tab());
  await expect(popup.findings).toHaveCount(4);
  await expect(popup.siteSwitch('nknews.org')).toBeChecked();
  await expect(popup.siteSwitch('nknews.org')).toBeDisabled();
});
