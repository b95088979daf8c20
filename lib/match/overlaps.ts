/**
 * Which mentions stand where several overlap (docs/matching.md, "Which match wins").
 *
 * Terms of one class: the leftmost, and of those the longest. Terms of different classes are all kept: in “North Korean
 * workers” the whole is an actor, and “workers” is labour. A mask hides every mention that begins in it, unless that
 * begins with the mask and goes on beyond its end, or is the whole of it and tells of another story.
 */
import type { Span } from '../text/span';
import type { PlaceMention, TermMention } from './mention';

const leftmostLongest = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

export function resolveTerms(found: readonly TermMention[]): { terms: TermMention[]; masks: TermMention[] } {
  const sorted = [...found].sort(leftmostLongest);
  const masks = sorted.filter((mention) => mention.class === 'mask');
  const isMasked = maskedBy(masks);
  const taken = new Map<string, number>();
  const terms = sorted.filter((mention) => {
    if (mention.class === 'mask' || isMasked(mention)) return false;
    if (mention.start < (taken.get(mention.class) ?? 0)) return false;
    taken.set(mention.class, mention.end);
    return true;
  });
  return { terms, masks };
}

/** Of names that overlap, the leftmost-longest; a plain name before one that is also something else. */
export function resolvePlaces(found: readonly PlaceMention[], masks: readonly TermMention[]): PlaceMention[] {
  const isMasked = maskedBy(masks);
  let taken = 0;
  return [...found]
    .sort((a, b) => leftmostLongest(a, b) || Number(a.homograph) - Number(b.homograph))
    .filter((mention) => {
      if (mention.start < taken || isMasked(mention)) return false;
      taken = mention.end;
      return true;
    });
}

/** Asked in order of start: one sweep over masks and mentions, however many there are. */
function maskedBy(masks: readonly Span[]): (mention: Span & { readonly class?: string }) => boolean {
  let next = 0;
  let last: Span | undefined;
  return (mention) => {
    for (; next < masks.length && masks[next]!.start <= mention.start; next++) {
      if (!last || masks[next]!.end > last.end) last = masks[next];
    }
    if (!last || last.end <= mention.start) return false;
    // What is masked as a name may be just what tells of another story: 朝鲜族, the Workers' Party.
    const wholeMask = mention.class === 'other' && mention.end === last.end;
    return !(mention.start === last.start && (mention.end > last.end || wholeMask));
  };
}
