/** How a passage stands to a report: only what direction and place of both bear out, and never more than “consistent”. */
import type { Finding } from '../judge/finding';
import type { Card } from '../pack/schema';

export interface Relation {
  /** `consistent`: the same way, at a place of both. `other-way`: at a place of both, and the report tells only of other ways. */
  readonly kind: 'consistent' | 'other-way';
  /** Who the report has it from. */
  readonly claimedBy: string;
}

type Side = Pick<Finding, 'direction' | 'places'>;
type Report = Pick<Card, 'kind' | 'directions' | 'places' | 'facts'>;

/** Undefined where the two only share a subject, and for rules, which report nothing. */
export function relationOf({ direction, places }: Side, card: Report): Relation | undefined {
  const claimedBy = claimant(card);
  if (card.kind !== 'report' || !direction || !card.directions || !claimedBy) return undefined;
  if (!places.some((place) => isTelling(place) && card.places.includes(place))) return undefined;
  if (card.directions.includes(direction)) return { kind: 'consistent', claimedBy };
  return direction === 'in-place' ? undefined : { kind: 'other-way', claimedBy };
}

/** A country says nothing, as half of what was ever reported is about China; nor does the place that they are sent from. */
const isTelling = (place: string): boolean => place.includes('-') && !place.startsWith('kp-');

const MOST_CLAIMANTS = 2;

function claimant({ facts }: Report): string | undefined {
  const claimants = [...new Set(facts.map(({ claimedBy }) => claimedBy))];
  const named = claimants.slice(0, MOST_CLAIMANTS).join(', ');
  return claimants.length > MOST_CLAIMANTS ? `${named}, …` : named || undefined;
}
