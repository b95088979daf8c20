/** When the card opens by pointer: at a click on a passage or, if that was switched on, when the pointer rests on one. */
import type { Card } from './card';
import type { PassageHost } from './passage-host';

/** Milliseconds. */
const DWELL = 400;
/** Time to cross the gap between passage and card. */
const LEAVE = 300;

/** What takes a click for itself. */
const OWN_CLICK =
  'a[href], area[href], button, input, select, textarea, label, summary, audio, video, iframe, ' +
  '[role="button"], [role="link"], [role="tab"], [role="menuitem"], [role="checkbox"], [contenteditable]';

/** Nothing is taken from the page: no click is stopped, and none that does something else opens a card. */
export function openOnClick(host: PassageHost, card: Card, signal: AbortSignal): void {
  const click = (event: MouseEvent): void => {
    // Only people click; a page's script could otherwise ask what we know about its text.
    if (
      !event.isTrusted ||
      event.button !== 0 ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey ||
      event.altKey
    )
      return;
    const { clientX: x, clientY: y } = event;
    if (card.holds(x, y)) return;
    const own = hasOwnClick(event);
    // Whether the page took the click for itself is known when it has heard it.
    setTimeout(() => {
      if (signal.aborted) return;
      const free = !own && !event.defaultPrevented && getSelection()?.isCollapsed !== false;
      const finding = free ? host.findingAt(x, y) : undefined;
      if (finding) card.open(finding, true);
      else card.close();
    });
  };
  addEventListener('click', click, { capture: true, signal });
}

function hasOwnClick(event: MouseEvent): boolean {
  return event.composedPath().some((target) => target instanceof Element && target.matches(OWN_CLICK));
}

/** Opens without taking the keyboard, and closes when the pointer has left both passage and card. */
export function openOnDwell(host: PassageHost, card: Card, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let byDwell: string | undefined;
  const move = ({ isTrusted, clientX: x, clientY: y }: PointerEvent): void => {
    if (!isTrusted) return;
    clearTimeout(timer);
    const open = card.openFor();
    if (open === undefined) timer = setTimeout(() => rest(x, y), DWELL);
    else if (open === byDwell && !card.holds(x, y) && host.findingAt(x, y)?.id !== open) {
      timer = setTimeout(() => card.close(), LEAVE);
    }
  };
  const rest = (x: number, y: number): void => {
    const finding = host.findingAt(x, y);
    if (!finding) return;
    byDwell = finding.id;
    card.open(finding, false);
  };
  addEventListener('pointermove', move, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
}
