/** PDFs: the popup's offer, our own viewer, and the same marks and list as on a web page. */
import { expect, test } from './fixtures';
import { linesDown, makePdf } from './make-pdf';
import { ViewerPage } from './viewer-page';

const REPORT = makePdf(
  [
    [
      { text: 'Workers return to Dandong', x: 72, y: 760, size: 20 },
      ...linesDown(
        [
          'About 120 North Korean workers crossed the bridge from Sinuiju into Dan-',
          'dong on Monday night, according to two people who watched the buses arrive.',
        ],
        720,
      ),
      ...linesDown(['The weather in the city was mild, and the market stayed open until nine.'], 660),
      ...linesDown(['A garment factory in Shenyang has hired another group of North Korean'], 80),
      { text: 'Page 1 of 2', x: 280, y: 30, size: 9 },
    ],
    [
      ...linesDown(['workers on short-term student visas.', 'X'].slice(0, 1), 780),
      ...linesDown(
        ['북한 노동자 200여 명이 지난달 말 중국 단둥의 의류 공장에 파', '견됐다고 현지 소식통이 전했다.'],
        700,
      ),
      { text: 'Page 2 of 2', x: 280, y: 30, size: 9 },
    ],
  ],
  { title: 'Labour report' },
);

test('dbg', async ({ lens, popupOf }) => {
  const viewer = await ViewerPage.open(lens);
  viewer.page.on('console', (m) => console.log(m.text()));
  await viewer.choose(REPORT);
  await expect.poll(() => viewer.isRead()).toBe(true);
  console.log(await viewer.page.locator('.pages').innerHTML());
  await expect.poll(() => viewer.article.marks()).not.toEqual([]);
  console.log(await viewer.article.marks());
  await viewer.page.screenshot({ path: '/tmp/exp/viewer.png', fullPage: true });
  const popup = await popupOf(viewer.article);
  console.log(await popup.verdict.textContent(), await popup.quotes());
  console.log(await viewer.article.badge());
});
