/** Brings a range to the middle of the window. A range has no scrollIntoView, and its element may be far taller than the window. */

/** Scrolls every scrolling box around the range. False when the range is not shown. */
export function scrollToRange(range: Range): boolean {
  const inFrame = window !== window.top;
  // A frame cannot scroll the pages around it, but for an element the browser does, whatever their origin.
  if (inFrame) range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const rect = range.getClientRects()[0];
  if (!rect) return false;
  let middle = rect.top + rect.height / 2;
  for (let box = boxAround(range.startContainer); box; box = boxAround(box)) {
    // At once and not smoothly: how far it went is needed for the boxes around it.
    middle -= scrollBox(box, middle - middleOf(box));
  }
  // In a frame out of sight nothing moves smoothly: it is not drawn. Nor, in Firefox, in a tab behind another.
  const still = inFrame || document.hidden || matchMedia('(prefers-reduced-motion: reduce)').matches;
  const behavior = still ? 'instant' : 'smooth';
  scrollTo({ top: scrollY + middle - innerHeight / 2, behavior });
  return true;
}

/** The nearest scrolling box around a node; the window is not one of them. */
function boxAround(node: Node): Element | undefined {
  for (let parent = parentOf(node); parent; parent = parentOf(parent)) {
    if (isScrollingBox(parent)) return parent;
  }
}

function parentOf(node: Node): Element | null {
  if (node instanceof Element && node.assignedSlot) return node.assignedSlot;
  const parent = node.parentNode;
  return parent instanceof ShadowRoot ? parent.host : node.parentElement;
}

function isScrollingBox(element: Element): boolean {
  if (element === document.scrollingElement || element === document.body) return false;
  return (
    element.scrollHeight > element.clientHeight &&
    /auto|scroll|overlay/.test(getComputedStyle(element).overflowY)
  );
}

function middleOf(box: Element): number {
  return box.getBoundingClientRect().top + box.clientTop + box.clientHeight / 2;
}

/** Pixels that the box really scrolled. */
function scrollBox(box: Element, distance: number): number {
  const before = box.scrollTop;
  box.scrollTo({ top: before + distance, behavior: 'instant' });
  return box.scrollTop - before;
}
