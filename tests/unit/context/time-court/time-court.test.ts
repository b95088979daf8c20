import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { eraOf, milestonesBetween } from '../../../../lib/context/time-court/court';
import { MILESTONES } from '../../../../lib/context/time-court/milestones';
import { momentOf } from '../../../../lib/context/time-court/moment';
import { readPageDate } from '../../../../lib/page/page-date';
import { extractPageText } from '../../../../lib/page/page-source';
import { DATED_PAGES } from './dated-pages';

const TODAY = '2026-11-25';

describe('the date of a page, and what held on it', () => {
  it.each(DATED_PAGES)('$name', ({ head = '', body = '', url = 'https://news.example/a', ...expected }) => {
    const { document } = parseHTML(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`);
    const date = readPageDate(document as never, url, extractPageText(document as never), TODAY);
    const era = eraOf(date?.date);
    expect({ ...date, after: era?.after?.id, before: era?.before?.id, duty: era?.duty }).toEqual({
      date: expected.date,
      source: expected.source,
      after: expected.after,
      before: expected.before,
      duty: expected.duty,
      ...(expected.date === undefined && { date: undefined }),
    });
  });
});

/** Every day of twelve years, every month, every year. */
const DATES = [
  ...Array.from({ length: 4_400 }, (_, day) =>
    new Date(Date.UTC(2015, 0, 1 + day)).toISOString().slice(0, 10),
  ),
  ...Array.from({ length: 144 }, (_, month) => new Date(Date.UTC(2015, month)).toISOString().slice(0, 7)),
  ...Array.from({ length: 12 }, (_, year) => String(2015 + year)),
];

describe('nothing is said of a time in which it was not so', () => {
  it('of no day, month or year', () => {
    const wrong = DATES.flatMap((date) => {
      const { first, last } = momentOf(date)!;
      const era = eraOf(date)!;
      return [
        ...(era.after && !(end(era.after.date) < first) ? [`${date} after ${era.after.id}`] : []),
        ...(era.before && !(last < begin(era.before.date)) ? [`${date} before ${era.before.id}`] : []),
        ...era.around
          .filter((one) => end(one.date) < first || last < begin(one.date))
          .map(({ id }) => `${date} around ${id}`),
        ...(era.duty && (!HELD[era.duty](first) || !HELD[era.duty](last)) ? [`${date} ${era.duty}`] : []),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it('and of every day all is said that can be', () => {
    const silent = DATES.filter((date) => date.length === 10 && eraOf(date)?.duty === undefined);
    expect(silent).toEqual([]);
  });
});

/** Written down here by themselves, from the texts of the resolutions: what is checked must not check itself. */
const HELD = {
  none: (day: string) => day < '2017-09-11',
  'no-new-permits': (day: string) => day >= '2017-09-11' && day < '2017-12-22',
  'return-ahead': (day: string) => day >= '2017-12-22' && day <= '2019-12-22',
  'return-passed': (day: string) => day > '2019-12-22',
};

const begin = (date: string): string => momentOf(date)!.first;
const end = (date: string): string => momentOf(date)!.last;

describe('what lies between a report and a page', () => {
  const BETWEEN: [a: string, b: string, ids: string[]][] = [
    ['2020-01-30', '2020-02-11', []],
    ['2019-12-01', '2020-02-11', ['return-deadline', 'border-closed']],
    ['2020-01', '2023-12-01', ['border-reopened']],
    ['2023-12-01', '2020-02', ['border-reopened']],
    ['2017', '2018-03', []],
    ['2016', '2018-03', ['resolution-2375', 'resolution-2397']],
    ['2024', '2024', []],
    ['soon', '2024', []],
  ];
  it.each(BETWEEN)('%s and %s: %j', (a, b, ids) => {
    expect(milestonesBetween(a, b).map(({ id }) => id)).toEqual(ids);
  });
});

describe('the milestones', () => {
  it('stand in order, each with a date, a name and a source', () => {
    const dates = MILESTONES.map(({ date }) => begin(date));
    expect(dates).toEqual([...dates].sort());
    for (const { id, date, name, source } of MILESTONES) {
      expect(id).toMatch(/^[a-z0-9-]+$/);
      expect(momentOf(date)).toBeDefined();
      expect(name && source).toBeTruthy();
    }
  });
});
