/** The card at the passage, and the way from passage to passage. */
import { documentAround, pageFile } from '../browser/article-page';
import { expect, test } from './fixtures';

const CROSSED = 'crossed the bridge from Sinuiju';
const WAGES = 'hand most of their wages';
const STORY = 'North Korean workers are employed at a garment factory in Dandong.';

test('a click on a mark opens it, beside the passage; Escape closes it', async ({ open }) => {
  const web = await open(pageFile('dandong'));
  await expect.poll(() => web.marks()).toHaveLength(4);
  await web.clickMark(CROSSED);
  await expect.poll(() => web.card()).toContain('Passage 2 of 4');
  expect(await web.card()).toContain('Daily NK report');
  await expect.poll(() => web.cardIsBeside(CROSSED)).toBe(true);
  expect(await web.cardScrollsWhole(), 'its body scrolls, and nothing around it').toBe(false);
  await web.page.keyboard.press('Escape');
  await expect.poll(() => web.card()).toBeUndefined();
});

test('a click that is a link’s stays the link’s', async ({ open }) => {
  const web = await open(documentAround(`<p><a href="#read">${STORY}</a></p>`));
  await expect.poll(() => web.marks()).toHaveLength(1);
  await web.clickMark('garment factory');
  await expect.poll(() => web.page.evaluate(() => location.hash)).toBe('#read');
  expect(await web.card()).toBeUndefined();
});

test('from passage to passage by keyboard: said aloud, and Enter opens the card', async ({
  firefox,
  open,
}) => {
  const web = await open(pageFile('dandong'));
  await expect.poll(() => web.marks()).toHaveLength(4);
  const tab = await web.tab();
  await firefox.tell(tab, 'walk', { step: 1 });
  await expect.poll(() => web.announced()).toMatch(/^Passage 1 of 4: North Korean workers are back/);
  await firefox.tell(tab, 'walk', { step: -1 });
  await expect.poll(() => web.announced()).toMatch(/^Passage 4 of 4: /);
  await expect.poll(() => web.isInView(WAGES)).toBe(true);
  expect(await web.page.evaluate(() => getSelection()?.anchorNode?.textContent)).toContain('wages');
  await web.page.keyboard.press('Enter');
  await expect.poll(() => web.card()).toContain('Passage 4 of 4');
  await web.page.keyboard.press('Escape');
  await expect.poll(() => web.card()).toBeUndefined();
});

test('marks go and come back by command', async ({ firefox, open }) => {
  const web = await open(pageFile('dandong'));
  await expect.poll(() => web.marks()).toHaveLength(4);
  const tab = await web.tab();
  await firefox.tell(tab, 'toggleMarks');
  await expect.poll(() => web.highlightNames()).toEqual([]);
  await firefox.tell(tab, 'toggleMarks');
  await expect.poll(() => web.marks()).toHaveLength(4);
});

test('not relevant, here: the mark goes, and comes back when that is undone', async ({ open }) => {
  const web = await open(pageFile('dandong'));
  await expect.poll(() => web.marks()).toHaveLength(4);
  await web.clickMark(CROSSED);
  await expect.poll(() => web.card()).toContain('Not relevant');
  await web.clickInCard('Not relevant');
  await expect.poll(() => web.card()).toContain('This passage');
  await web.clickInCard('This passage');
  await expect.poll(() => web.marks()).toHaveLength(3);
  await web.clickInCard('Undo');
  await expect.poll(() => web.marks()).toHaveLength(4);
});

test('copy with citation, from a page without https', async ({ open }) => {
  const web = await open(documentAround(`<p>${STORY}</p><textarea></textarea>`));
  await expect.poll(() => web.marks()).toHaveLength(1);
  await web.clickMark('garment factory');
  await expect.poll(() => web.card()).toContain('Copy with citation');
  await web.clickInCard('Copy with citation');
  await expect.poll(() => web.card()).toContain('Copied.');
  await web.page.keyboard.press('Escape');
  await web.page.focus('textarea');
  await web.page.keyboard.down('Control');
  await web.page.keyboard.press('v');
  await web.page.keyboard.up('Control');
  const pasted = (): Promise<string> => web.page.$eval('textarea', ({ value }) => value);
  await expect.poll(pasted).toContain(STORY);
  expect(await pasted()).toContain('#:~:text=North%20Korean%20workers');
});
