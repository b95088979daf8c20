/** The sentences of a document that stand in one reading, with what is known of each. */
import type { Sentence } from '../sentence';
import { type Traits, traitsOf } from './traits';

/** Takes a reading of the context: what it is called, how strong it is (0 to 1), and the sentence that it comes from. */
export type Add = (name: string, value: number, from: number) => void;

export interface Flow {
  readonly sentences: readonly Sentence[];
  /** How likely each sentence was after the round before, 0 to 1. */
  readonly likely: readonly number[];
  readonly traits: readonly Traits[];
  /** Indices of the sentences in reading order; side parts of the page are not among them. */
  readonly order: readonly number[];
  /** Index of the headline; -1 for none. */
  readonly title: number;
}

export function flowOf(sentences: readonly Sentence[], likely: readonly number[]): Flow {
  const order = sentences.flatMap((sentence, i) => (sentence.aside ? [] : [i]));
  return {
    sentences,
    likely,
    traits: sentences.map(traitsOf),
    order,
    title: order.find((i) => ['title', 'heading'].includes(sentences[i]!.kind)) ?? -1,
  };
}
