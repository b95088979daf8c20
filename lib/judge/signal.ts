import type { Span } from '../text/span';

/** Something that speaks for or against a sentence, and how strongly it is there: 0 (not at all) to 1. */
export interface Signal {
  /** `labour.worker` (a concept), `together.actor+labour`, `context.headline`, … : a name in the pack's weights. */
  readonly name: string;
  readonly value: number;
  /** Where the words are that gave it; a reading of the context points to the words that it was taken from. */
  readonly at: Span;
  /** The reason that it is shown under, where that is not the name: a class speaks through its best concept. */
  readonly under?: string;
}

/** Points by signal name. */
export type SignalWeights = Readonly<Record<string, number>>;

/** The sum of the signals' points; a signal without weight says nothing. */
export function pointsOf(signals: readonly Pick<Signal, 'name' | 'value'>[], weights: SignalWeights): number {
  let points = 0;
  for (const { name, value } of signals) points += (weights[name] ?? 0) * value;
  return points;
}

/** Points above the threshold as a likelihood: 0.5 at the threshold. */
export const likelihood = (points: number, threshold: number): number =>
  1 / (1 + Math.exp(threshold - points));
