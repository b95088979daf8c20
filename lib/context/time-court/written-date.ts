/** Dates as people write them, in the languages of the pack, turned into ISO dates. */

const ENGLISH = 'january february march april may june july august september october november december'.split(
  ' ',
);
const RUSSIAN = 'январ феврал март апрел ма[яй] июн июл август сентябр октябр ноябр декабр'.split(' ');

const EN_MONTH = String.raw`(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?`;
const RU_MONTH = `(${RUSSIAN.join('|')})[а-я]*`;
const YEAR = String.raw`((?:19|20)\d{2})`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;

/** Each with where year, month and day stand among its groups. */
const PATTERNS: readonly [pattern: RegExp, year: number, month: number, day: number][] = [
  [new RegExp(String.raw`\b${YEAR}[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)`), 1, 2, 3],
  [new RegExp(String.raw`${YEAR}\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号號]`), 1, 2, 3],
  [new RegExp(String.raw`\b${EN_MONTH}\s+${DAY},?\s+${YEAR}\b`, 'i'), 3, 1, 2],
  [new RegExp(String.raw`\b${DAY}\s+${EN_MONTH},?\s+${YEAR}\b`, 'i'), 3, 2, 1],
  [new RegExp(String.raw`(?<!\d)${DAY}\s+${RU_MONTH}\s+${YEAR}`, 'i'), 3, 2, 1],
];

/** The first date in the text that has day, month and year; undefined where there is none. */
export function writtenDate(text: string): string | undefined {
  const found = PATTERNS.flatMap(([pattern, year, month, day]) => {
    const match = pattern.exec(text);
    const date = match && iso(match[year]!, monthNumber(match[month]!), Number(match[day]));
    return date ? [{ at: match.index, date }] : [];
  });
  return found.sort((a, b) => a.at - b.at)[0]?.date;
}

/** A machine's date: its day where it is whole, else its month or year. The day is the page's own, not that of UTC. */
export function machineDate(value: string): string | undefined {
  const parts = /^\s*(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?(?=$|[T\s])/.exec(value);
  if (!parts) return writtenDate(value);
  return parts.slice(1).filter(Boolean).join('-');
}

/** `/2020/01/30/`, `/2020-01-30-`, `/20200130`, `/2020/01/` in the path of an address. */
export function addressDate(url: string): string | undefined {
  if (!URL_PATH.test(url)) return undefined;
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/, '');
  const day = /[/_-](20\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[^\d]|$)/.exec(path);
  if (day) return day.slice(1).join('-');
  const month = /\/(20\d{2})[/-](0[1-9]|1[0-2])(?=\/|$)/.exec(path);
  return month ? month.slice(1).join('-') : undefined;
}

const URL_PATH = /^[a-z]+:\/\//i;

function monthNumber(written: string): number {
  if (/^\d/.test(written)) return Number(written);
  const lower = written.toLowerCase();
  const english = ENGLISH.findIndex((name) => name.startsWith(lower.slice(0, 3)));
  return (english >= 0 ? english : RUSSIAN.findIndex((stem) => new RegExp(`^${stem}`).test(lower))) + 1;
}

function iso(year: string, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
