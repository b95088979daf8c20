/** Puts the card beside a passage and keeps it there: below, above, or at a side; never over it. */
import {
  autoUpdate,
  computePosition,
  flip,
  offset,
  shift,
  size,
  type VirtualElement,
} from '@floating-ui/dom';

/** Pixels. */
const GAP = 8;
const EDGE = 8;
const HEIGHT = 460;
/** Less than this is no card any more: the page is scrolled to make room. */
const LEAST = 160;

export interface Anchor {
  /** Where the passage stands; empty when it is gone. */
  rects(): DOMRect[];
  /** An element that the passage is in: what scrolls around it moves the card too. */
  readonly element: Element;
}

/** Follows the passage until the returned function is called. `gone` is called when it left the window. */
export function placeCard(anchor: Anchor, card: HTMLElement, gone: () => void): () => void {
  const reference: VirtualElement = {
    getBoundingClientRect: () => around(anchor.rects()),
    getClientRects: () => anchor.rects(),
    contextElement: anchor.element,
  };
  makeRoom(around(anchor.rects()));
  const update = async (): Promise<void> => {
    const box = around(anchor.rects());
    if (box.width === 0 || box.bottom < 0 || box.top > innerHeight) return gone();
    const { x, y } = await computePosition(reference, card, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(GAP),
        flip({ padding: EDGE, fallbackPlacements: ['top-start', 'right', 'left'] }),
        shift({ padding: EDGE }),
        size({
          padding: EDGE,
          apply: ({ availableHeight, elements }) => {
            const most = Math.min(HEIGHT, Math.max(LEAST - 2 * GAP, availableHeight));
            elements.floating.style.setProperty('max-block-size', `${most}px`);
          },
        }),
      ],
    });
    card.style.setProperty('left', `${Math.round(x)}px`);
    card.style.setProperty('top', `${Math.round(y)}px`);
  };
  return autoUpdate(reference, card, () => void update());
}

/** A passage as high as the window leaves no room: it is scrolled up until there is. */
function makeRoom({ top, bottom }: DOMRect): void {
  const room = Math.max(top, innerHeight - bottom);
  if (room < LEAST + GAP + EDGE)
    scrollBy({ top: LEAST + GAP + EDGE - (innerHeight - bottom), behavior: 'instant' });
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
