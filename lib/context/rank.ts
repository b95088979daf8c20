/**
 * What was reported about the same things: up to two context cards for each finding, and the best of them for the page.
 *
 * A card earns its place by what it shares with a finding (see `Sign`). Among cards that do, three smaller things decide,
 * each too small to outweigh a shared place or a rare method: what the rest of the page is about, closeness in time to
 * the page, and closeness of words. Of several cards that tell of one event a finding gets the best. What still ties goes to the later report, then to the order of the pack.
 */
import type { Finding } from '../judge/finding';
import type { Card } from '../pack/schema';
import { chooseCards, type Offer } from './choose-cards';
import { withLedgers } from './claims';
import type { CardRanking, RankedCard } from './ranked-card';
import { type ContextPack, type Shared, sharedSigns } from './shared-signs';
import { TELLING } from './sign';
import { textCloseness } from './text-closeness';
import { monthsFrom, timingOf } from './timing';

/** "They will then be sent to restaurants" names no place, and borrows those of the page: at most this many points. */
const FROM_PAGE = 1;
/** A sentence with a place of its own has twenty reports from there to choose from: the page helps to choose, no more. */
const FROM_PAGE_IF_PLACED = 0.3;
/** Points for the month of the page itself; half of it a year away. */
const TIME = 0.5;
const HALVES_AFTER_MONTHS = 12;
/** Points for the words of the quote; less than any other difference that matters. */
const TEXT = 0.2;
/** Words are compared for the first findings of a page only, and for the few cards that are close to a place among the
 * two: at most a dozen calls of under a millisecond each, however long the page. */
const MAX_TEXT_FINDINGS = 12;
const MAX_TEXT_CARDS = 4;

export interface PageMoment {
  /** When the page was published: ISO date, or as much of it as is known. */
  readonly date?: string;
}

/** Ranks the cards for a page's findings. The same findings and date always give the same ranking. */
export type RankContext = (findings: readonly Finding[], page?: PageMoment) => CardRanking;

/** Prepares the cards of a pack once, to rank them for any number of pages. */
export function contextOf(pack: ContextPack): RankContext {
  const cards = withLedgers(pack.cards, pack.claims ?? []);
  const signsOf = sharedSigns(pack);
  const rankFor = byPoints(cards);

  return (findings, { date } = {}) => {
    const shared = findings.map((finding) => signsOf(finding).filter(isTelling));
    const ofPage = affinities(shared, cards.length);
    const near = cards.map((card) => closeInTime(card, date));
    const offers = shared.map((ofFinding, nth) => {
      const placed = ofFinding.some(({ placePoints }) => placePoints >= TELLING);
      const lean = placed ? FROM_PAGE_IF_PLACED : FROM_PAGE;
      const ranked = rankFor(
        ofFinding.map(({ card, signs, points }): Offer => {
          return { card, signs, points: points + near[card]! + lean * ofPage[card]! };
        }),
      );
      return nth < MAX_TEXT_FINDINGS ? rankFor(withText(findings[nth]!.quote, ranked, cards)) : ranked;
    });
    const { byFinding, ofPage: chosen } = chooseCards(offers, rankFor, (card) => cards[card]!.event);
    return {
      cards: chosen.map(({ card, because }) => present(cards[card]!, because, date)),
      byFinding: byFinding.map((offered) => offered.map((card) => cards[card]!.id)),
    };
  };
}

const isTelling = ({ signs }: Shared): boolean => signs.some(({ weight }) => weight >= TELLING);

/** Best first. */
const byPoints =
  (cards: readonly Card[]) =>
  <T extends { readonly card: number; readonly points: number }>(offers: readonly T[]): T[] =>
    [...offers].sort(
      (a, b) => b.points - a.points || later(cards[a.card]!, cards[b.card]!) || a.card - b.card,
    );

const later = (a: Card, b: Card): number => (a.date === b.date ? 0 : a.date > b.date ? -1 : 1);

/** How much of the page each card shares, by its index: 1 for the card that shares most. */
function affinities(shared: readonly (readonly Shared[])[], count: number): number[] {
  const sums = new Array<number>(count).fill(0);
  for (const { card, points } of shared.flat()) sums[card]! += points;
  const most = Math.max(...sums);
  return sums.map((sum) => (most > 0 ? sum / most : 0));
}

/** By its date or by the time that its facts speak of, whichever is nearer to the page. */
function closeInTime({ date: published, period }: Card, date: string | undefined): number {
  const months = [{ from: published }, ...(period ? [period] : [])].map((time) => monthsFrom(time, date));
  const known = months.filter((one) => one !== undefined);
  return known.length === 0 ? 0 : TIME * 0.5 ** (Math.min(...known) / HALVES_AFTER_MONTHS);
}

/** Adds the closeness of words where it can change which two cards are shown, or their order. */
function withText(quote: string, ranked: readonly Offer[], cards: readonly Card[]): Offer[] {
  const rivals = ranked.filter(
    ({ points }, nth) =>
      nth < MAX_TEXT_CARDS &&
      ranked.some((one, at) => at < 2 && at !== nth && Math.abs(one.points - points) <= TEXT),
  );
  if (rivals.length === 0) return [...ranked];
  const closeness = textCloseness(
    quote,
    rivals.map(({ card }) => cards[card]!),
  );
  const extra = new Map(rivals.map(({ card }, nth) => [card, TEXT * closeness[nth]!]));
  return ranked.map((offer) => ({ ...offer, points: offer.points + (extra.get(offer.card) ?? 0) }));
}

function present(
  card: Omit<RankedCard, 'because' | 'timing'>,
  because: readonly string[],
  date: string | undefined,
): RankedCard {
  const timing = timingOf(card.date, date);
  return { ...card, because, ...(timing && { timing }) };
}
