/** The judge's rounds: each sentence by itself, then again with what the round before said about the others. */
import type { Weights } from '../pack/schema';
import { Context } from './context/context';
import { traitsOf } from './context/traits';
import type { Sentence } from './sentence';
import { sentenceSignals } from './sentence-signals';
import { likelihood, pointsOf, type Signal } from './signal';

export type Round = Weights['rounds'][number];

/** What each sentence says by itself. */
export const readAlone = (sentences: readonly Sentence[], text: string): Signal[][] =>
  sentences.map((sentence) => sentenceSignals(sentence, text));

/** The same with what the document says about each; `likely` is how the round before judged them, 0 to 1. */
export function readTogether(
  sentences: readonly Sentence[],
  alone: readonly (readonly Signal[])[],
  likely: readonly number[],
): Signal[][] {
  const context = new Context(sentences, likely);
  return alone.map((own, i) => [...own, ...context.of(i)]);
}

/** How likely each sentence is after a round. Side parts of the page are read alone, and so stay with the first. */
export const likelihoods = (
  sentences: readonly Sentence[],
  signals: readonly (readonly Signal[])[],
  round: Round,
  first: Round,
): number[] =>
  signals.map((own, i) => {
    const { points, threshold } = sentences[i]!.aside ? first : round;
    return likelihood(pointsOf(own, points), threshold);
  });

export interface Judged {
  readonly signals: readonly Signal[];
  /** The round that has the last word on it. */
  readonly round: Round;
}

/**
 * Whether a page's sentences make it a page about the subject. One that names North Korean workers outright does; of
 * those that borrow their subject, one weak one does not.
 *
 * @param above each sentence's points above the threshold
 */
export function makePage(
  sentences: readonly Sentence[],
  above: readonly number[],
  { bestTwo, least }: Weights['page'],
): boolean {
  let best = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  for (const [i, points] of above.entries()) {
    if (points >= 0 && traitsOf(sentences[i]!).outright) return true;
    if (points > best) [best, second] = [points, best];
    else if (points > second) second = points;
  }
  return best >= 0 && best + Math.max(second, least) >= bestTwo;
}

/** Takes the sentences through all rounds. */
export function judgeInRounds(
  sentences: readonly Sentence[],
  text: string,
  rounds: readonly Round[],
): Judged[] {
  const first = rounds[0]!;
  const alone = readAlone(sentences, text);
  let signals = alone;
  for (const round of rounds.slice(0, -1))
    signals = readTogether(sentences, alone, likelihoods(sentences, signals, round, first));
  return signals.map((own, i) => ({ signals: own, round: sentences[i]!.aside ? first : rounds.at(-1)! }));
}
