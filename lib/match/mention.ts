import type { ConceptClass } from '../pack/schema';
import type { Span } from '../text/span';

/** How much a term says by itself: a weak word only supports, a strong one is near-certain evidence. */
export const STRENGTHS = { weak: 0.4, medium: 0.7, strong: 1 } as const;
export type Strength = keyof typeof STRENGTHS;

/** A term found in the page text. Offsets are into the page text, in UTF-16 code units. */
export interface TermMention extends Span {
  readonly concept: string;
  readonly class: ConceptClass;
  readonly strength: Strength;
}

/** A place found in the page text. */
export interface PlaceMention extends Span {
  /** Gazetteer id. */
  readonly place: string;
  /** The name is also something else: it counts only beside other evidence for the place. */
  readonly homograph: boolean;
}

export interface Mentions {
  /** In order of start. Of terms of one class that overlap, the leftmost-longest; masked ones are left out. */
  readonly terms: readonly TermMention[];
  /** In order of start, without overlap. */
  readonly places: readonly PlaceMention[];
}
