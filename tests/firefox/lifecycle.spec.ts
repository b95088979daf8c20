/** What happens to open pages when the extension is updated, and that its background may sleep. */
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentAround, pageFile } from '../browser/article-page';
import { expect, test } from './fixtures';
import { firefoxExtension } from './requirements';
import { WebPage } from './web-page';

const STORY = 'North Korean workers are employed at a garment factory in Dandong.';

test('an update takes what the version before left in an open page, and reads it anew', async ({
  firefox,
  open,
  own,
}) => {
  const web = await open(
    documentAround(
      `<p>${STORY}</p><story-box></story-box>
       <script>document.querySelector('story-box').attachShadow({ mode: 'open' }).innerHTML = '<p>${STORY}</p>';</script>`,
    ),
  );
  await expect.poll(() => web.marks()).toHaveLength(2);
  await web.clickMark('garment factory');
  await expect.poll(() => web.card()).toContain('Passage 1 of 2');
  await firefox.reinstall();
  await web.page.bringToFront();
  await expect.poll(() => web.card(), 'the old card').toBeUndefined();
  await expect.poll(() => web.marks()).toHaveLength(2);
  await expect.poll(() => web.adoptedSheets()).toEqual([1, 1]);
  // The new reader answers for the card, and for the look of the marks.
  await web.clickMark('garment factory');
  await expect.poll(() => web.card()).toContain('Passage 1 of 2');
  await web.page.keyboard.press('Escape');
  await expect.poll(() => web.card()).toBeUndefined();
  await (await own('options.html')).click('label', 'None: list only');
  await expect.poll(() => web.highlightNames()).toEqual([]);
});

test('a background that sleeps is woken by a page that needs it', async ({ firefox: awake, launch }) => {
  const firefox = await launch({ preferences: { 'extensions.background.idle.timeout': 200 } });
  await firefox.install();
  await expect.poll(() => firefox.isBackgroundAwake()).toBe(false);
  expect(await awake.isBackgroundAwake(), 'it sleeps later otherwise').toBe(true);
  const web = await WebPage.open(firefox, pageFile('dandong'));
  await expect.poll(() => web.marks()).toHaveLength(4);
  await expect.poll(() => web.badge()).toBe('4');
  await expect.poll(() => firefox.isBackgroundAwake()).toBe(false);
  await web.page.evaluate(() => document.querySelector('h1')?.remove());
  await expect.poll(() => web.badge()).toBe('3');
  expect(firefox.faults()).toEqual([]);
});

test('the watch over faults sees them, in the background and in a script of ours in a page', async ({
  launch,
}) => {
  const folder = test.info().outputPath('extension');
  cpSync(firefoxExtension(), folder, { recursive: true });
  const scripts = ['background.js', 'sentinel.js'];
  for (const name of scripts)
    writeFileSync(
      join(folder, name),
      `console.error(new Error('${name} noted')); throw new Error('${name} thrown')`,
    );
  const firefox = await launch();
  await firefox.load(folder);
  await WebPage.open(firefox, pageFile('dandong'));
  const seen: string[] = [];
  const planted = (what: string): boolean => {
    seen.push(...firefox.faults());
    return seen.some((line) => line.includes(what));
  };
  for (const name of scripts)
    for (const how of ['noted', 'thrown']) await expect.poll(() => planted(`${name} ${how}`)).toBe(true);
});
