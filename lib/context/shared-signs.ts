/** Everything that a finding and a card can share: places, methods, orders, direction. */
import type { Direction, Finding } from '../judge/finding';
import type { ClaimInput } from '../pack/pack';
import type { Card, Concept, Topic } from '../pack/schema';
import { type GazetteerPlace, sharedPlaces } from './shared-places';
import { rarity, type Sign, together } from './sign';

/** What the ranking takes from a pack. */
export interface ContextPack {
  readonly cards: readonly Card[];
  readonly places: readonly GazetteerPlace[];
  /** They name orders and methods; without them the names are made from the ids. */
  readonly concepts?: readonly Pick<Concept, 'id' | 'label'>[];
  /** Reports taken apart: their cards carry the ledger. */
  readonly claims?: readonly ClaimInput[];
  /** Country (ISO code) that the people are sent from. North Korea unless said otherwise. */
  readonly home?: string;
}

export interface Shared {
  /** The card, by its index in the pack. */
  readonly card: number;
  readonly signs: readonly Sign[];
  /** Points of all signs together. */
  readonly points: number;
  /** The part of them that shared places gave. */
  readonly placePoints: number;
}

/** For an order itself, against a report of it: a sentence that names a resolution calls for its text first. */
const ORDER_ITSELF = 2;
/** The most that methods say together, however rare and however many: a little less than one shared city. */
const METHODS_MOST = 2.9;
/** The same way out or back. A hint: it ranks cards, and brings none. */
const DIRECTION = 0.5;

const TOPIC_WORDS: Partial<Record<Topic, string>> = { 'it-work': 'IT work', medical: 'medical work' };
const DIRECTION_WORDS: Record<Direction, string> = {
  dispatch: 'dispatch',
  return: 'return home',
  'in-place': 'at work abroad',
};

export type SharedSigns = (finding: Finding) => Shared[];

/** Compares findings with the cards of a pack. Gives the cards that share anything, in the order of the pack. */
export function sharedSigns({ cards, places, concepts = [], home = 'KP' }: ContextPack): SharedSigns {
  const labels = new Map(concepts.map(({ id, label }) => [id, label]));
  const conceptWord = (concept: string): string => labels.get(concept) ?? plainWords(concept);
  const placesOf = sharedPlaces(
    cards.map((card) => card.places),
    places,
    home,
  );
  const topics = byName(cards, (card) => card.topics, topicWord);
  const methods = byName(cards, (card) => card.methods ?? [], conceptWord);
  const orders = byName(
    cards,
    (card) => card.orders ?? [],
    conceptWord,
    ({ kind }) => (kind === 'instrument' ? ORDER_ITSELF : 1),
  );
  return (finding) => {
    const inPlaces = placesOf(finding.places);
    const named = finding.reasons.filter(({ weight }) => weight > 0).map(({ concept }) => concept);
    const [inTopics, inMethods, inOrders] = [topics(finding.topics), methods(named), orders(named)];
    return cards.flatMap((card, at) => {
      const ofPlaces = inPlaces.get(at) ?? [];
      // What the work is and how people come to it: one kind, as being students on paper is always a pretext too.
      const ofMethods = [...(inMethods.get(at) ?? []), ...(inTopics.get(at) ?? [])];
      const ofOrders = inOrders.get(at) ?? [];
      const ofDirection = directionOf(finding, card);
      const signs = [...ofPlaces, ...ofMethods, ...ofOrders, ...ofDirection];
      if (signs.length === 0) return [];
      const placePoints = together(ofPlaces);
      const methodPoints = Math.min(together(ofMethods), METHODS_MOST);
      const points = placePoints + methodPoints + together(ofOrders) + together(ofDirection);
      return [{ card: at, signs, points, placePoints }];
    });
  };
}

/** Looks up what cards have by name: each name they share is a sign, worth more the fewer cards have it. */
function byName<Name extends string>(
  cards: readonly Card[],
  namesOf: (card: Card) => readonly Name[],
  word: (name: Name) => string,
  factor: (card: Card) => number = () => 1,
): (names: readonly Name[]) => Map<number, Sign[]> {
  const holders = new Map<Name, number[]>();
  cards.forEach((card, at) => {
    for (const name of new Set(namesOf(card))) holders.set(name, [...(holders.get(name) ?? []), at]);
  });
  return (names) => {
    const byCard = new Map<number, Sign[]>();
    for (const name of new Set(names)) {
      const sharing = holders.get(name) ?? [];
      const weight = rarity(sharing.length, cards.length);
      for (const at of sharing) {
        const sign = { word: word(name), weight: weight * factor(cards[at]!) };
        byCard.set(at, [...(byCard.get(at) ?? []), sign]);
      }
    }
    return byCard;
  };
}

function directionOf({ direction }: Finding, card: Card): Sign[] {
  if (!direction || !card.directions?.includes(direction)) return [];
  return [{ word: DIRECTION_WORDS[direction], weight: DIRECTION }];
}

const topicWord = (topic: Topic): string => TOPIC_WORDS[topic] ?? topic;

/** `instrument.resolution-2397` → "resolution 2397". */
const plainWords = (concept: string): string => concept.slice(concept.indexOf('.') + 1).replaceAll('-', ' ');
