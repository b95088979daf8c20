/** Looks whether a page names North Korea: when it opens, when it has loaded, and when its address changes. */
import { namesNorthKorea } from '../match/sentinel';
import { onUrlChange } from './url-change';

/** Milliseconds. Single-page sites change the address first and bring the text after it. */
const LATER = 1_500;

/**
 * Calls `found` once, at the first look that sees a name. When it resolves to false nobody heard, and the next look
 * may call again.
 */
export function keepLookout(found: () => Promise<boolean>): void {
  const done = new AbortController();
  let calling = false;

  const look = async (): Promise<void> => {
    if (calling || done.signal.aborted || !namesNorthKorea(document.title, textOf(document.body))) return;
    calling = true;
    if (await found()) done.abort();
    calling = false;
  };
  const lookNowAndLater = (): void => {
    void look();
    setTimeout(look, LATER);
  };
  void look();
  addEventListener('load', lookNowAndLater, { signal: done.signal });
  onUrlChange(lookNowAndLater, done.signal);
}

/** Everything in it, seen or not: to leave out what is hidden is the reader's work, and costs too much here. */
const textOf = (body: HTMLElement | null): string | null => body?.textContent ?? null;
