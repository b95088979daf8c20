/** The extension's own pages that hold text to read: the welcome page and the viewer of PDFs. */
import { writeFileSync } from 'node:fs';
import { MARKS, REPORT } from '../browser/pdf-report';
import { expect, test } from './fixtures';

test('installing opens a welcome page with live marks to try', async ({ firefox }) => {
  const page = (await firefox.findOwn('welcome.html'))!;
  await page.bringToFront();
  expect(await page.$eval('h1', ({ textContent }) => textContent)).toBe('Dispatch Lens reads along');
  const sample = <T>(ask: string): Promise<T> =>
    page.evaluate(`document.querySelector('iframe').contentWindow.${ask}`) as Promise<T>;
  await expect
    .poll(() => sample<number>("CSS.highlights.get('dispatch-lens-mark')?.size ?? 0"))
    .toBeGreaterThan(10);
  const [frame, heading] = await page.evaluate(() => {
    const around = document.querySelector('iframe')!;
    const inside = around.contentDocument!.querySelector('h1')!;
    return [around.getBoundingClientRect(), inside.getBoundingClientRect()].map(({ x, y }) => ({ x, y }));
  });
  await page.mouse.click(frame!.x + heading!.x + 20, frame!.y + heading!.y + 20);
  const card = (): Promise<string> =>
    sample("document.querySelector('dispatch-lens-card')?.shadowRoot.textContent ?? ''");
  await expect.poll(card).toContain('Why this passage is marked');
  await page.keyboard.press('Escape');
  await expect.poll(card).toBe('');
});

test('a PDF from the disk is marked, counted and listed', async ({ firefox, own }) => {
  const viewer = await own('viewer.html');
  const file = test.info().outputPath('report.pdf');
  writeFileSync(file, REPORT);
  await viewer.upload(file);
  await expect.poll(() => viewer.marks()).toEqual(MARKS);
  expect(await viewer.text('h1')).toBe('Labour report');
  const tab = await firefox.tabOf(viewer.page);
  await expect.poll(() => firefox.badge(tab)).toBe('3');
  const popup = await own(`popup.html?tab=${tab}`);
  await expect.poll(() => popup.texts('#passages .quote')).toHaveLength(3);
});
