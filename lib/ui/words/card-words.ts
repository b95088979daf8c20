/** What is said of reports and rules. “Consistent with what was reported” is the strongest of it. */
import { relationOf } from '../../context/relation';
import type { RankedCard, ReportedFinding } from '../../page/report';
import { sharedName } from './names';
import { count, formatRow, say } from './say';
import { formatDate } from './time-words';

export const cardKind = ({ kind, publisher }: RankedCard): string =>
  kind === 'instrument' ? say('kind_instrument') : say('report_of', publisher);

export const cardDate = ({ date, dateInferred }: Pick<RankedCard, 'date' | 'dateInferred'>): string =>
  dateInferred ? say('about_date', formatDate(date)) : formatDate(date);

export const factsLabel = ({ kind, facts }: RankedCard): string =>
  kind === 'instrument' ? count('facts_rule', facts.length) : count('facts_report', facts.length);

export const because = (reasons: readonly string[]): string =>
  say('because', formatRow(reasons.map(sharedName)));

export const linkText = ({ title, publisher }: RankedCard): string => title ?? say('read_at', publisher);

/** Of the published title; undefined where there is none, and the link is in the language of the interface. */
export const titleLanguage = ({ title }: RankedCard): string | undefined =>
  title === undefined ? undefined : /\p{Script=Hangul}/u.test(title) ? 'ko' : 'en';

/** The words that gave a reason: “send back”, “withdraw”. */
export const matchedWords = (words: readonly string[]): string =>
  words.length > 0 ? formatRow(words.map((word) => say('quoted', word))) : say('from_context');

/** How a passage stands to a report; undefined where no more can be said than that they share something. */
export function relation(finding: ReportedFinding, card: RankedCard): string | undefined {
  const found = relationOf(finding, card);
  if (!found) return undefined;
  const key = found.kind === 'consistent' ? 'consistent' : 'other_way';
  return say(key, card.publisher, found.claimedBy, formatDate(card.date.slice(0, 7)));
}
