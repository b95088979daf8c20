/** The sentences of a document that stand in one reading, with what is known of each. */
import type { Sentence } from '../sentence';
import type { Reading } from './reading';
import type { Traits } from './traits';

/** Takes a reading of the context, how strong it is (0 to 1), and the sentence that it comes from. */
export type Add = (reading: Reading, value: number, from: number) => void;

export interface Flow {
  readonly sentences: readonly Sentence[];
  readonly traits: readonly Traits[];
  /** How likely each sentence was after the round before, 0 to 1. */
  readonly likely: readonly number[];
  /** Indices of the sentences in reading order; side parts of the page are not among them. */
  readonly order: readonly number[];
  /** Index of the headline; -1 for none. */
  readonly title: number;
}

/** The part of the flow's sentences of which something holds. */
export const shareOf = (
  { order, traits }: Pick<Flow, 'order' | 'traits'>,
  holds: (traits: Traits) => boolean,
): number => order.filter((i) => holds(traits[i]!)).length / Math.max(1, order.length);

export function flowOf(
  sentences: readonly Sentence[],
  traits: readonly Traits[],
  likely: readonly number[],
): Flow {
  const order = sentences.flatMap((sentence, i) => (sentence.aside ? [] : [i]));
  const title = order.find((i) => ['title', 'heading'].includes(sentences[i]!.kind)) ?? -1;
  return { sentences, traits, likely, order, title };
}
