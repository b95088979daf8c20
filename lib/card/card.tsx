/** The card: one at a time, beside its passage, and gone without a trace. */
import { render } from 'preact';
import type { ReportedFinding } from '../page/report';
import { locale } from '../ui/words/say';
import { CARD_STYLES } from './card-styles';
import { type CardActions, CardView } from './card-view';
import type { PassageHost } from './passage-host';
import { placeCard } from './place-card';
import { makeShell } from './shell';

export interface Card {
  /** @param focus whether the keyboard goes to it; it comes back to where it was when the card closes */
  open(finding: ReportedFinding, focus: boolean): void;
  close(): void;
  /** The id of the passage it stands beside; undefined while it is closed. */
  openFor(): string | undefined;
  /** Whether a point of the window lies in it. */
  holds(x: number, y: number): boolean;
}

export interface CardOptions {
  readonly host: PassageHost;
  readonly actions: CardActions;
  /** When it ends the card is gone. */
  readonly signal: AbortSignal;
}

export function makeCard({ host, actions, signal }: CardOptions): Card {
  const shell = makeShell('dispatch-lens-card', CARD_STYLES);
  let shown: { id: string; box: HTMLElement; end: () => void } | undefined;

  const close = (): void => {
    shown?.end();
    shown = undefined;
  };
  const open = (finding: ReportedFinding, focus: boolean): void => {
    close();
    const report = host.report();
    const [range] = host.rangesOf(finding.id);
    const element = range?.startContainer.parentElement;
    if (!range || !element) return;
    const before = focusedElement();
    const box = makeBox();
    render(<CardView finding={finding} report={report} actions={actions} onClose={close} />, box);
    shell.root.replaceChildren(box);
    shell.attach();
    // Kept by itself: a passage that is marked as not relevant keeps its card until that is closed.
    const ranges = host.rangesOf(finding.id);
    const rects = (): DOMRect[] => ranges.flatMap((one) => [...one.getClientRects()]);
    const unplace = placeCard({ rects, element }, box, () => {
      // Asked later, when another card may stand here.
      if (shown?.box === box) close();
    });
    if (focus) box.focus({ preventScroll: true });
    shown = {
      id: finding.id,
      box,
      end: () => {
        const hadFocus = document.activeElement === shell.host;
        unplace();
        render(null, box);
        shell.remove();
        if (hadFocus) before?.focus({ preventScroll: true });
      },
    };
  };
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !shown) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  addEventListener('keydown', closeOnEscape, { capture: true, signal });
  signal.addEventListener('abort', close);
  return {
    open,
    close,
    openFor: () => shown?.id,
    holds: (x, y) => {
      const box = shown?.box.getBoundingClientRect();
      return box !== undefined && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
    },
  };
}

function makeBox(): HTMLElement {
  const box = document.createElement('div');
  box.className = 'passage-card';
  box.lang = locale();
  box.tabIndex = -1;
  box.setAttribute('role', 'dialog');
  box.setAttribute('aria-labelledby', 'title');
  return box;
}

/** What the keyboard is at; the body is no such thing. */
function focusedElement(): HTMLElement | undefined {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : undefined;
}
