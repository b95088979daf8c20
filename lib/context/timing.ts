/** Dates known to the year, the month or the day, set against each other without claiming more than they say. */
import type { Period } from '../pack/schema';

/** A card's date seen from the page's. `same-year`: one of the two names no month, so which came first is not known. */
export type Timing = 'older' | 'same-month' | 'same-year' | 'newer';

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T|$)/;

/** Months since year 0; one number for the first and one for the last month that the date can mean. */
interface Months {
  readonly first: number;
  readonly last: number;
}

/** Where `card` lies, seen from `page`. Both `YYYY`, `YYYY-MM` or longer; undefined where one of them is no such date. */
export function timingOf(card: string, page: string | undefined): Timing | undefined {
  const of = monthsOf(card);
  const from = monthsOf(page);
  if (!of || !from) return undefined;
  if (of.last < from.first) return 'older';
  if (of.first > from.last) return 'newer';
  return of.first === of.last && from.first === from.last ? 'same-month' : 'same-year';
}

/** The fewest months that can lie between two dates; undefined where one of them is no date. */
export const monthsBetween = (a: string, b: string | undefined): number | undefined =>
  monthsFrom({ from: a }, b);

/** The fewest months that can lie between a period and a date; none where the date is in it. */
export function monthsFrom({ from, to = from }: Period, date: string | undefined): number | undefined {
  const [begin, end, other] = [monthsOf(from), monthsOf(to), monthsOf(date)];
  if (!begin || !end || !other) return undefined;
  return Math.max(0, begin.first - other.last, other.first - end.last);
}

function monthsOf(date: string | undefined): Months | undefined {
  const parts = DATE.exec(date ?? '');
  if (!parts) return undefined;
  const january = Number(parts[1]) * 12;
  if (!parts[2]) return { first: january, last: january + 11 };
  const month = Number(parts[2]);
  if (month < 1 || month > 12) return undefined;
  return { first: january + month - 1, last: january + month - 1 };
}
