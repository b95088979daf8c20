/** Which of the dates that a page gives is the date of the page. */
import { momentOf } from './moment';

/** Where a date was read, the most trusted first. */
export const DATE_SOURCES = ['json-ld', 'meta', 'time', 'url', 'text'] as const;
export type DateSource = (typeof DATE_SOURCES)[number];

export interface PageDate {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as far as the page says. */
  readonly date: string;
  readonly source: DateSource;
}

/** Before this there was no web to publish on. */
const FIRST_YEAR = '1991';

/**
 * The date by the most trusted source; within one source the first that is whole to the day, else the first. Dates that
 * no page can have (no such day, or after `today`, `YYYY-MM-DD`) are passed over.
 */
export function choosePageDate(candidates: readonly PageDate[], today: string): PageDate | undefined {
  const possible = candidates.filter(({ date }) => {
    const moment = momentOf(date);
    return moment !== undefined && moment.first >= FIRST_YEAR && moment.first <= today;
  });
  for (const source of DATE_SOURCES) {
    const ofSource = possible.filter((one) => one.source === source);
    const best = ofSource.find(({ date }) => date.length === 10) ?? ofSource[0];
    if (best) return best;
  }
  return undefined;
}
