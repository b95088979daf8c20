/** Signals as reasons that a person can read: one for each concept or reading, with the words and the points. */
import type { Span } from '../text/span';
import type { Reason } from './finding';
import type { Signal, SignalWeights } from './signal';

/** Readings of the form of a sentence have no words of their own. */
const WORDLESS = /^(?:shape|context\.page)/;
/** A headline or neighbour is quoted only so far, in UTF-16 code units. */
const MOST_QUOTED = 160;

/** Strongest first. Signals of one concept add up to one reason; what rounds to nothing is left out. */
export function reasonsOf(signals: readonly Signal[], weights: SignalWeights, text: string): Reason[] {
  const sums = new Map<string, { points: number; at: Span; most: number }>();
  for (const { name, value, at, under = name } of signals) {
    const points = (weights[name] ?? 0) * value;
    if (points === 0) continue;
    const sum = sums.get(under);
    if (!sum) sums.set(under, { points, at, most: Math.abs(points) });
    else {
      sum.points += points;
      if (Math.abs(points) > sum.most) Object.assign(sum, { at, most: Math.abs(points) });
    }
  }
  return [...sums]
    .map(([concept, { points, at }]) => toReason(concept, points, at, text))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

function toReason(concept: string, points: number, { start, end }: Span, text: string): Reason {
  const words = WORDLESS.test(concept) ? '' : text.slice(start, Math.min(end, start + MOST_QUOTED));
  return {
    concept,
    text: words,
    start,
    end: start + words.length,
    weight: Math.round(points * 100) / 100,
  };
}
