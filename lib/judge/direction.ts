/**
 * Which way the people go. “Sent back to China” is a dispatch and “sent back to Pyongyang” a return, so the goal
 * decides before the verb does; a return that is denied, or refused, leaves people where they are. A direction that is
 * wrong misleads more than none, so a weak word says nothing without a goal, and what is said of money (“earnings are sent
 * back to Pyongyang”) says nothing of people.
 */
import type { PlaceMention, TermMention } from '../match/mention';
import type { Concept, Direction, GoalMarkers } from '../pack/schema';
import type { Span } from '../text/span';
import { gapBetween, nearestGoal } from './goals';
import type { Sentence } from './sentence';

export interface DirectionReading {
  readonly direction: Direction;
  /** The words that decided. */
  readonly cues: readonly Span[];
}

/** Concept → the way that its words point. */
export type Directions = ReadonlyMap<string, Direction>;

export const directionsOf = (concepts: readonly Pick<Concept, 'id' | 'direction'>[]): Directions =>
  new Map(concepts.flatMap(({ id, direction }) => (direction ? [[id, direction]] : [])));

/** Units of a sentence: in what goes on for longer, words stand too far apart to tell of one movement. */
const LONGEST = 2_000;
/** Units between a movement and what denies it. */
const BESIDE = 24;
/** Units between a movement and the money that moves. */
const MONEY = 24;
const SUM = /[$€£¥￥₩₽]\s?\d/;

export function directionOf(
  sentence: Sentence,
  text: string,
  directions: Directions,
  markers: GoalMarkers,
): DirectionReading | undefined {
  if (sentence.end - sentence.start > LONGEST) return undefined;
  const { terms, places } = sentence;
  const cues = terms.filter((term) => directions.has(term.concept) && !isOfMoney(term, sentence, text));
  const staying = cues.filter(({ concept }) => directions.get(concept) === 'in-place');
  const moving = cues.filter((cue) => !staying.includes(cue));
  const where = places.filter(
    (place) => !staying.some((cue) => place.start >= cue.start && place.end <= cue.end),
  );
  const goal = nearestGoal({ ...sentence, places: where }, text, moving, markers);
  const direction = goal ? goalDirection(goal.place) : byWords(cues, directions, places.some(isAbroad));
  if (direction === undefined) return undefined;
  const cue = goal?.cue ?? cues.find(({ concept }) => directions.get(concept) === direction) ?? cues[0]!;
  const denial =
    direction === 'return' &&
    terms.find(
      (term) =>
        (term.concept === 'stance.denial' || (staying.includes(term) && term.strength !== 'weak')) &&
        // “Not extended” is no denial of itself: what overlaps is not beside.
        gapBetween(term, cue, text, BESIDE) <= BESIDE,
    );
  if (denial) return { direction: 'in-place', cues: [denial, cue] };
  return { direction, cues: goal ? [cue, goal.place] : [cue] };
}

const isAbroad = ({ place }: PlaceMention): boolean => place !== 'kp' && !place.startsWith('kp-');

const goalDirection = (place: PlaceMention): Direction => (isAbroad(place) ? 'dispatch' : 'return');

/** Money stands beside the movement, and no one who could move stands between. */
function isOfMoney(cue: TermMention, { terms, language }: Sentence, text: string): boolean {
  // There the verb comes last: what follows it is not what moves.
  const verbIsLast = language === 'ko' || language === 'ja';
  if (!verbIsLast && SUM.test(text.slice(cue.end, cue.end + MONEY))) return true;
  const between = (a: Span, b: Span): boolean =>
    terms.some(
      (term) =>
        (term.class === 'actor' || term.class === 'labour') && term.start >= a.end && term.end <= b.start,
    );
  return terms.some((term) => {
    if (term.class !== 'money' || (verbIsLast && term.start > cue.start)) return false;
    const [first, second] = term.start < cue.start ? [term, cue] : [cue, term];
    return second.start - first.end <= MONEY && !between(first, second);
  });
}

/** What the words say where no goal does; undefined where they are too weak to say it. */
function byWords(
  cues: readonly TermMention[],
  directions: Directions,
  abroad: boolean,
): Direction | undefined {
  const votes = { dispatch: 0, return: 0, 'in-place': 0 };
  for (const { concept, strength } of cues) if (strength !== 'weak') votes[directions.get(concept)!] += 1;
  if (votes['in-place'] > 0 && votes['in-place'] >= votes.dispatch) return 'in-place';
  if (votes.return > 0 && votes.return >= votes.dispatch) return 'return';
  if (votes.dispatch > 0) return 'dispatch';
  const stays = cues.length > 0 && cues.every(({ concept }) => directions.get(concept) === 'in-place');
  return stays && abroad ? 'in-place' : undefined;
}
