/** From every card that could be offered to those that are: two for a finding, eight for a page. */
import type { Sign } from './sign';

/** A card offered to a finding. */
export interface Offer {
  /** The card, by its index in the pack. */
  readonly card: number;
  readonly signs: readonly Sign[];
  readonly points: number;
}

export interface Choice {
  /** Cards for each finding, best first. */
  readonly byFinding: readonly (readonly number[])[];
  /** Every card that some finding has, best for the page first, with what brought it in words. */
  readonly ofPage: readonly { readonly card: number; readonly because: readonly string[] }[];
}

/** What fits beside a mark without covering the text. */
const MAX_FOR_FINDING = 2;
/** More than a reader will open. */
const MAX_FOR_PAGE = 8;
/** A line of the card. */
const MAX_WORDS = 5;

type Rank = <T extends { readonly card: number; readonly points: number }>(offers: readonly T[]) => T[];

/**
 * Each finding gets its best two of the page's best eight, and of the cards that tell of one event only the best.
 * `eventOf` says which event that is, if any. `all` holds every card worth offering, best first for each
 * finding. A finding may lose a card to the page's limit, and gets the best one that is left only where it lost both:
 * so no finding names a card that is not shown, and none is filled up with a card that says little about it.
 */
export function chooseCards(
  all: readonly (readonly Offer[])[],
  rank: Rank,
  eventOf: (card: number) => string | undefined,
): Choice {
  const offers = all.map((ofFinding) => oneForEach(ofFinding, eventOf));
  const firstChoice = offers.map((ofFinding) => ofFinding.slice(0, MAX_FOR_FINDING));
  const kept = new Set(
    rank(total(firstChoice))
      .slice(0, MAX_FOR_PAGE)
      .map(({ card }) => card),
  );
  const isKept = ({ card }: Offer): boolean => kept.has(card);
  const chosen = offers.map((ofFinding, nth) => {
    const first = firstChoice[nth]!.filter(isKept);
    return first.length > 0 ? first : ofFinding.filter(isKept).slice(0, 1);
  });
  return {
    byFinding: chosen.map((ofFinding) => ofFinding.map(({ card }) => card)),
    ofPage: rank(total(chosen)).map(({ card, signs }) => ({ card, because: wordsOf(signs) })),
  };
}

/** The first offer of each event, and those of none. */
function oneForEach(ofFinding: readonly Offer[], eventOf: (card: number) => string | undefined): Offer[] {
  const told = new Set<string>();
  return ofFinding.filter(({ card }) => {
    const event = eventOf(card);
    if (event === undefined) return true;
    if (told.has(event)) return false;
    told.add(event);
    return true;
  });
}

/** One offer for each card: its points and signs from all findings that have it. */
function total(offers: readonly (readonly Offer[])[]): Offer[] {
  const byCard = new Map<number, { card: number; signs: Sign[]; points: number }>();
  for (const { card, signs, points } of offers.flat()) {
    const sum = byCard.get(card) ?? { card, signs: [], points: 0 };
    sum.signs.push(...signs);
    sum.points += points;
    byCard.set(card, sum);
  }
  return [...byCard.values()];
}

/** The most telling signs; among equals, what more findings share. */
function wordsOf(signs: readonly Sign[]): string[] {
  const byWord = new Map<string, { word: string; weight: number; times: number }>();
  for (const { word, weight } of signs) {
    const known = byWord.get(word) ?? { word, weight: 0, times: 0 };
    known.weight = Math.max(known.weight, weight);
    known.times += 1;
    byWord.set(word, known);
  }
  return [...byWord.values()]
    .sort((a, b) => b.weight - a.weight || b.times - a.times)
    .slice(0, MAX_WORDS)
    .map(({ word }) => word);
}
