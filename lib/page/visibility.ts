/** What of an element can be seen: by its markup alone, or by how the browser shows it. */
import { holdsArticle } from './furniture';

/**
 * `gone`: nothing in it is seen. `blank`: its own text is not seen, but an element inside may be.
 * `inherit`: as the element around it.
 */
export type Visibility = 'shown' | 'blank' | 'gone' | 'inherit';
export type VisibilityOf = (element: Element) => Visibility;

const DISPLAY_NONE = /(?:^|;)\s*(?:display\s*:\s*none|content-visibility\s*:\s*hidden)\b/i;
const INVISIBLE = /(?:^|;)\s*visibility\s*:\s*(hidden|collapse|visible)\b/i;

/** For documents that no browser shows (the command line): attributes and inline style. */
export function visibilityByMarkup(element: Element): Visibility {
  if (element.hasAttribute('hidden') || isHiddenFromEveryone(element)) return 'gone';
  if (element.localName === 'dialog' && !element.hasAttribute('open')) return 'gone';
  const style = element.getAttribute('style');
  if (style === null) return 'inherit';
  if (DISPLAY_NONE.test(style)) return 'gone';
  const visibility = INVISIBLE.exec(style)?.[1]?.toLowerCase();
  if (visibility === undefined) return 'inherit';
  return visibility === 'visible' ? 'shown' : 'blank';
}

/** For a page in a browser: computed style, asked anew each time. */
export function visibilityByStyle(element: Element): Visibility {
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.contentVisibility === 'hidden') return 'gone';
  if (isHiddenFromEveryone(element)) return 'gone';
  return style.visibility === 'visible' ? 'shown' : 'blank';
}

/**
 * `aria-hidden` marks copies and ornaments. On a wrapper of the article it only says that a dialog is open in front:
 * the text behind is still in sight.
 */
const isHiddenFromEveryone = (element: Element): boolean =>
  element.getAttribute('aria-hidden') === 'true' && element.localName !== 'body' && !holdsArticle(element);
