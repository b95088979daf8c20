/** What is said about time: the page's date, what held then, and how a report lies to it. */
import { eraOf, milestonesBetween } from '../../context/time-court/court';
import type { Duty, Milestone } from '../../context/time-court/milestones';
import type { PageDate } from '../../context/time-court/page-date';
import type { RankedCard } from '../../page/report';
import { formatCardDate } from '../card-date';
import { sourceName } from './names';
import { formatList, type Key, locale, say } from './say';

export const formatDate = (date: string): string => formatCardDate(date, locale());

/** “Dated 11 February 2020 (from the page’s metadata).” */
export const dateLine = (date: PageDate | undefined): string =>
  date ? say('dated', formatDate(date.date), sourceName(date.source)) : say('undated');

const MILESTONE_KEYS: Readonly<Record<string, Key>> = {
  'resolution-2375': 'milestone_2375',
  'resolution-2397': 'milestone_2397',
  'return-deadline': 'milestone_deadline',
  'border-closed': 'milestone_closed',
  'border-reopened': 'milestone_reopened',
  'panel-ended': 'milestone_panel',
  'monitoring-team': 'milestone_team',
};
const DUTY_KEYS: Readonly<Record<Duty, Key>> = {
  none: 'duty_none',
  'no-new-permits': 'duty_permits',
  'return-ahead': 'duty_ahead',
  'return-passed': 'duty_passed',
};

/** A milestone with its date, to stand within a sentence. One that has no translation is named in English. */
export function milestoneName({ id, name, date }: Milestone): string {
  const key = MILESTONE_KEYS[id];
  return key ? say(key, formatDate(date)) : `${name} (${formatDate(date)})`;
}

/** What held when the page was written, in at most two sentences; none where its date is not known. */
export function eraLines(date: PageDate | undefined): string[] {
  const era = eraOf(date?.date);
  if (!era) return [];
  const { after, before, duty } = era;
  const lines: string[] = [];
  if (after && before) lines.push(say('era_between', milestoneName(after), milestoneName(before)));
  else if (after) lines.push(say('era_after', milestoneName(after)));
  else if (before) lines.push(say('era_before', milestoneName(before)));
  if (duty) lines.push(say(DUTY_KEYS[duty]));
  return lines;
}

const TIMING_KEYS: Readonly<Record<NonNullable<RankedCard['timing']>, Key>> = {
  older: 'timing_older',
  newer: 'timing_newer',
  'same-month': 'timing_same_month',
  'same-year': 'timing_same_year',
};

/** How a report lies to the page, and what happened in between. None where one of the dates is not known. */
export function timingLines({ timing, date }: RankedCard, page: PageDate | undefined): string[] {
  if (!timing) return [];
  const between = milestonesBetween(date, page?.date).map(milestoneName);
  return [say(TIMING_KEYS[timing]), ...(between.length > 0 ? [say('in_between', formatList(between))] : [])];
}
