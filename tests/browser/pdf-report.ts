/** A PDF to read, and how it is come by on the web. */
import type { Page } from 'playwright/test';
import { LISTED } from './article-page';
import type { Lens } from './lens';
import { linesDown, makePdf } from './make-pdf';

/** Two pages: a word cut at a line's end, a sentence cut at a page's end, Korean, page numbers, and plain text between. */
export const REPORT = makePdf(
  [
    [
      { text: 'Buses over the bridge', x: 72, y: 770, size: 20 },
      ...linesDown(
        [
          'About 120 North Ko-',
          'rean workers crossed the bridge from Sinuiju into Dandong on Monday night,',
          'according to two people who watched the buses arrive.',
        ],
        730,
      ),
      ...linesDown(['The weather was mild, and the market stayed open until nine.'], 670),
      ...linesDown(['A garment factory in Shenyang has hired another group of North Korean'], 100),
      { text: 'Labour report, page 1', x: 240, y: 36, size: 9 },
    ],
    [
      ...linesDown(['workers on short-term student visas.'], 770),
      ...linesDown(
        ['북한 노동자 200여 명이 지난달 말 중국 단둥의 의류 공장에 파', '견됐다고 현지 소식통이 전했다.'],
        700,
      ),
      { text: 'Labour report, page 2', x: 240, y: 36, size: 9 },
    ],
  ],
  { title: 'Labour report' },
);

export const MARKS = [
  'About 120 North Ko\u00adrean workers crossed the bridge from Sinuiju into Dandong on Monday night, according to two people who watched the buses arrive.',
  'A garment factory in Shenyang has hired another group of North Korean workers on short-term student visas.',
  '북한 노동자 200여 명이 지난달 말 중국 단둥의 의류 공장에 파견됐다고 현지 소식통이 전했다.',
];

export const FILE = `${LISTED}/files/report.pdf`;

/** Answers for a file on the web, to whoever asks. */
export const serve = (lens: Lens, address: string, body: Buffer | string, contentType = 'application/pdf') =>
  lens.context.route(address, (route) => route.fulfill({ contentType, body }));

/** A tab as the browser shows it when a person follows a link. */
export async function openTab(lens: Lens, address: string): Promise<Page> {
  const page = await lens.context.newPage();
  await page.goto(address);
  return page;
}
