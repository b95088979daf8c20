/** Where a sentence says that a movement goes: “sent to Dandong”, 단둥으로 파견, 派往丹东, 丹東へ派遣, в Даньдун. */
import type { PlaceMention, TermMention } from '../match/mention';
import type { GoalMarkers, Language } from '../pack/schema';
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
/** What ends a clause: a goal beyond it belongs to something else. */
export const CLAUSE = /[;:—–]|,\s/;

/** The goals, those nearest to their movement first. */
export function goalsOf(
  sentence: Sentence,
  text: string,
  cues: readonly TermMention[],
  markers: GoalMarkers,
): Goal[] {
  const marked = sentence.places.filter((place) => isMarked(place, sentence, text, cues, markers));
  return marked
    .flatMap((place) => cues.map((cue) => ({ cue, place, gap: gapOf(cue, place, sentence.language, text) })))
    .filter(({ gap }) => gap < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.gap - b.gap);
}

/** Units between the two; infinite where the one cannot be the other's goal. */
function gapOf(cue: TermMention, place: PlaceMention, language: Language, text: string): number {
  const isAfter = place.start >= cue.end;
  const from = isAfter ? cue.end : place.end;
  const gap = (isAfter ? place.start : cue.start) - from;
  if (gap < 0 || gap > REACH[language][isAfter ? 'after' : 'before']) return Number.POSITIVE_INFINITY;
  return CLAUSE.test(text.slice(from, from + gap)) ? Number.POSITIVE_INFINITY : gap;
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
