/** Puts the card beside a passage and keeps it there: below, above, or at a side; never over it. */
import {
  autoUpdate,
  computePosition,
  offset,
  type Placement,
  shift,
  type VirtualElement,
} from '@floating-ui/dom';

/** Pixels. */
const GAP = 8;
const EDGE = 8;
const HEIGHT = 460;
/** Less than this is no card any more: the page is scrolled to make room. */
const LEAST = 144;
/** What a passage leaves free beside it when there is just room for a card. */
const ROOM = LEAST + GAP + EDGE;

export interface Anchor {
  /** Where the passage stands; empty when it is gone. */
  rects(): DOMRect[];
  /** An element that the passage is in: what scrolls around it moves the card too. */
  readonly element: Element;
}

/** Follows the passage until the returned function is called. `gone` is called when it left the window. */
export function placeCard(anchor: Anchor, card: HTMLElement, gone: () => void): () => void {
  const box = (): DOMRect => around(anchor.rects());
  const reference: VirtualElement = { getBoundingClientRect: box, contextElement: anchor.element };
  let latest = 0;
  let cramped = !hasRoom(box()) && !makeRoom(box);
  const update = async (): Promise<void> => {
    const passage = box();
    if (passage.width === 0 || passage.bottom < 0 || passage.top > innerHeight) return gone();
    latest += 1;
    const turn = latest;
    const placement = fitBeside(passage, card);
    const middleware = [offset(GAP), shift({ padding: EDGE, crossAxis: cramped })];
    const { x, y } = await computePosition(reference, card, { strategy: 'fixed', placement, middleware });
    // The window moved on meanwhile; what was worked out for it then would put the card anywhere now.
    if (turn !== latest) return;
    card.style.setProperty('left', `${Math.round(x)}px`);
    card.style.setProperty('top', `${Math.round(y)}px`);
  };
  // In a narrower window the text is longer, and the passage elsewhere: it is followed, and not lost.
  const resized = (): void => {
    cramped = !(hasRoom(box()) && isInView(box())) && !makeRoom(box);
  };
  // Heard before the card is placed anew.
  addEventListener('resize', resized);
  const unfollow = autoUpdate(reference, card, () => void update());
  return () => {
    removeEventListener('resize', resized);
    unfollow();
  };
}

/** Gives the card the height that there is, on the first side with room for all of it, or else where there is most. */
function fitBeside(passage: DOMRect, card: HTMLElement): Placement {
  const width = card.offsetWidth;
  const height = Math.min(HEIGHT, wholeHeight(card));
  const rooms: readonly (readonly [Placement, number])[] = [
    ['bottom-start', innerHeight - passage.bottom],
    ['top-start', passage.top],
    ['right', document.documentElement.clientWidth - passage.right],
    ['left', passage.left],
  ];
  const isBeside = (placement: Placement): boolean => placement === 'right' || placement === 'left';
  const whole = rooms.find(
    ([placement, room]) => room >= (isBeside(placement) ? width : height) + GAP + EDGE,
  );
  const [below, above] = [rooms[0]!, rooms[1]!];
  const [placement, room] = whole ?? (below[1] >= above[1] ? below : above);
  const most = isBeside(placement) ? innerHeight - 2 * EDGE : Math.max(LEAST, room - GAP - EDGE);
  card.style.setProperty('max-block-size', `${Math.min(HEIGHT, Math.floor(most))}px`);
  return placement;
}

/** Of all that is in it, scrolled out of sight or not. */
const wholeHeight = (card: HTMLElement): number =>
  [...card.children].reduce((sum, part) => sum + part.scrollHeight, card.offsetHeight - card.clientHeight);

const hasRoom = ({ top, bottom }: DOMRect): boolean => Math.max(top, innerHeight - bottom) >= ROOM;

const isInView = ({ top, bottom }: DOMRect): boolean => top >= 0 && bottom <= innerHeight;

/**
 * Scrolls until the passage, be it as high as the window, ends where there is room below it; at the end of a page, until it
 * begins where there is room above. False where the page is too short for either: then the card stays within the window.
 */
function makeRoom(box: () => DOMRect): boolean {
  scrollBy({ top: box().bottom - (innerHeight - ROOM), behavior: 'instant' });
  if (!hasRoom(box())) scrollBy({ top: box().top - ROOM, behavior: 'instant' });
  return hasRoom(box());
}

/** One rectangle around all; of no size where there is none. */
function around(rects: readonly DOMRect[]): DOMRect {
  if (rects.length === 0) return new DOMRect();
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}
