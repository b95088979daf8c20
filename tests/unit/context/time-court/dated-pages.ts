/** Pages as sites write them, each with the date that a person would read off it, and what held on that day. */

import type { Duty } from '../../../../lib/context/time-court/milestones';
import type { DateSource } from '../../../../lib/context/time-court/page-date';

export interface DatedPage {
  readonly name: string;
  readonly head?: string;
  readonly body?: string;
  readonly url?: string;
  readonly date?: string;
  readonly source?: DateSource;
  /** Ids of milestones. */
  readonly after?: string;
  readonly before?: string;
  readonly duty?: Duty;
}

const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const meta = (property: string, content: string): string =>
  `<meta property="${property}" content="${content}">`;

const FIRST = { before: 'resolution-2375', duty: 'none' } as const;
const PERMITS = { after: 'resolution-2375', before: 'resolution-2397', duty: 'no-new-permits' } as const;
const AHEAD = { after: 'resolution-2397', before: 'return-deadline', duty: 'return-ahead' } as const;
const PASSED = { after: 'return-deadline', before: 'border-closed', duty: 'return-passed' } as const;
const CLOSED = { after: 'border-closed', before: 'border-reopened', duty: 'return-passed' } as const;
const REOPENED = { after: 'border-reopened', before: 'panel-ended', duty: 'return-passed' } as const;
const GAP = { after: 'panel-ended', before: 'monitoring-team', duty: 'return-passed' } as const;
const LATE = { after: 'monitoring-team', duty: 'return-passed' } as const;

