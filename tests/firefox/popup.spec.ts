/** The popup of pages with findings. */
import { pageFile } from '../browser/article-page';
import { expect, test } from './fixtures';

test('says what was found, lists it in page order, and shows what was reported', async ({
  open,
  popupOf,
}) => {
  const web = await open(pageFile('dandong'));
  const popup = await popupOf(web);
  await expect
    .poll(() => popup.text('h1'))
    .toMatch(/^4 passages speak of North Korean workers abroad\b.*Dandong/);
  expect(await popup.texts('#passages .quote')).toEqual(await web.marks());
  const [report] = await popup.texts('#context article');
  expect(report).toMatch(/^Daily NK report/);
  expect(await popup.text('#context .claimed-by')).toMatch(/\S/);
});

test('a filter leaves what fits it', async ({ open, popupOf }) => {
  const popup = await popupOf(await open(pageFile('dandong')));
  await expect.poll(() => popup.texts('#passages .quote')).toHaveLength(4);
  await popup.choose('Place', 'Shenyang');
  await expect.poll(() => popup.texts('#passages .quote')).toEqual([expect.stringContaining('Shenyang')]);
  await popup.click('.filtered button');
  await expect.poll(() => popup.texts('#passages .quote')).toHaveLength(4);
});

test('the claims of a report, and how later reports stand to them', async ({ open, popupOf }) => {
  const popup = await popupOf(await open(pageFile('dandong')));
  await expect.poll(() => popup.texts('.ledger summary')).not.toEqual([]);
  expect(await popup.isShown('.ledger li')).toBe(false);
  await popup.click('.ledger summary');
  await expect.poll(() => popup.isShown('.ledger li')).toBe(true);
  expect((await popup.texts('.ledger .later')).join()).toMatch(/\S/);
});

test('the search box finds passages and reports', async ({ open, popupOf }) => {
  const popup = await popupOf(await open(pageFile('dandong')));
  await expect.poll(() => popup.texts('#passages .quote')).toHaveLength(4);
  await popup.type('Search passages', 'Shenyan');
  await expect
    .poll(() => popup.texts('search li'))
    .toEqual(expect.arrayContaining([expect.stringContaining('Shenyang')]));
});

test('a click on a finding scrolls the page to it and flashes it for a moment', async ({ open, popupOf }) => {
  const web = await open(pageFile('dandong'));
  const words = 'hand most of their wages to the state';
  const popup = await popupOf(web);
  await expect.poll(() => popup.texts('#passages .quote')).toHaveLength(4);
  expect(await web.isInView(words)).toBe(false);
  const flash = web.nextFlash();
  await popup.click('#passages .jump', words);
  expect(await flash).toEqual([expect.stringContaining(words)]);
  await web.page.bringToFront();
  await expect.poll(() => web.isInView(words)).toBe(true);
  await expect.poll(() => web.flashes()).toEqual([]);
  await expect.poll(() => web.marks()).toHaveLength(4);
});

test('the keys are named as they stand on a keyboard', async ({ open, popupOf }) => {
  const popup = await popupOf(await open(pageFile('dandong')));
  await expect.poll(() => popup.texts('kbd')).toEqual(['Alt+,', 'Alt+.', 'Alt+Shift+,']);
});

test('a tab that is not there', async ({ own }) => {
  const popup = await own('popup.html?tab=99999');
  await expect.poll(() => popup.text('h1')).toBe('The tab that this list belongs to has been closed.');
});

test('the popup itself, over the page: a click in it leads to the passage', async ({ firefox, open }) => {
  const web = await open(pageFile('dandong'));
  await expect.poll(() => web.marks()).toHaveLength(4);
  await web.page.bringToFront();
  await firefox.openPopup();
  const verdict = (): Promise<string | undefined> =>
    firefox.inPopup("document.querySelector('h1')?.textContent");
  await expect.poll(verdict).toMatch(/^4 passages speak of North Korean workers abroad/);
  expect(await firefox.inPopup('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  await firefox.inPopup("document.querySelector('#passages li:last-child .jump').click()");
  await expect.poll(() => web.flashes()).toHaveLength(1);
  await expect.poll(() => web.isInView('hand most of their wages')).toBe(true);
});
