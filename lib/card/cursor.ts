/** The reading cursor: from passage to passage by keyboard, said aloud to those who cannot see the marks. */
import { say } from '../ui/words/say';
import type { Card } from './card';
import type { PassageHost } from './passage-host';
import { makeShell } from './shell';

/** There for those who hear the page, and in nobody's sight. */
const UNSEEN = `:host { all: initial }
p { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }`;

export interface Cursor {
  walk(step: 1 | -1): void;
  /** Says something to those who listen to the page. */
  announce(text: string): void;
}

export function makeCursor(host: PassageHost, card: Card, signal: AbortSignal): Cursor {
  const announce = voice(signal);
  let at: string | undefined;

  const walk = (step: 1 | -1): void => {
    card.close();
    const finding = step > 0 ? host.next(at) : host.previous(at);
    at = finding?.id;
    if (!finding || !host.show(finding.id)) {
      announce(say('announce_none'));
      return;
    }
    moveTo(host.rangesOf(finding.id)[0]);
    const { findings } = host.report();
    announce(say('announce', findings.findIndex(({ id }) => id === at) + 1, findings.length, finding.quote));
  };
  const enter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !event.isTrusted || at === undefined || card.openFor() || !isFree()) return;
    const finding = host.report().findings.find(({ id }) => id === at);
    if (!finding) return;
    event.preventDefault();
    event.stopPropagation();
    card.open(finding, true);
  };
  addEventListener('keydown', enter, { capture: true, signal });
  // A click is another place to read on from.
  const forget = ({ isTrusted }: PointerEvent): void => {
    if (isTrusted && !card.openFor()) at = undefined;
  };
  addEventListener('pointerdown', forget, { capture: true, signal });
  return { walk, announce };
}

/** Where the next Tab, and a screen reader, go on from. A collapsed selection does that and changes nothing in the page. */
function moveTo(range: Range | undefined): void {
  if (!range) return;
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  getSelection()?.setBaseAndExtent(
    range.startContainer,
    range.startOffset,
    range.startContainer,
    range.startOffset,
  );
}

/** Whether nothing has the keyboard that knows what to do with Enter. */
const isFree = (): boolean => document.activeElement === null || document.activeElement === document.body;

/** A region that screen readers read out when it changes; in the page only once something was said. */
function voice(signal: AbortSignal): (text: string) => void {
  const shell = makeShell('dispatch-lens-voice', UNSEEN);
  const region = document.createElement('p');
  region.setAttribute('role', 'status');
  shell.root.append(region);
  signal.addEventListener('abort', shell.remove);
  return (text) => {
    shell.attach();
    // The same words twice are a change only when something was between them.
    region.textContent = '';
    requestAnimationFrame(() => {
      region.textContent = text;
    });
  };
}
