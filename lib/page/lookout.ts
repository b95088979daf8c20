/**
 * Looks whether a page names North Korea: once when it opens, and once at whatever comes later. A page that does not is
 * read as one string, which is the cheapest thing that can be done with it; nothing of it is walked, and nothing is kept.
 * docs/decisions/0012-one-look.md has the reasons and the figures.
 */
import { mayNameNorthKorea } from '../match/sentinel';
import { onUrlChange } from './url-change';

/** Milliseconds. Single-page sites change the address first and bring the text after it. */
const LATER = 1_500;
/** Milliseconds that what came later may wait for an idle moment. */
const PATIENCE = 1_000;
/** Above this many elements a page is looked at in parts. */
const MANY = 10_000;
/** UTF-16 code units looked at in one task. */
const PART = 300_000;
/** Milliseconds of one task. */
const SLICE = 5;
/** What two parts have in common: no name is longer. */
const SEAM = 100;
/** Above this many additions the page as a whole is looked at again. */
const BURST = 500;
/** Ruby readings stand inside words: 北朝鮮 with きたちょうせん after each part. */
const NEVER_READ = /^(?:(?:no)?script|style|r[tp])$/;

const TEXT = 3;

/**
 * Calls `found` once, at the first look that sees a name. When it resolves to false nobody heard, and the next look
 * may call again.
 */
export function keepLookout(found: () => Promise<boolean>): void {
  const ending = new AbortController();
  const { signal } = ending;
  const added = new Set<Node>();
  let calling = false;
  let waiting = false;
  let looking = false;

  const call = async (): Promise<void> => {
    if (calling || signal.aborted) return;
    calling = true;
    if (await found()) {
      ending.abort();
      observer.disconnect();
    }
    calling = false;
  };
  const lookAt = (text: string | null): boolean => {
    const seen = mayNameNorthKorea(text);
    if (seen) void call();
    return seen;
  };
  /** Everything in the document, seen or not: to leave out what is hidden is the reader's work, and costs too much here. */
  const look = (): void => {
    const { body } = document;
    if (calling || signal.aborted || !body || lookAt(document.title)) return;
    if (count('rt') > 0 || count('*') > MANY) void lookInParts(textsUnder(body));
    else {
      const text = body.textContent ?? '';
      if (text.length > 2 * PART) void lookInParts([text]);
      else lookAt(text);
    }
  };
  /** A page too long for one task. Changes meanwhile come in as additions. */
  const lookInParts = async (texts: Iterable<string>): Promise<void> => {
    if (looking) return;
    looking = true;
    for (const part of partsOf(texts)) {
      if (signal.aborted || lookAt(part)) break;
      await new Promise<void>((resolve) => idle(resolve));
    }
    looking = false;
  };
  /** Open shadow trees are in no `textContent`. Asked of every element, but in idle time and once. */
  const lookIntoShadows = (root: ParentNode): void => {
    const elements = root.querySelectorAll('*');
    let next = 0;
    const go = (): void => {
      if (signal.aborted) return;
      for (const end = Math.min(elements.length, next + 5_000); next < end; next += 1) {
        const shadow = elements[next]!.shadowRoot;
        if (shadow) {
          lookAt(shadow.textContent);
          observe(shadow);
          lookIntoShadows(shadow);
        }
      }
      if (next < elements.length) idle(go);
    };
    idle(go);
  };
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'characterData') added.add(target);
      for (let i = 0; i < addedNodes.length; i += 1) added.add(addedNodes[i]!);
      if (added.size > BURST) break;
    }
    if (waiting || added.size === 0) return;
    waiting = true;
    idle(lookAtAdded);
  });
  const lookAtAdded = (): void => {
    waiting = false;
    const nodes = [...added];
    added.clear();
    if (nodes.length > BURST) look();
    else lookAt(nodes.map(withNeighbours).join(' '));
    for (const node of nodes.slice(0, BURST)) {
      const element = node as Element;
      if (element.shadowRoot) lookIntoShadows(element.parentNode ?? document);
      else if (element.firstElementChild) lookIntoShadows(element);
    }
  };
  const observe = (root: Node): void =>
    observer.observe(root, { subtree: true, childList: true, characterData: true });
  const lookAgain = (): void => {
    if (signal.aborted) return;
    look();
    lookIntoShadows(document);
  };
  const lookNowAndLater = (): void => {
    lookAgain();
    setTimeout(lookAgain, LATER);
  };
  const start = (): void => {
    look();
    observe(document);
    if (document.readyState === 'complete') lookNowAndLater();
    else addEventListener('load', lookNowAndLater, { signal });
    onUrlChange(lookNowAndLater, signal);
  };
  whenShown(start);
}

/** A page that is loaded on the chance that it will be opened is no page of the tab yet: nobody can be told about it. */
function whenShown(start: () => void): void {
  if ((document as { prerendering?: boolean }).prerendering)
    document.addEventListener('prerenderingchange', start, { once: true });
  else start();
}

const now = (): number => performance.now();
const count = (tag: string): number => document.getElementsByTagName(tag).length;

const idle = (task: () => void): void => void requestIdleCallback(task, { timeout: PATIENCE });

/** What was added with what stands beside it: a name may have come in two parts. */
function withNeighbours(node: Node): string {
  if (!node.isConnected) return '';
  const { previousSibling: before, nextSibling: after } = node;
  const around = node.nodeType === TEXT && !before && !after ? node.parentNode : null;
  if (around) return withNeighbours(around);
  return textOf(before) + textOf(node) + textOf(after);
}

const textOf = (node: Node | null): string => (node && node.nodeType <= TEXT && node.textContent) || '';

/** The text nodes' texts in order, code and ruby readings left out. Ends early where the page changes under it. */
function* textsUnder(root: Node): Generator<string> {
  for (let node: Node | null = root; node; ) {
    let next: Node | null = null;
    if (node.nodeType === TEXT) yield (node as Text).data;
    else if (!NEVER_READ.test((node as Element).localName)) next = node.firstChild;
    for (; node && !next && node !== root; node = node.parentNode) next = node.nextSibling;
    node = next;
  }
}

/** Cut or joined to what one task may take, each with the end of the one before. */
function* partsOf(texts: Iterable<string>): Generator<string> {
  let part = '';
  let end = now() + SLICE;
  for (const text of texts) {
    for (let from = 0; from < text.length; from += PART) {
      part += text.slice(from, from + PART);
      if (part.length < PART && now() < end) continue;
      yield part;
      part = part.slice(-SEAM);
      end = now() + SLICE;
    }
  }
  yield part;
}
