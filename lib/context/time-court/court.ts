/**
 * What may be said about a date. A page of 2018 breaks no deadline of 2019, and a report from before the border closed
 * says nothing about what came after: nothing is said here unless it holds for every day that the date can mean.
 */
import { type Duty, MILESTONES, type Milestone } from './milestones';
import { isBefore, type Moment, momentOf } from './moment';

export interface Era {
  /** The latest milestone that surely lies behind the date. */
  readonly after?: Milestone;
  /** The earliest that surely lies ahead of it. */
  readonly before?: Milestone;
  /** Those that fall on the date itself, or within the month or year that is all we know of it. */
  readonly around: readonly Milestone[];
  /** Unset where it changed within the stretch of days that the date can mean. */
  readonly duty?: Duty;
}

/** Undefined for what is no date. */
export function eraOf(
  date: string | undefined,
  milestones: readonly Milestone[] = MILESTONES,
): Era | undefined {
  const moment = momentOf(date);
  if (!moment) return undefined;
  const past = milestones.filter((one) => isBefore(at(one), moment));
  const ahead = milestones.filter((one) => isBefore(moment, at(one)));
  const around = milestones.filter((one) => !past.includes(one) && !ahead.includes(one));
  const [after, before] = [past.at(-1), ahead[0]];
  const duty = dutyAt(moment, milestones);
  return { ...(after && { after }), ...(before && { before }), around, ...(duty && { duty }) };
}

/** The milestones that surely lie between two dates, whichever of them is the earlier. None where one is no date. */
export function milestonesBetween(
  a: string | undefined,
  b: string | undefined,
  milestones: readonly Milestone[] = MILESTONES,
): Milestone[] {
  const [one, other] = [momentOf(a), momentOf(b)];
  if (!one || !other) return [];
  const [from, to] = one.first <= other.first ? [one, other] : [other, one];
  return milestones.filter((milestone) => isBefore(from, at(milestone)) && isBefore(at(milestone), to));
}

/** An order binds from the day on which it takes effect, that day included; a deadline has passed on the day after. */
function dutyAt(moment: Moment, milestones: readonly Milestone[]): Duty | undefined {
  let duty: Duty = 'none';
  for (const milestone of milestones) {
    if (!milestone.duty) continue;
    const begins = milestone.effective ?? dayAfter(milestone.date);
    if (begins <= moment.first) duty = milestone.duty;
    else if (begins <= moment.last) return undefined;
  }
  return duty;
}

const at = ({ date }: Milestone): Moment => momentOf(date)!;

const dayAfter = (date: string): string =>
  new Date(Date.parse(momentOf(date)!.last) + 86_400_000).toISOString().slice(0, 10);
