/** Where a sentence says that a movement goes: “sent to Dandong”, 단둥으로 파견, 派往丹东, 丹東へ派遣, в Даньдун. */
import type { PlaceMention, TermMention } from '../match/mention';
import type { GoalMarkers, Language } from '../pack/schema';
import type { Span } from '../text/span';
import type { Sentence } from './sentence';

export interface Goal {
  readonly cue: TermMention;
  readonly place: PlaceMention;
}

/** Units between a marker and the name: an article, a quotation mark, “the Chinese city of”. */
const BEFORE_NAME = 24;
/** Words there. */
const WORDS = 4;
/** Units between a movement and its goal, by where the language puts the goal. */
const REACH: Readonly<Record<Language, { readonly after: number; readonly before: number }>> = {
  en: { after: 60, before: 0 },
  ru: { after: 60, before: 60 },
  zh: { after: 16, before: 16 },
  ja: { after: 0, before: 30 },
  ko: { after: 0, before: 30 },
};
/** What ends a clause: what stands beyond it belongs to something else. */
const CLAUSE = /[;:—–]|,\s/;

/** The goal that stands nearest to its movement. */
export function nearestGoal(
  sentence: Sentence,
  text: string,
  cues: readonly TermMention[],
  markers: GoalMarkers,
): Goal | undefined {
  let nearest: Goal | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const place of sentence.places) {
    if (!isMarked(place, sentence, text, cues, markers)) continue;
    for (const cue of cues) {
      const reach = REACH[sentence.language][place.start >= cue.end ? 'after' : 'before'];
      const gap = gapBetween(cue, place, text, reach);
      if (gap < least) [nearest, least] = [{ cue, place }, gap];
    }
  }
  return nearest;
}

/** Units between two stretches of one clause, up to `most`; infinite where they overlap, or stand further or in two clauses. */
export function gapBetween(one: Span, other: Span, text: string, most: number): number {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  const gap = second.start - first.end;
  const isNear = gap >= 0 && gap <= most && !CLAUSE.test(text.slice(first.end, second.start));
  return isNear ? gap : Number.POSITIVE_INFINITY;
}

function isMarked(
  place: PlaceMention,
  { language, start, end }: Sentence,
  text: string,
  cues: readonly TermMention[],
  markers: GoalMarkers,
): boolean {
  const { before = [], after = [], notAfter = [] } = markers[language] ?? {};
  const aheadFrom = Math.max(start, place.start - BEFORE_NAME);
  const ahead = text.slice(aheadFrom, place.start).toLowerCase();
  const behind = text.slice(place.end, Math.min(end, place.end + 4));
  if (after.some((word) => behind.startsWith(word))) return !notAfter.some((word) => behind.startsWith(word));
  if (language !== 'en' && language !== 'ru') return before.some((word) => ahead.endsWith(word));
  return before.some((word) => {
    const at = lastWord(ahead, word);
    // “continue to exit China”: what stands between is no goal's.
    return (
      at >= 0 && !cues.some((cue) => cue.start >= aheadFrom + at + word.length && cue.end <= place.start)
    );
  });
}

/** Where the word stands among the last few before the name, with no comma between; -1 where it does not. */
function lastWord(ahead: string, word: string): number {
  const clause = ahead.lastIndexOf(',') + 1;
  const at = ` ${ahead} `.lastIndexOf(` ${word} `);
  if (at < clause) return -1;
  return ahead.slice(at).trim().split(/\s+/).length <= word.split(' ').length + WORDS ? at : -1;
}
