/** The settings: what is set holds on pages that are open, and on the next. */

import { readFileSync } from 'node:fs';
import { documentAround } from '../browser/article-page';
import { lookOfMarks } from '../browser/in-any-page';
import { expect, test } from './fixtures';
import { OwnPage } from './own-page';
import { WebPage } from './web-page';

const STORY = 'North Korean workers are employed at a garment factory in Dandong.';

test('marks look as they were set, and with none a page can notice nothing', async ({ open, own }) => {
  const web = await open(documentAround(`<p>${STORY}</p>`));
  await expect.poll(() => web.marks()).toHaveLength(1);
  const options = await own('options.html');
  await options.click('label', 'None: list only');
  await expect.poll(() => web.highlightNames()).toEqual([]);
  expect(await web.adoptedSheets()).toEqual([0]);
  await expect.poll(() => web.badge()).toBe('1');
  await options.click('#marks label:nth-of-type(2)');
  await web.page.bringToFront();
  await expect.poll(() => web.marks()).toHaveLength(1);
  expect(await web.page.evaluate(lookOfMarks)).toEqual({
    line: 'underline',
    background: 'rgba(0, 0, 0, 0)',
  });
});

test('an own term and an own place count like those of the pack', async ({ open, own, popupOf }) => {
  const options = await own('options.html');
  await options.type('Term', 'Silk Road canteen');
  await options.choose('Means', 'restaurants');
  await options.click('button', 'Add term');
  await options.type('Place', 'Zarechny Market');
  await options.type('Country (two letters)', 'ru');
  await options.click('button', 'Add place');
  await expect.poll(() => options.texts('#own li')).toHaveLength(2);
  const text = 'North Korean workers were sent to the Silk Road canteen at Zarechny Market.';
  const popup = await popupOf(await open(documentAround(`<p>${text}</p>`)));
  await expect.poll(() => popup.text('#passages .places')).toBe('Zarechny Market');
  await popup.click('.reasons summary');
  await expect.poll(() => popup.texts('.reasons dd')).toContain('“Silk Road canteen”');
});

test('a site that is switched off is left alone until it is switched on again', async ({ open, popupOf }) => {
  const web = await open(documentAround(`<p>${STORY}</p>`));
  await expect.poll(() => web.marks()).toHaveLength(1);
  const popup = await popupOf(web);
  await popup.click('[role=switch]');
  await expect.poll(() => popup.text('h1')).toBe('Dispatch Lens is switched off on nknews.org.');
  await expect.poll(() => web.highlightNames()).toEqual([]);
  await expect.poll(() => web.badge()).toBe('');
  await popup.click('.action', 'Switch it on');
  await expect.poll(() => popup.texts('#passages .quote')).toEqual([STORY]);
});

test('settings go out as a file and come in again', async ({ firefox, own }) => {
  const options = await own('options.html');
  const isTint = (): Promise<boolean> =>
    options.page.$eval('input[value=tint]', (one) => (one as HTMLInputElement).checked);
  await options.click('label span', 'Tint');
  await expect.poll(isTint).toBe(true);
  await options.click('button', 'Export settings');
  await expect.poll(() => firefox.downloads()).toHaveLength(1);
  const [file] = firefox.downloads();
  expect(JSON.parse(readFileSync(file!, 'utf8'))).toMatchObject({ version: 1, markStyle: 'tint' });
  await options.click('button', 'Reset all settings');
  await expect.poll(isTint).toBe(false);
  await options.upload(file!);
  await expect.poll(isTint).toBe(true);
});

test('what an organisation lays down holds, and is shown', async ({ launch }) => {
  const firefox = await launch({ policy: { blockedSites: ['nknews.org'], forbidExport: true } });
  await firefox.install();
  const web = await WebPage.open(firefox, documentAround(`<p>${STORY}</p>`));
  const popup = await OwnPage.open(firefox, `popup.html?tab=${await web.tab()}`);
  await expect.poll(() => popup.text('h1')).toBe('Dispatch Lens is switched off on nknews.org.');
  expect(await popup.text('main')).toContain('Set by your organisation.');
  expect(await web.highlightNames()).toEqual([]);
  const options = await OwnPage.open(firefox, 'options.html');
  await expect.poll(() => options.texts('#sites li')).toEqual(['nknews.org Set by your organisation.']);
  expect(await options.texts('button:disabled')).toContain('Export settings');
  expect(firefox.faults()).toEqual([]);
});
