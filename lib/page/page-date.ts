/** Where a document says when it was published. Works on a live page and on a parsed one; nothing is run or fetched. */
import { choosePageDate, type DateSource, type PageDate } from '../context/time-court/page-date';
import { addressDate, machineDate, writtenDate } from '../context/time-court/written-date';
import type { PageText } from '../text/page-text';

/** Names of `meta` elements, the most exact first. What only says when a page was changed is not among them. */
const META = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'datepublished',
  'publishdate',
  'publish-date',
  'publication_date',
  'pubdate',
  'citation_publication_date',
  'citation_date',
  'dcterms.created',
  'dc.date.issued',
  'dcterms.date',
  'dc.date',
  'date',
];
/** More is not looked at: a hostile page can hold any number of scripts, and any amount of text. */
const MAX_SCRIPTS = 20;
const MAX_SCRIPT_LENGTH = 500_000;
const MAX_DEPTH = 8;
/** A date line is short, no sentence, and stands near the top; a date within a sentence is that of an event. */
const MAX_DATE_LINE = 100;
const TOP_BLOCKS = 12;
const ENDS_A_SENTENCE = /[.!?。！？…]["'”’)]*\s*$/;

/**
 * The date of the page with where it was read; undefined where the page gives none.
 *
 * @param today `YYYY-MM-DD`; later dates are not believed
 */
export function readPageDate(
  document: Document,
  url: string,
  page: PageText,
  today: string,
): PageDate | undefined {
  const found: PageDate[] = [];
  const add = (source: DateSource, date: string | undefined): void => {
    if (date) found.push({ source, date });
  };
  for (const value of jsonLdDates(document)) add('json-ld', machineDate(value));
  for (const value of metaDates(document)) add('meta', machineDate(value));
  for (const value of timeDates(document)) add('time', machineDate(value));
  add('url', addressDate(url));
  for (const line of dateLines(page)) add('text', writtenDate(line));
  return choosePageDate(found, today);
}

function jsonLdDates(document: Document): string[] {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, MAX_SCRIPTS);
  return scripts.flatMap(({ textContent }) => {
    if (!textContent || textContent.length > MAX_SCRIPT_LENGTH) return [];
    try {
      return datesIn(JSON.parse(textContent), MAX_DEPTH);
    } catch {
      return [];
    }
  });
}

/** Of the article itself before what stands deeper: a list of other articles can lie within. */
function datesIn(value: unknown, depth: number): string[] {
  if (depth === 0 || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => datesIn(one, depth - 1));
  const { datePublished, uploadDate, ...rest } = value as Record<string, unknown>;
  const own = [datePublished, uploadDate].filter((one) => typeof one === 'string');
  const inner = [rest.mainEntity, rest['@graph'], rest.mainEntityOfPage];
  return [...own, ...inner.flatMap((one) => datesIn(one, depth - 1))];
}

function metaDates(document: Document): string[] {
  const byName = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    const key = name?.toLowerCase();
    if (key && !byName.has(key)) byName.set(key, meta.getAttribute('content') ?? '');
  }
  return META.flatMap((name) => byName.get(name) ?? []);
}

/** Those that say that they are the date of publication, then the first one of the article. */
function timeDates(document: Document): string[] {
  const marked = document.querySelectorAll('time[pubdate], time[itemprop="datePublished"], time.published');
  const [first] = document.querySelectorAll('article time[datetime], main time[datetime]');
  return [...marked, ...(first ? [first] : [])].flatMap(
    (time) => time.getAttribute('datetime') ?? time.textContent ?? [],
  );
}

function dateLines({ text, blocks }: PageText): string[] {
  return blocks
    .slice(0, TOP_BLOCKS)
    .filter(({ start, end, kind }) => kind !== 'heading' && end - start <= MAX_DATE_LINE)
    .map(({ start, end }) => text.slice(start, end))
    .filter((line) => !ENDS_A_SENTENCE.test(line));
}
