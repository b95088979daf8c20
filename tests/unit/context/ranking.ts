/** Ranks a few cards among others that share nothing. */
import { expect } from 'vitest';
import { contextOf } from '../../../lib/context/rank';
import type { CardRanking } from '../../../lib/context/ranked-card';
import type { Finding } from '../../../lib/judge/finding';
import type { Card } from '../../../lib/pack/schema';
import { filler, PLACES } from './fixtures';

export const rankingOf = (cards: readonly Card[], findings: readonly Finding[], date?: string): CardRanking =>
  contextOf({ cards: [...cards, ...filler(12)], places: PLACES })(findings, { date });

/**
 * All cards in the order in which they would be offered: each pair is ranked alone, so that a list longer than two can
 * be compared. Fails unless every card comes before each later one, whichever way round the pack has them.
 */
export function expectOrder(cards: readonly Card[], one: Finding, date?: string): void {
  cards.forEach((better, at) => {
    for (const worse of cards.slice(at + 1)) {
      const first = [rankingOf([better, worse], [one], date), rankingOf([worse, better], [one], date)].map(
        ({ byFinding }) => byFinding[0]?.[0],
      );
      expect(first, `${better.id} before ${worse.id}`).toEqual([better.id, better.id]);
    }
  });
}