export const DATED_PAGES: readonly DatedPage[] = [
  {
    name: 'JSON-LD of a news article',
    head: ld({ '@type': 'NewsArticle', datePublished: '2018-05-04T09:00:00+09:00' }),
    date: '2018-05-04',
    source: 'json-ld',
    ...AHEAD,
  },
  {
    name: 'JSON-LD in a graph',
    head: ld({ '@graph': [{ '@type': 'WebPage', datePublished: '2020-06-01' }, { '@type': 'Person' }] }),
    date: '2020-06-01',
    source: 'json-ld',
    ...CLOSED,
  },
  {
    name: 'JSON-LD in a list, before meta',
    head:
      ld([{ '@type': 'BreadcrumbList' }, { datePublished: '2017-10-03' }]) +
      meta('article:published_time', '2024-01-01'),
    date: '2017-10-03',
    source: 'json-ld',
    ...PERMITS,
  },
  {
    name: 'JSON-LD that is broken gives way to meta',
    head: `<script type="application/ld+json">{"datePublished": </script>${meta('article:published_time', '2019-12-23T00:10:00Z')}`,
    date: '2019-12-23',
    source: 'meta',
    ...PASSED,
  },
  {
    name: 'the day of the deadline itself',
    head: meta('article:published_time', '2019-12-22T23:59:00+09:00'),
    date: '2019-12-22',
    source: 'meta',
    after: 'resolution-2397',
    before: 'border-closed',
    duty: 'return-ahead',
  },
  {
    name: 'the day after it',
    head: meta('og:published_time', '2019-12-23'),
    date: '2019-12-23',
    source: 'meta',
    ...PASSED,
  },
  {
    name: 'the day on which 2375 was adopted',
    head: meta('article:published_time', '2017-09-11'),
    date: '2017-09-11',
    source: 'meta',
    before: 'resolution-2397',
    duty: 'no-new-permits',
  },
  {
    name: 'the day before',
    head: meta('pubdate', '2017-09-10'),
    date: '2017-09-10',
    source: 'meta',
    ...FIRST,
  },
  {
    name: 'the day on which 2397 was adopted',
    head: meta('article:published_time', '2017-12-22'),
    date: '2017-12-22',
    source: 'meta',
    after: 'resolution-2375',
    before: 'return-deadline',
    duty: 'return-ahead',
  },
  {
    name: 'by name and not by property',
    head: '<meta name="date" content="2016-03-02">',
    date: '2016-03-02',
    source: 'meta',
    ...FIRST,
  },
  {
    name: 'Dublin Core',
    head: '<meta name="DC.date.issued" content="2021-07-15">',
    date: '2021-07-15',
    source: 'meta',
    ...CLOSED,
  },
  {
    name: 'without hyphens',
    head: '<meta name="pubdate" content="20180115">',
    date: '2018-01-15',
    source: 'meta',
    ...AHEAD,
  },
  {
    name: 'a citation in slashes',
    head: '<meta name="citation_date" content="2022/11/30">',
    date: '2022-11-30',
    source: 'meta',
    ...CLOSED,
  },
  {
    name: 'a change is no publication',
    head: meta('article:modified_time', '2024-08-08'),
    body: '<article><time datetime="2018-08-08">8 August</time></article>',
    date: '2018-08-08',
    source: 'time',
    ...AHEAD,
  },
  {
    name: 'the time that says that it is the date of publication',
    body: '<main><time datetime="2024-09-01">now</time><time pubdate datetime="2024-06-30T08:00">then</time></main>',
    date: '2024-06-30',
    source: 'time',
    ...GAP,
  },
  { name: 'a time outside of the article is nothing', body: '<time datetime="2024-09-01">today</time>' },
  {
    name: 'a time without attribute',
    body: '<article><time class="published">12 March 2023</time></article>',
    date: '2023-03-12',
    source: 'time',
    ...CLOSED,
  },
  {
    name: 'the address',
    url: 'https://news.example/2020/01/30/workers',
    date: '2020-01-30',
    source: 'url',
    after: 'return-deadline',
    before: 'border-reopened',
    duty: 'return-passed',
  },
  {
    name: 'the address, in one number',
    url: 'https://news.example/view/AKR-20171105-001',
    date: '2017-11-05',
    source: 'url',
    ...PERMITS,
  },
  {
    name: 'the address, to the month',
    url: 'https://news.example/2023/11/workers/',
    date: '2023-11',
    source: 'url',
    ...REOPENED,
  },
  {
    name: 'the month in which the border closed',
    url: 'https://news.example/2020/01/workers',
    date: '2020-01',
    source: 'url',
    after: 'return-deadline',
    before: 'border-reopened',
    duty: 'return-passed',
  },
  {
    name: 'the month of the deadline: it may have passed or not',
    url: 'https://news.example/2019/12/workers',
    date: '2019-12',
    source: 'url',
    after: 'resolution-2397',
    before: 'border-closed',
  },
  { name: 'an address with a number that is no date', url: 'https://news.example/20201399/12345678' },
  { name: 'a date in the query of an address', url: 'https://news.example/a?d=/2020/01/30/' },
  {
    name: 'a date line in English',
    body: '<p>By A. Writer, 3 May 2019</p>',
    date: '2019-05-03',
    source: 'text',
    ...AHEAD,
  },
  {
    name: 'a date line, month first',
    body: '<p>Published Oct. 20, 2024</p>',
    date: '2024-10-20',
    source: 'text',
    after: 'panel-ended',
    duty: 'return-passed',
  },
  {
    name: 'a date line in Korean',
    body: '<p>입력 2020년 3월 27일 오전 9:00</p>',
    date: '2020-03-27',
    source: 'text',
    ...CLOSED,
  },
  {
    name: 'a date line in Korean dots',
    body: '<p>기사입력 2018.07.02 오후 3:11</p>',
    date: '2018-07-02',
    source: 'text',
    ...AHEAD,
  },
  {
    name: 'a date line in Chinese',
    body: '<p>2019年12月25日 来源：新华社</p>',
    date: '2019-12-25',
    source: 'text',
    ...PASSED,
  },
  {
    name: 'a date line in Japanese',
    body: '<p>2025年2月1日 19時</p>',
    date: '2025-02-01',
    source: 'text',
    ...LATE,
  },
  {
    name: 'a date line in Russian',
    body: '<p>15 мая 2017, 12:30</p>',
    date: '2017-05-15',
    source: 'text',
    ...FIRST,
  },
  {
    name: 'a date within a sentence is that of an event',
    body: '<p>They had to leave by 22 December 2019.</p>',
  },
  { name: 'a date in a headline is that of an event', body: '<h1>After 22 December 2019</h1>' },
  { name: 'a date to come is not believed', head: meta('article:published_time', '2099-01-01') },
  { name: 'a day that no calendar has', head: meta('article:published_time', '2019-02-30') },
  { name: 'a date before the web', head: meta('article:published_time', '1970-01-01') },
  {
    name: 'a year alone, of many turns',
    head: '<meta name="date" content="2017">',
    date: '2017',
    source: 'meta',
    before: 'return-deadline',
  },
  {
    name: 'a year alone, within one time',
    head: '<meta name="date" content="2022">',
    date: '2022',
    source: 'meta',
    ...CLOSED,
  },
  { name: 'nothing' },
];
