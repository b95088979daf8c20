/** The card at the passage: when it opens, where it stands, what it says and does. */
import { documentAround, LISTED, pageFile } from './article-page';
import { BESIDE, CardPage } from './card-page';
import { expect, test } from './fixtures';

const CROSSED = 'crossed the bridge from Sinuiju';
const WAGES = 'hand most of their wages';
const STORY = 'North Korean workers are employed at a garment factory in Dandong.';

test('a click on a mark opens it: reasons, what was reported, and who claims it', async ({ open }) => {
  const article = await open(pageFile('dandong'));
  await expect.poll(() => article.marks()).toHaveLength(4);
  const at = new CardPage(article.page);
  await at.clickMark(CROSSED);
  await expect(at.card).toBeVisible();
  await expect(at.card).toContainText('Passage 2 of 4');
  expect(await at.card.evaluate((card) => card.scrollHeight > card.clientHeight), 'all of it scrolls').toBe(
    false,
  );
  await expect(at.card.locator('.chip').first()).toHaveText(/\S/);
  const report = at.contexts.first();
  await expect(report.getByRole('heading', { level: 3 })).toHaveText(/\S/);
  await expect(report.locator('.timing')).toHaveText(/(Older|Newer) than this page|From the same/);
  // Told at once, with who claims it: the claim that the passage speaks of, or a fact.
  await expect(report.locator('.fitting .claimed-by')).toHaveText(/\S/);
  await expect(at.contexts.nth(1).locator('.lead .claimed-by')).toHaveText(/\S/);
  await expect(report.locator('.read-on').getByRole('link')).toHaveAttribute(
    'href',
    /^https?:\/\/www\.dailynk\.com\//,
  );
});

/** Narrower, lower and back, while the card is open. */
const WINDOWS = [
  [360, 800],
  [360, 640],
  [320, 320],
  [1000, 320],
  [1000, 800],
] as const;

for (const words of [CROSSED, WAGES]) {
  test(`it never lies over its passage: ${words}`, async ({ open }) => {
    const article = await open(pageFile('dandong'));
    await expect.poll(() => article.marks()).toHaveLength(4);
    const at = new CardPage(article.page);
    await at.clickMark(words);
    await expect(at.card).toBeVisible();
    await expect.poll(() => at.stand(words)).toEqual(BESIDE);
    await article.page.mouse.wheel(0, 60);
    await expect.poll(() => at.stand(words)).toEqual(BESIDE);
    for (const [width, height] of WINDOWS) {
      await article.page.setViewportSize({ width, height });
      await expect.poll(() => at.stand(words), `at ${width} by ${height}`).toEqual(BESIDE);
    }
  });
}

test('beside a passage as high as the window it stands below the end, and all of it can be reached', async ({
  open,
}) => {
  const long = `North Korean workers ${'who sew and cook and build and saw and load '.repeat(9)}are still employed in Dandong.`;
  const article = await open(
    documentAround(`<p style="max-width: 16rem">${long}</p>${'<p>More.</p>'.repeat(20)}`),
  );
  await expect.poll(() => article.marks()).toHaveLength(1);
  const at = new CardPage(article.page);
  await article.page.setViewportSize({ width: 320, height: 400 });
  await at.clickMark('North Korean workers');
  await expect.poll(() => at.stand('North Korean workers')).toEqual(BESIDE);
  await at.button('Not relevant').click();
  await at.button('This passage').click();
  await expect(at.said).toHaveText('Marked as not relevant.');
});

test('where the page has no room at all it stays within the window, as low as it can be', async ({
  open,
}) => {
  const article = await open(documentAround(`<p style="max-width: 12rem">${STORY} ${STORY}</p>`));
  await expect.poll(() => article.marks()).toHaveLength(2);
  const at = new CardPage(article.page);
  await article.page.setViewportSize({ width: 320, height: 220 });
  await at.clickMark('garment factory');
  await expect.poll(async () => (await at.stand('garment factory'))?.inWindow).toBe(true);
});

test('one at a time; a click elsewhere closes it', async ({ open }) => {
  const article = await open(pageFile('dandong'));
  await expect.poll(() => article.marks()).toHaveLength(4);
  const at = new CardPage(article.page);
  await at.clickMark(CROSSED);
  await expect(at.card).toContainText('Passage 2 of 4');
  await at.clickMark(WAGES);
  await expect(at.card).toHaveCount(1);
  await expect(at.card).toContainText('Passage 4 of 4');
  await article.page.mouse.click(5, 5);
  await expect(at.card).toHaveCount(0);
});

test('Escape closes it and gives the keyboard back to where it was', async ({ open }) => {
  const article = await open(
    documentAround(`<input id="field" aria-label="Field"><p>${STORY}</p><script>
      document.addEventListener('keydown', ({ key }) => (window.heard ??= []).push(key));
    </script>`),
  );
  await expect.poll(() => article.marks()).toHaveLength(1);
  const at = new CardPage(article.page);
  await at.clickMark('garment factory');
  await expect(at.card).toBeFocused();
  await article.page.keyboard.press('Tab');
  await article.page.keyboard.press('j');
  await article.page.keyboard.press('Escape');
  await expect(at.card).toHaveCount(0);
  // The page's own shortcuts heard none of it.
  expect(await article.page.evaluate(() => (globalThis as { heard?: string[] }).heard ?? [])).toEqual([]);
});

