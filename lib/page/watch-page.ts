/** Says when a page has changed enough to be read again. */
import { isNeverRead } from './elements';
import { onUrlChange } from './url-change';

/** UTF-16 code units of text in one batch of changes; a clock that ticks or a counter that counts stays below. */
const ENOUGH_TEXT = 12;
/** Milliseconds from a change to the reading: changes come in bursts. */
const CALM = 300;
/** Reading may take at most one part in this many of the page's time, however busy the page is. */
const SHARE = 10;

export interface PageWatch {
  /** True when something has changed that was not read; from here on it counts as read. */
  takeChange(): boolean;
}

/** Calls `read` after changes, never at once. `read` does not change the document. */
export function watchPage(read: () => void, signal: AbortSignal): PageWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let cost = 0;

  const run = (): void => {
    timer = undefined;
    const began = performance.now();
    read();
    cost = performance.now() - began;
  };
  const changed = (): void => {
    timer ??= setTimeout(run, Math.max(CALM, cost * SHARE));
  };
  const observer = new MutationObserver((records) => {
    if (isEnough(records)) changed();
  });
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    // What opens and closes parts of a page, in the forms that say so. Classes change all the time and say nothing.
    attributeFilter: ['hidden', 'open', 'aria-hidden', 'aria-expanded'],
  });
  onUrlChange(changed, signal);
  // Style sheets that came late may have shown or hidden text.
  addEventListener('load', changed, { signal });
  // A page that comes back from the browser's cache has lost its badge.
  addEventListener('pageshow', changed, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return {
    takeChange() {
      if (isEnough(observer.takeRecords())) changed();
      const pending = timer !== undefined;
      clearTimeout(timer);
      timer = undefined;
      return pending;
    },
  };
}

function isEnough(records: readonly MutationRecord[]): boolean {
  let length = 0;
  for (const record of records) {
    if (isTypedInto(record.target)) continue;
    if (record.type === 'childList') length += lengthOf(record.addedNodes) + lengthOf(record.removedNodes);
    else length += textLength(record.target);
    if (length >= ENOUGH_TEXT) return true;
  }
  return false;
}

function lengthOf(nodes: NodeList): number {
  let length = 0;
  for (let i = 0; i < nodes.length && length < ENOUGH_TEXT; i += 1) length += textLength(nodes[i]!);
  return length;
}

function textLength(node: Node): number {
  if (node instanceof Element ? isNeverRead(node) : node.nodeType !== Node.TEXT_NODE) return 0;
  return (node.textContent ?? '').trim().length;
}

function isTypedInto(node: Node): boolean {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  return element?.isContentEditable ?? false;
}
