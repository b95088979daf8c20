/** What of a page is in the window, and where in the text a point of it is. */
import { isInline } from './elements';

/** What is in sight is asked for at so many points, and no closer together than this many pixels. */
const PROBES = 20;
const PROBE = 15;
/** A box with as many children is no place in a page, but the page. */
const LARGE = 200;

/** Milliseconds after which no drawing is waited for. */
const PATIENCE = 1_000;

/** A place in the window, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Resolves when the browser has drawn the page, or soon where it draws none. */
export const drawn = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, PATIENCE);
  });

interface Caret {
  readonly offsetNode: Node;
  readonly offset: number;
}

/** The part of CSSOM View that is used; its types are not yet in every library. */
interface CaretPoints {
  caretPositionFromPoint?(x: number, y: number, options: { shadowRoots: ShadowRoot[] }): Caret | null;
}

/** The place in the text nearest to a point of the window, in shadow trees, too. */
export const caretAt = ({ x, y }: Point, shadowRoots: ShadowRoot[]): Caret | undefined =>
  (document as unknown as CaretPoints).caretPositionFromPoint?.(x, y, { shadowRoots }) ?? undefined;

/** Whether a point is in a box. */
export const isIn = ({ left, right, top, bottom }: DOMRect, { x, y }: Point): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

/** Block elements of the document down the middle of the window: a header that stays on top is one of them, and no more. */
export function elementsInSight(): Set<Element> {
  const found = new Set<Element>();
  for (let y = 0; y < innerHeight; y += Math.max(PROBE, innerHeight / PROBES)) {
    let element = document.elementFromPoint(innerWidth / 2, y);
    while (element && (isInline(element) || element.localName === 'br')) element = element.parentElement;
    if (!element || element === document.documentElement || element === document.body) continue;
    if (element.childElementCount < LARGE) found.add(element);
  }
  return found;
}