test('a click that is a link’s stays the link’s', async ({ open }) => {
  const article = await open(documentAround(`<p><a href="#read">${STORY}</a></p>`));
  await expect.poll(() => article.marks()).toHaveLength(1);
  const at = new CardPage(article.page);
  await at.clickMark('garment factory');
  await expect.poll(() => article.page.url()).toBe(`${LISTED}/article#read`);
  await expect(at.card).toHaveCount(0);
});

test('a page cannot open it by a click of its own making', async ({ open }) => {
  const article = await open(documentAround(`<p>${STORY}</p>`));
  await expect.poll(() => article.marks()).toHaveLength(1);
  await article.page.evaluate(() => {
    const { x, y } = document.querySelector('p')!.getBoundingClientRect();
    document
      .querySelector('p')!
      .dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: x + 20, clientY: y + 5 }));
  });
  const at = new CardPage(article.page);
  await at.clickMark('garment factory');
  await expect(at.card).toHaveCount(1);
});

test('resting on a mark opens nothing unless that was switched on', async ({ open, optionsPage }) => {
  const before = await open(documentAround(`<p>${STORY}</p>`));
  await expect.poll(() => before.marks()).toHaveLength(1);
  const options = await optionsPage();
  await options.check('Open the card when the pointer rests on a mark').click();
  const article = await open(documentAround(`<p>${STORY}</p>`));
  await expect.poll(() => article.marks()).toHaveLength(1);
  const at = new CardPage(article.page);
  await at.restOnMark('garment factory');
  await expect(at.card).toBeVisible();
  await expect(at.card).not.toBeFocused();
  // It can be reached by pointer.
  await at.card.hover();
  await expect(at.card).toBeVisible();
});

test('copy with citation: as text and as HTML', async ({ open, lens }) => {
  await lens.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: LISTED });
  const article = await open(pageFile('dandong'));
  await expect.poll(() => article.marks()).toHaveLength(4);
  const at = new CardPage(article.page);
  await at.clickMark(CROSSED);
  await at.button('Copy with citation').click();
  await expect(at.said).toHaveText('Copied.');
  const copied = await article.page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string): Promise<string> => (await item!.getType(type)).text();
    return { text: await read('text/plain'), html: await read('text/html') };
  });
  expect(copied.text).toContain('About 120 North Korean workers crossed the bridge');
  expect(copied.text).toContain('nknews.org, 3 February 2020, read on ');
  expect(copied.text).toContain(`${LISTED}/article#:~:text=About%20120%20North%20Korean`);
  expect(copied.text).toMatch(/Marked for: \S/);
  expect(copied.text).toMatch(/Daily NK, “.+”, .+\d{4} https?:\/\/www\.dailynk\.com\//);
  expect(copied.html).toContain('<blockquote');
  expect(copied.html).toContain('https://www.nknews.org/article');
});

test('not relevant, here: the mark goes, and comes back when that is undone', async ({ open }) => {
  // Without https a page has less to offer.
  const article = await open(pageFile('dandong'), { site: 'http://www.nknews.org' });
  await expect.poll(() => article.marks()).toHaveLength(4);
  const at = new CardPage(article.page);
  await at.clickMark(CROSSED);
  await at.button('Not relevant').click();
  await at.button('This passage').click();
  await expect(at.said).toHaveText('Marked as not relevant.');
  await expect.poll(() => article.marks()).toHaveLength(3);
  await expect.poll(() => article.badge()).toBe('3');
  await article.page.bringToFront();
  await at.button('Undo').click();
  await expect.poll(() => article.marks()).toHaveLength(4);
});

test('not relevant, by rule: kept as a labelled line that can be taken out and deleted', async ({
  open,
  optionsPage,
}) => {
  const article = await open(pageFile('dandong'));
  await expect.poll(() => article.marks()).toHaveLength(4);
  const at = new CardPage(article.page);
  await at.clickMark(WAGES);
  await at.button('Not relevant').click();
  await at.button(/ on all sites$/).click();
  await expect.poll(async () => (await article.marks()).length).toBeLessThan(4);
  const options = await optionsPage();
  await expect(options.section('Marked as not relevant')).toContainText('One entry');
  const line = JSON.parse(await options.download('Save as file'));
  expect(line).toMatchObject({
    lang: 'en',
    feedback: { scope: 'rule', rule: expect.stringMatching(/^[a-z]+\./) },
    blocks: [{ tag: 'p', sentences: [{ text: expect.stringContaining(WAGES), label: 0 }] }],
  });
  await options.button('Delete all').click();
  await expect.poll(() => article.marks()).toHaveLength(4);
});
