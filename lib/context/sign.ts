/** A sign: one thing that a finding and a card share, and how much that says. */

export interface Sign {
  /** What is shared, in words: `Dandong`, `restaurants`, `resolution 2397`. */
  readonly word: string;
  /** Points; `TELLING` or more says something by itself. */
  readonly weight: number;
}

/**
 * The scale of all weights: one point is what a method says that a third of all cards share. A card is offered only for
 * a sign of at least that; weaker ones rank the cards that have one, and never add up to one. China and sanctions are
 * in half of what was ever reported, so a card that shares just these two answers no question that the reader has.
 */
export const TELLING = 1;
const TELLING_SHARE = 3;

/** Each further sign of a kind counts half of the one before: five shared methods are not five times the evidence. */
const FADE = 0.5;

/** Points for something that `sharing` of `all` cards have: inverse document frequency. None where no card has it. */
export function rarity(sharing: number, all: number): number {
  return sharing === 0 ? 0 : (TELLING * Math.log(all / sharing)) / Math.log(TELLING_SHARE);
}

/** Points of signs of one kind together: the strongest in full, each further one for half as much. */
export function together(signs: readonly Sign[]): number {
  return signs
    .map(({ weight }) => weight)
    .sort((a, b) => b - a)
    .reduce((sum, weight, nth) => sum + weight * FADE ** nth, 0);
}
