/** The settings: what is set holds on the next page, and a file is taken whole or not at all. */

import { documentAround, pageFile } from './article-page';
import { expect, test } from './fixtures';
import { lookOfMarks } from './in-any-page';

const STORY = 'North Korean workers are employed at a garment factory in Dandong.';

test('a site that is switched off in the popup is left alone until it is switched on again', async ({
  open,
  popupOf,
  optionsPage,
}) => {
  const article = await open(pageFile('dandong'));
  await expect.poll(() => article.marks()).toHaveLength(4);
  const popup = await popupOf(article);
  await popup.siteSwitch('nknews.org').click();
  await expect(popup.verdict).toHaveText('Dispatch Lens is switched off on nknews.org.');
  await expect.poll(() => article.highlightNames()).toEqual([]);
  await expect.poll(() => article.badge()).toBe('');
  const options = await optionsPage();
  await expect(options.section('Sites').getByRole('listitem')).toHaveText(/nknews\.org/);
  await popup.button('Switch it on').click();
  await expect(popup.findings).toHaveCount(4);
  await expect.poll(() => article.marks()).toHaveLength(4);
  await expect(options.section('Sites')).toContainText('None.');
});

test('a site can be named; what is no site is refused', async ({ optionsPage }) => {
  const options = await optionsPage();
  const sites = options.section('Sites');
  await options.field('Site, for example news.example').fill('not a site');
  await options.button('Switch off a site').click();
  await expect(sites.getByRole('status')).toHaveText('“not a site” is not the name of a site.');
  await options.field('Site, for example news.example').fill('https://www.news.example/a');
  await options.button('Switch off a site').click();
  await expect(sites.getByRole('listitem')).toHaveText(/^news\.example/);
  await options.button('Remove: news.example').click();
  await expect(sites.getByRole('listitem')).toHaveCount(0);
});

test('a language that is left out is not judged, and one stays', async ({ optionsPage, open, popupOf }) => {
  const options = await optionsPage();
  await options.check('English').click();
  const article = await open(pageFile('dandong'));
  const popup = await popupOf(article);
  await expect(popup.verdict).toHaveText('This page is in a language that you switched off.');
  for (const name of ['Korean', 'Chinese', 'Japanese']) await options.check(name).click();
  await expect(options.check('Russian')).toBeDisabled();
});

test('sensitivity shows what it does to the sample page', async ({ optionsPage }) => {
  const options = await optionsPage();
  const effect = options.section('Sensitivity').getByRole('status');
  await expect(effect).toHaveText(/^On the sample page: \d+ passages\.$/);
  await options.choice('Fewer, surer').click();
  await expect(effect).toContainText(/it would hide (one passage|\d+ passages)/);
  await options.choice('More, less sure').click();
  await expect(effect).toContainText(/it would add (one passage|\d+ passages)|On the sample page: \d+/);
});

test('marks look as they were set, and with none a page can notice nothing', async ({
  open,
  optionsPage,
}) => {
  const article = await open(documentAround(`<p>${STORY}</p>`));
  await expect.poll(() => article.marks()).toHaveLength(1);
  const options = await optionsPage();
  await options.choice('None: list only').click();
  await expect.poll(() => article.highlightNames()).toEqual([]);
  expect(await article.page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  await expect.poll(() => article.badge()).toBe('1');
  await options.choice('Underline').click();
  await expect.poll(() => article.marks()).toHaveLength(1);
  expect(await article.page.evaluate(lookOfMarks)).toEqual({
    line: 'underline',
    background: 'rgba(0, 0, 0, 0)',
  });
});

test('an own term and an own place count like those of the pack, with the same reasons', async ({
  optionsPage,
  open,
  popupOf,
}) => {
  const options = await optionsPage();
  const own = options.section('Own terms and places');
  await options.field('Term').fill('*');
  await options.button('Add term').click();
  await expect(own.getByRole('status').first()).toHaveText(
    'Not added: “*” has to follow a Latin or Cyrillic letter.',
  );
  await options.field('Term').fill('Silk Road canteen');
  await options.menu('Means').selectOption({ label: 'restaurants' });
  await options.button('Add term').click();
  await options.field('Place').fill('Zarechny Market');
  await options.field('Country (two letters)').fill('ru');
  await options.button('Add place').click();
  await expect(own.getByRole('listitem')).toHaveCount(2);
  const article = await open(
    documentAround('<p>North Korean workers were sent to the Silk Road canteen at Zarechny Market.</p>'),
  );
  const popup = await popupOf(article);
  const finding = popup.findings.first();
  await expect(finding).toContainText('Zarechny Market');
  await finding.locator('summary').click();
  await expect(
    finding.getByRole('definition').filter({ hasText: '“Silk Road canteen”' }).first(),
  ).toBeVisible();
});

test('settings go out and come in again; a bad file is refused whole, with the path', async ({
  optionsPage,
}) => {
  const options = await optionsPage();
  await options.choice('Tint').click();
  const exported = await options.download('Export settings');
  expect(JSON.parse(exported)).toMatchObject({ version: 1, markStyle: 'tint' });
  await options.button('Reset all settings').click();
  await expect(options.choice('Underline and tint')).toBeChecked();
  const data = options.section('Export, import, reset');
  await options.import(exported.replace('"dwell": false', '"dwell": "yes"'));
  await expect(data.getByRole('status')).toHaveText(
    'Nothing was imported: dwell: This is not what belongs there.',
  );
  await expect(options.choice('Underline and tint')).toBeChecked();
  await options.import(exported);
  await expect(data.getByRole('status')).toHaveText('Imported.');
  await expect(options.choice('Tint')).toBeChecked();
});

test('the keys that are really set are shown', async ({ optionsPage, open, popupOf }) => {
  const options = await optionsPage();
  const keys = options.section('Keys');
  await expect(keys.getByRole('term')).toHaveCount(4);
  for (const set of await keys.getByRole('definition').all())
    await expect(set).toHaveText(/^(Alt\+\S+|not set)$/);
  const popup = await popupOf(await open(pageFile('dandong')));
  await expect(popup.page.getByRole('contentinfo')).toContainText(/Alt\+\S+ next/);
});

test('a page of the popup counts what was read, and no more', async ({ open, popupOf }) => {
  const before = await open(pageFile('dandong'));
  await expect.poll(() => before.badge()).toBe('4');
  const article = await open(pageFile('soldiers'));
  const popup = await popupOf(article);
  const proof = popup.page.locator('.proof');
  await expect(proof).toContainText(/characters were read/);
  await expect(proof).toContainText(/Overseas/i);
  await expect(proof.getByRole('definition').last()).toHaveText(/^\d+ pages?$/);
});
