import type { Span } from '../text/span';
import type { Topic } from '../pack/schema';

/** Which way the people go. Unset where the sentence does not say. */
export type Direction = 'dispatch' | 'return' | 'in-place';

/** One named part of a score. `start`/`end` are offsets into the page text of the words that gave it. */
export interface Reason extends Span {
  /** A concept of the pack (`labour.worker`) or a reading of the context (`context.subject`). */
  readonly concept: string;
  readonly text: string;
  /** Points; a finding's reasons add up to its score. */
  readonly weight: number;
}

/** A sentence judged to be about North Korean overseas labour. Offsets are into the page text. */
export interface Finding extends Span {
  readonly quote: string;
  /** Points: the sum of the reasons' weights. */
  readonly score: number;
  readonly topics: readonly Topic[];
  /** Gazetteer ids, in order of mention. */
  readonly places: readonly string[];
  readonly direction?: Direction;
  readonly reasons: readonly Reason[];
}
