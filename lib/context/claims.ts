/** The ledger of a report: its claims one by one, what stands behind each, and what later cards say to it. */
import type { Finding } from '../judge/finding';
import { cardOf } from '../pack/check-cards';
import type { ClaimInput } from '../pack/pack';
import type { Card, ClaimSource, Standing } from '../pack/schema';

export interface LaterWord {
  readonly card: Pick<Card, 'id' | 'publisher' | 'date' | 'dateInferred' | 'url'>;
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
  /** Concepts and places by which a passage is seen to speak of the same. */
  readonly about: readonly string[];
  /** Oldest first. Empty where no card of the pack bears on the claim: that is not the same as undisputed. */
  readonly later: readonly LaterWord[];
}

/** The claims of the card with this id, in the order of the ledger; none for a card that was not taken apart. */
export type Ledger = (cardId: string) => readonly LedgerEntry[];

/** Joins claims with the cards that they name. A card that is not among `cards` is passed over. */
export function ledgerOf(claims: readonly ClaimInput[], cards: readonly Card[]): Ledger {
  const byId = new Map(cards.map((card) => [card.id, card]));
  const entryOf = ({ id, later = [], about = [], ...claim }: ClaimInput): LedgerEntry => ({
    ...claim,
    number: Number(id.slice(id.lastIndexOf('.') + 1)),
    about,
    later: later
      .flatMap(({ card: cardId, ...word }) => {
        const card = byId.get(cardId);
        return card ? [{ card: sourceOf(card), ...word }] : [];
      })
      .sort((a, b) => compare(a.card.date, b.card.date)),
  });
  return (cardId) => claims.filter(({ id }) => cardOf(id) === cardId).map(entryOf);
}

/** The cards, each that was taken apart with its ledger. */
export function withLedgers<T extends Card>(
  cards: readonly T[],
  claims: readonly ClaimInput[],
): (T & { readonly ledger?: readonly LedgerEntry[] })[] {
  const ledgerFor = ledgerOf(claims, cards);
  return cards.map((card) => {
    const ledger = ledgerFor(card.id);
    return ledger.length > 0 ? { ...card, ledger } : card;
  });
}

const sourceOf = ({ id, publisher, date, dateInferred = false, url }: Card): LaterWord['card'] => ({
  id,
  publisher,
  date,
  dateInferred,
  url,
});

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A method or a movement tells claims apart; many claims are about one place. */
const CONCEPT = 2;
const PLACE = 1;

/** The claim that speaks most of what a passage speaks of, the first of several; undefined where none does. */
export function fittingClaim(
  { reasons, places }: Pick<Finding, 'reasons' | 'places'>,
  ledger: readonly LedgerEntry[],
): LedgerEntry | undefined {
  const concepts = new Set(reasons.filter(({ weight }) => weight > 0).map(({ concept }) => concept));
  const overlap = ({ about }: LedgerEntry): number =>
    about.reduce((sum, id) => sum + (concepts.has(id) ? CONCEPT : 0) + (places.includes(id) ? PLACE : 0), 0);
  const best = Math.max(0, ...ledger.map(overlap));
  return best > 0 ? ledger.find((entry) => overlap(entry) === best) : undefined;
}
