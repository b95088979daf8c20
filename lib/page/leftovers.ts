/**
 * What an earlier version of the extension left in the page. Firefox ends the scripts of a version together with it, before
 * they can take anything away, and puts those of the next into the same pages.
 */
import { FLASH, MARKS } from './mark-styles';
import { canMark } from './marks';

/** Call it before anything is painted. What a reader of this version has painted goes, too. */
export function removeLeftovers(): void {
  if (canMark()) for (const name of [...Object.values(MARKS), FLASH]) CSS.highlights.delete(name);
  // Ours stand beside the body, and nowhere else.
  for (const element of [...document.documentElement.children])
    if (element.localName.startsWith('dispatch-lens-')) element.remove();
}
