/** The number on the toolbar button. */
import { LISTED, pageFile } from './article-page';
import { expect, test } from './fixtures';

test('the badge is the number of findings, the same as in the popup', async ({ open, popupOf }) => {
  const article = await open(pageFile('dandong'));
  await expect.poll(() => article.badge()).toBe('4');
  await expect((await popupOf(article)).findings).toHaveCount(4);
});

test('each tab has its own, and it goes with the page', async ({ open }) => {
  const article = await open(pageFile('dandong'));
  const weather = await open(pageFile('weather'));
  await expect.poll(() => article.badge()).toBe('4');
  expect(await weather.badge()).toBe('');
  await article.page.unroute(`${LISTED}/**`);
  await article.page.route(`${LISTED}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: pageFile('weather') }),
  );
  await article.page.goto(`${LISTED}/weather`);
  await expect.poll(() => article.badge()).toBe('');
});
