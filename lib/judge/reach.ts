/**
 * The part of a long page's section that a name of North Korea reaches. What borrows its subject stands within that; the
 * rest would be judged for nothing.
 */
import { AFTER, ahead, BEFORE, back, blocksOf, headlineOf, type Section, sectionAt } from './sections';

/**
 * @param names whether a text names North Korea
 * @returns a section of the section's page (its members are indices of that page's blocks); the section itself where it is
 *   the whole page, or where its headline names North Korea and so all of it may be about that; undefined where none of
 *   what it is judged for is reached
 */
export function withinReach(section: Section, names: (text: string) => boolean): Section | undefined {
  const { page, own, isWhole } = section;
  if (isWhole) return section;
  const blocks = blocksOf(page);
  const title = headlineOf(blocks);
  const named = blocks.flatMap(({ text }, i) => (names(text) ? [i] : []));
  if (named.length === 0) return undefined;
  if (named.includes(title)) return section;
  const owned = page.blocks.flatMap(({ start }, i) => (start >= own.start && start < own.end ? [i] : []));
  // A name lends forward as far as a sentence may borrow back, and the other way round.
  const from = back(blocks, named[0]!, AFTER);
  const to = ahead(blocks, named.at(-1)! + 1, BEFORE);
  const first = Math.max(from, owned[0]!);
  const next = Math.min(to, owned.at(-1)! + 1);
  if (first >= next) return undefined;
  return sectionAt(blocks, { first, next, from, to, title: title < from ? title : -1 });
}
