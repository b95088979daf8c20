/** Dates known to the year, the month or the day, as the stretch of days that each of them can mean. */

/** First and last day, `YYYY-MM-DD`; texts that compare as the days do. */
export interface Moment {
  readonly first: string;
  readonly last: string;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[T ]|$)/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Undefined for text that is no such date, and for days that no calendar has. */
export function momentOf(date: string | undefined): Moment | undefined {
  const parts = DATE.exec(date ?? '');
  if (!parts) return undefined;
  const [, year = '', month, day] = parts;
  if (!month) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const days = daysIn(Number(year), Number(month));
  if (days === 0) return undefined;
  if (!day) return { first: `${year}-${month}-01`, last: `${year}-${month}-${days}` };
  if (Number(day) < 1 || Number(day) > days) return undefined;
  return { first: `${year}-${month}-${day}`, last: `${year}-${month}-${day}` };
}

/** Whether every day that `a` can mean lies before every day of `b`. */
export const isBefore = (a: Moment, b: Moment): boolean => a.last < b.first;

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
}
