/** Keys of ours: from passage to passage, and marks that go and come back. */
import { documentAround, pageFile } from './article-page';
import { CardPage } from './card-page';
import type { ChromeApi } from './chrome-api';
import { expect, test } from './fixtures';

declare const chrome: ChromeApi;

const WAGES = 'hand most of their wages';

test('from passage to passage by keyboard: said aloud, and Enter opens the card', async ({ open, lens }) => {
  const article = await open(pageFile('dandong'), { before: countChanges });
  await expect.poll(() => article.marks()).toHaveLength(4);
  const tab = await article.tab();
  const at = new CardPage(article.page);
  await lens.tell(tab, 'walk', { step: 1 });
  await expect(at.announced).toHaveText(/^Passage 1 of 4: North Korean workers are back/);
  await lens.tell(tab, 'walk', { step: -1 });
  await expect(at.announced).toHaveText(/^Passage 4 of 4: /);
  await expect.poll(() => article.isInView(WAGES)).toBe(true);
  // The reading cursor moved, and nothing in the page's body changed for it.
  expect(await article.page.evaluate(() => getSelection()?.anchorNode?.textContent)).toContain('wages');
  expect(await article.page.evaluate(() => (globalThis as { changes?: number }).changes)).toBe(0);
  await article.page.keyboard.press('Enter');
  await expect(at.card).toContainText('Passage 4 of 4');
  await expect(at.card).toBeFocused();
  await article.page.keyboard.press('Escape');
  await expect(at.card).toHaveCount(0);
  await lens.tell(tab, 'walk', { step: 1 });
  await expect(at.announced).toHaveText(/^Passage 1 of 4: /);
});

test('marks go and come back by command', async ({ open, lens }) => {
  const article = await open(pageFile('dandong'));
  await expect.poll(() => article.marks()).toHaveLength(4);
  const tab = await article.tab();
  await lens.tell(tab, 'toggleMarks');
  await expect.poll(() => article.highlightNames()).toEqual([]);
  await lens.tell(tab, 'toggleMarks');
  await expect.poll(() => article.marks()).toHaveLength(4);
});

test('a key on a page that nobody has read yet has it read', async ({ open, lens }) => {
  const article = await open(documentAround('<p>Snow is expected in Vermont on Friday.</p>'));
  await article.tab();
  // As the browser does when the key is pressed. What it writes down against us fails the test.
  await (await lens.worker()).evaluate(() => chrome.commands.onCommand.dispatch('next-passage'));
  await expect(new CardPage(article.page).announced).toHaveText('No passages on this page.');
});

/** Runs in the page: counts what changes in its body. */
function countChanges(): void {
  Object.assign(globalThis, { changes: 0 });
  document.addEventListener('DOMContentLoaded', () => {
    new MutationObserver((records) => {
      Object.assign(globalThis, { changes: (globalThis as { changes?: number }).changes! + records.length });
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}
