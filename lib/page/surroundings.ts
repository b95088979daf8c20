/** Where in a page a text stands: what the elements around it make of it. */
import type { BlockKind } from '../text/page-text';
import { blockKind, isInline, isLink, isList, isNeverRead } from './elements';
import { isArticle, isAside } from './furniture';
import type { VisibilityOf } from './visibility';

/** Where the walk is. Replaced, never changed, so that leaving an element is going back to the one before. */
export interface Place {
  readonly kind: BlockKind;
  readonly aside: boolean;
  readonly blank: boolean;
  readonly inArticle: boolean;
  readonly inLink: boolean;
}

const ELEMENT = 1;
const FRAGMENT = 11;

/** Around everything. */
export const OUTSIDE: Place = {
  kind: 'paragraph',
  aside: false,
  blank: false,
  inArticle: false,
  inLink: false,
};

/** What is around a text: the place that a walk from the top would have there, and the lists that it would be in. */
export interface Surroundings {
  readonly place: Place;
  /** From the outermost in. */
  readonly lists: readonly Element[];
}

/** The surroundings of an element's content; undefined where a walk from `top` would not come. */
export function surroundingsIn(
  element: Element,
  top: Element,
  visibilityOf: VisibilityOf,
): Surroundings | undefined {
  const path = [element];
  while (path.at(-1) !== top) {
    const outer = outerElement(path.at(-1)!);
    if (!outer) return undefined;
    path.push(outer);
  }
  let place = OUTSIDE;
  const lists: Element[] = [];
  for (const one of path.reverse()) {
    if (isNeverRead(one)) return undefined;
    const visibility = visibilityOf(one);
    if (visibility === 'gone') return undefined;
    if (one.localName === 'slot') continue;
    const blank = visibility === 'inherit' ? place.blank : visibility === 'blank';
    place = isInline(one) ? inlinePlace(one, place, blank) : blockPlace(one, place, blank);
    if (isList(one)) lists.push(one);
  }
  return { place, lists };
}

/** The element around another as it is shown; undefined where it is not shown. */
function outerElement(element: Element): Element | undefined {
  if (element.assignedSlot) return element.assignedSlot;
  const parent = element.parentNode;
  if (!parent) return undefined;
  if (parent.nodeType === FRAGMENT) return (parent as ShadowRoot).host as Element | undefined;
  if (parent.nodeType !== ELEMENT) return undefined;
  const outer = parent as Element;
  if (outer.shadowRoot) return undefined;
  if (outer.localName === 'details' && !outer.hasAttribute('open'))
    return element.localName === 'summary' ? outer : undefined;
  if (outer.localName === 'slot' && (outer as HTMLSlotElement).assignedNodes().length > 0) return undefined;
  return outer;
}

/** Inside an inline element. */
export const inlinePlace = (element: Element, outer: Place, blank: boolean): Place => ({
  ...outer,
  blank,
  inLink: outer.inLink || isLink(element),
});

/** Inside an element that begins a block. */
export const blockPlace = (element: Element, outer: Place, blank: boolean): Place => ({
  kind: blockKind(element, outer.kind),
  aside: outer.aside || isAside(element, outer.inArticle),
  blank,
  inArticle: outer.inArticle || isArticle(element),
  inLink: outer.inLink,
});
