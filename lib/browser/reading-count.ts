/** How many pages were read in the last seven days: a number a day, and nothing of which pages. */
import { browser } from './api';
import { inTurn } from './in-turn';
import { onMessage } from './messages';

const KEY = 'pagesRead';
const DAYS = 7;
const DAY = 86_400_000;

type Counts = Readonly<Record<string, number>>;

/** Background: counts what readers say that they have read. */
export function keepReadingCount(): void {
  const next = inTurn();
  onMessage('pageRead', () => next(countOne));
}

export async function pagesReadThisWeek(): Promise<number> {
  return Object.values(recent(await counts())).reduce((sum, count) => sum + count, 0);
}

async function countOne(): Promise<void> {
  const days = recent(await counts());
  const today = dayOf(Date.now());
  await browser.storage.local.set({ [KEY]: { ...days, [today]: (days[today] ?? 0) + 1 } });
}

async function counts(): Promise<Counts> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return typeof stored === 'object' && stored !== null ? (stored as Counts) : {};
}

function recent(days: Counts): Counts {
  const oldest = dayOf(Date.now() - (DAYS - 1) * DAY);
  return Object.fromEntries(Object.entries(days).filter(([day]) => day >= oldest));
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
