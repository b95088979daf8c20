/** What ranking hands on: plain data, safe to send between contexts. */
import type { Card } from '../pack/schema';
import type { LedgerEntry } from './claims';
import type { Timing } from './timing';

export interface RankedCard extends Card {
  /** What brought the card here, in words, the most telling first: `Dandong`, `restaurants`, `resolution 2397`, … */
  readonly because: readonly string[];
  /** Against the date of the page; unset where that is not known. */
  readonly timing?: Timing;
  /** Its claims one by one, where the pack has taken it apart. */
  readonly ledger?: readonly LedgerEntry[];
}

/** The context of a page's findings. */
export interface CardRanking {
  /** Every card that some finding refers to, best for the page first. */
  readonly cards: readonly RankedCard[];
  /** Card ids for each finding, best first; in the order of the findings that were ranked. */
  readonly byFinding: readonly (readonly string[])[];
}
