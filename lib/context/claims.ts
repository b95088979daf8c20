/** The ledger of a report: its claims one by one, what stands behind each, and what later cards say to it. */
import { cardOf } from '../pack/check-cards';
import type { Card, Claim, ClaimSource, Standing } from '../pack/schema';

export interface LaterWord {
  readonly card: Card;
  readonly standing: Standing;
  /** One line on what the card has to say to the claim. */
  readonly why: string;
}

export interface LedgerEntry {
  readonly number: number;
  readonly text: string;
  readonly sourceKind: ClaimSource;
  readonly claimedBy: string;
  /** Paragraphs of the report: `P2`; T is its headline, D its standfirst, C its caption, H1 and H2 sub-headings. */
  readonly paragraphs: readonly string[];
  /** Oldest first. Empty where no card of the pack bears on the claim: that is not the same as undisputed. */
  readonly later: readonly LaterWord[];
}

/** The claims of the card with this id, in the order of the ledger; none for a card that was not taken apart. */
export type Ledger = (cardId: string) => readonly LedgerEntry[];

/** Joins claims with the cards that they name. A card that is not among `cards` is passed over. */
export function ledgerOf(claims: readonly Claim[], cards: readonly Card[]): Ledger {
  const byId = new Map(cards.map((card) => [card.id, card]));
  const entryOf = ({ id, later = [], ...claim }: Claim): LedgerEntry => ({
    ...claim,
    number: Number(id.slice(id.lastIndexOf('.') + 1)),
    later: later
      .flatMap(({ card: cardId, ...word }) => {
        const card = byId.get(cardId);
        return card ? [{ card, ...word }] : [];
      })
      .sort((a, b) => compare(a.card.date, b.card.date)),
  });
  return (cardId) => claims.filter(({ id }) => cardOf(id) === cardId).map(entryOf);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
