import type { PlaceMention, TermMention } from '../match/mention';
import type { Language } from '../pack/schema';
import type { BlockKind } from '../text/page-text';
import type { Span } from '../text/span';

/** A sentence of the page text with what was found in it. Offsets are into the page text. */
export interface Sentence extends Span {
  readonly language: Language;
  readonly kind: BlockKind;
  /** In a side part of the page: read alone. */
  readonly aside: boolean;
  /** Index of its block; sentences of one block follow one another. */
  readonly block: number;
  readonly terms: readonly TermMention[];
  readonly places: readonly PlaceMention[];
}
