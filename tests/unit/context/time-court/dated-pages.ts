/** Pages as sites write them, each with the date that a person would read off it, and what held on that day. */
import { AHEAD, CLOSED, type DatedPage, FIRST, GAP, PASSED, PERMITS } from './eras';
import { WRITTEN } from './written-pages';

const ld = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const meta = (property: string, content: string): string =>
  `<meta property="${property}" content="${content}">`;

const MARKED_UP: readonly DatedPage[] = [
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
];

export const DATED_PAGES: readonly DatedPage[] = [...MARKED_UP, ...WRITTEN];
