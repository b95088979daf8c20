import type { Direction, Topic } from '../pack/schema';
import type { Span } from '../text/span';

export type { Direction } from '../pack/schema';

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
  /** Unset where the sentence does not say. */
  readonly direction?: Direction;
  readonly reasons: readonly Reason[];
}
