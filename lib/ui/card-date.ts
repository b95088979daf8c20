/** Dates of context cards: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, shown exactly as far as they are known. */

type Parts = Intl.DateTimeFormatOptions;
const YEAR: Parts = { year: 'numeric' };
const MONTH: Parts = { year: 'numeric', month: 'long' };
const DAY: Parts = { year: 'numeric', month: 'long', day: 'numeric' };

/** `2017-09` → "September 2017". Text that is not such a date comes back as it is. */
export function formatCardDate(date: string, locale = 'en-GB'): string {
  const known = date.split('-').length;
  const parts = known === 1 ? YEAR : known === 2 ? MONTH : DAY;
  // A date without a time is read as UTC; shown in another zone it could fall a day early.
  const time = Date.parse(date);
  if (Number.isNaN(time)) return date;
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }).format(time);
}
