import { describe, expect, it } from 'vitest';
import { monthsBetween, monthsFrom, timingOf } from '../../../lib/context/timing';

describe('a card’s date, seen from the page’s', () => {
  it.each([
    ['a day earlier in another month', '2020-01-31', '2020-02-01', 'older'],
    ['a later month', '2020-03', '2020-02-28', 'newer'],
    ['the same month, whichever day', '2020-02-28', '2020-02-01', 'same-month'],
    ['the month alone', '2020-02', '2020-02-17', 'same-month'],
    ['the year alone, and it is the page’s', '2020', '2020-02-17', 'same-year'],
    ['the year alone, and an earlier one', '2019', '2020-01-01', 'older'],
    ['a page that gives its year alone', '2020-02-17', '2020', 'same-year'],
    ['a page that gives the time of day', '2020-01-30', '2020-01-30T23:59:59+09:00', 'same-month'],
  ])('%s', (_name, card, page, timing) => {
    expect(timingOf(card, page)).toBe(timing);
  });

  it.each([[undefined], [''], ['yesterday'], ['2020-13-01'], ['20200130'], ['30.01.2020']])(
    'is not known on a page dated %j',
    (page) => {
      expect(timingOf('2020-01-30', page)).toBeUndefined();
      expect(monthsBetween('2020-01-30', page)).toBeUndefined();
    },
  );

  it('is as near as the dates allow', () => {
    expect(monthsBetween('2020', '2020-06-01')).toBe(0);
    expect(monthsBetween('2019', '2020-02-01')).toBe(2);
    expect(monthsBetween('2021-02-01', '2020-02-28')).toBe(12);
  });

  it('is none within a period, and counts from its nearer end outside', () => {
    const period = { from: '2019-12', to: '2020-03-22' };
    const months = (date: string) => monthsFrom(period, date);
    expect(['2019-10-31', '2019-12', '2020-02-10', '2020-03', '2020', '2020-05-01'].map(months)).toEqual([
      2, 0, 0, 0, 0, 2,
    ]);
    expect(monthsFrom({ from: '2019' }, '2020-02')).toBe(2);
    expect(months('yesterday')).toBeUndefined();
  });
});
