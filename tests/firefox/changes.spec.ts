/** Pages that change after they were read. */
import { documentAround, pageFile } from '../browser/article-page';
import { expect, test } from './fixtures';

const STORY = 'North Korean workers are employed at a garment factory in Dandong.';

test('a site of one page is read anew at each address', async ({ open, popupOf }) => {
  const web = await open(pageFile('one-page-site'));
  await web.page.click('a[href="/workers"]');
  await expect
    .poll(() => web.marks())
    .toEqual(['A garment factory in Shenyang has hired North Korean workers on student visas.']);
  await expect.poll(() => web.badge()).toBe('1');
  await web.page.click('a[href="/weather"]');
  await expect.poll(() => web.marks()).toEqual([]);
  await expect.poll(() => web.badge()).toBe('');
  const popup = await popupOf(web);
  await expect.poll(() => popup.text('h1')).toBe('This page does not mention North Korea.');
});

test('what infinite scroll brings is marked and counted', async ({ open }) => {
  const web = await open(pageFile('feed'));
  await expect.poll(() => web.marks()).toHaveLength(1);
  for (const count of [2, 3]) {
    await web.page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    await expect.poll(() => web.marks()).toHaveLength(count);
    await expect.poll(() => web.badge()).toBe(String(count));
  }
});

test('text that comes late to a page that named nothing is marked', async ({ open }) => {
  const web = await open(documentAround('<main><p>Loading.</p></main>'));
  await web.page.evaluate((text) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    document.querySelector('main')?.append(paragraph);
  }, STORY);
  await expect.poll(() => web.marks()).toEqual([STORY]);
});

test('text that comes into sight is marked', async ({ open }) => {
  const web = await open(pageFile('unread'));
  await expect.poll(() => web.marks()).toHaveLength(1);
  await web.page.click('summary');
  await expect.poll(() => web.marks()).toHaveLength(2);
});

test('text that a class shows is marked', async ({ open }) => {
  const style = '<style>.tab:not(.on) { display: none }</style>';
  const web = await open(documentAround(`${style}<p>North Korea</p><div class="tab"><p>${STORY}</p></div>`));
  await expect.poll(() => web.hasReader()).toBe(true);
  expect(await web.marks()).toEqual([]);
  await web.page.evaluate(() => document.querySelector('.tab')?.classList.add('on'));
  await expect.poll(() => web.marks()).toEqual([STORY]);
});

test('a page that the browser kept is true when one goes back to it', async ({ open }) => {
  const web = await open(pageFile('dandong'));
  await expect.poll(() => web.marks()).toHaveLength(4);
  await web.page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => {
      document.documentElement.dataset.kept = String(persisted);
    });
  });
  await web.goTo(pageFile('weather'));
  await expect.poll(() => web.badge()).toBe('');
  await web.goBack();
  await expect.poll(() => web.page.evaluate(() => document.documentElement.dataset.kept)).toBe('true');
  await expect.poll(() => web.marks()).toHaveLength(4);
  await expect.poll(() => web.badge()).toBe('4');
  await web.page.evaluate(() => document.querySelector('h1')?.remove());
  await expect.poll(() => web.badge()).toBe('3');
});
