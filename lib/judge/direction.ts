/**
 * Which way the people go. “Sent back to China” is a dispatch and “sent back to Pyongyang” a return, so the goal
 * decides before the verb does; a return that is denied, or refused, leaves people where they are.
 */
import type { PlaceMention, TermMention } from '../match/mention';
import type { Direction, GoalMarkers } from '../pack/schema';
import type { Span } from '../text/span';
import type { Sentence } from './sentence';

export interface DirectionReading {
  readonly direction: Direction;
  /** The words that decided. */
  readonly cues: readonly Span[];
}

/** Units between a goal marker and the name: an article, a quotation mark, “the Chinese city of”. */
const REACH = 24;

/** @param directions the direction of each concept that has one */
export function directionOf(
  sentence: Sentence,
  text: string,
  directions: ReadonlyMap<string, Direction>,
  markers: GoalMarkers,
): DirectionReading | undefined {
  const moves = sentence.terms.filter((term) => directions.has(term.concept));
  if (moves.length === 0) return undefined;
  const denial = sentence.terms.find((term) => term.concept === 'stance.denial');
  const stay = moves.find((term) => directions.get(term.concept) === 'in-place');
  const goal = goalOf(sentence, text, markers, moves);
  const direction = goal ? (isHome(goal) ? 'return' : 'dispatch') : majority(moves, directions);
  if (direction === 'return' && (stay ?? denial))
    return { direction: 'in-place', cues: [stay ?? denial!, moves[0]!] };
  return { direction, cues: goal ? [moves[0]!, goal] : [firstWith(direction, moves, directions)] };
}

const isHome = ({ place }: PlaceMention): boolean => place === 'kp' || place.startsWith('kp-');

/** The first place after a marker that says “to” (or before one, where the language says it after). */
function goalOf(
  { places, language, start, end }: Sentence,
  text: string,
  markers: GoalMarkers,
  moves: readonly TermMention[],
): PlaceMention | undefined {
  const { before = [], after = [] } = markers[language] ?? {};
  const spaced = language === 'en' || language === 'ru';
  const goals = places.filter((place) => {
    const ahead = text.slice(Math.max(start, place.start - REACH), place.start).toLowerCase();
    const behind = text.slice(place.end, Math.min(end, place.end + 4));
    return (
      before.some((word) => (spaced ? hasWord(ahead, word) : ahead.endsWith(word))) ||
      after.some((word) => behind.startsWith(word))
    );
  });
  const from = moves[0]!.start;
  return goals.sort((a, b) => Math.abs(a.start - from) - Math.abs(b.start - from))[0];
}

/** The word stands in the last few before the name, with no comma between. */
function hasWord(ahead: string, word: string): boolean {
  const clause = ` ${ahead.slice(ahead.lastIndexOf(',') + 1).trim()} `;
  const at = clause.lastIndexOf(` ${word} `);
  return at >= 0 && clause.slice(at).trim().split(' ').length <= word.split(' ').length + 4;
}

function majority(moves: readonly TermMention[], directions: ReadonlyMap<string, Direction>): Direction {
  const votes = { dispatch: 0, return: 0, 'in-place': 0 };
  for (const { concept, strength } of moves) votes[directions.get(concept)!] += strength === 'weak' ? 1 : 2;
  if (votes['in-place'] > 0 && votes['in-place'] >= votes.dispatch) return 'in-place';
  return votes.return >= votes.dispatch ? 'return' : 'dispatch';
}

const firstWith = (
  direction: Direction,
  moves: readonly TermMention[],
  directions: ReadonlyMap<string, Direction>,
): Span => moves.find(({ concept }) => directions.get(concept) === direction) ?? moves[0]!;
