/** Says what has changed in a page, and when it is time to read it. Watches; reads nothing itself. */
import { onUrlChange } from './url-change';

/** Milliseconds between two looks at what may have come into sight without a change of the document. */
const SOON = 400;
/** Elements that are not shown and are looked at again; more are not remembered. */
const MOST_UNSEEN = 2_000;
/** Custom elements without a shadow tree that are looked at again. */
const MOST_TREELESS = 2_000;

export interface PageChanges {
  /** The document changed. */
  changed(records: readonly MutationRecord[]): void;
  /** An element is shown, or is no longer shown. */
  shown(element: Element): void;
  /** Anything may have changed. */
  everything(): void;
  /** The page is there again, from the browser's cache, though nothing in it changed. */
  back(): void;
}

export class PageWatch {
  private readonly unseen = new Set<Element>();
  private readonly treeless = new Set<Element>();
  private readonly observer: MutationObserver;
  private readonly sizes: ResizeObserver;
  private readonly trees = new Set<Node>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly changes: PageChanges,
    private readonly isUnseen: (element: Element) => boolean,
    signal: AbortSignal,
  ) {
    this.observer = new MutationObserver((records) => changes.changed(records));
    // An element without a box gets one when it is shown: the browser says so, whatever it was that showed it.
    this.sizes = new ResizeObserver((entries) => {
      for (const { target } of entries) this.look(target);
    });
    this.tree(document);
    onUrlChange(changes.everything, signal);
    // Style sheets that came late may have shown or hidden text.
    if (document.readyState !== 'complete') addEventListener('load', changes.everything, { signal });
    addEventListener('pageshow', ({ persisted }) => persisted && changes.back(), { signal });
    // What is only invisible has a box all the time.
    for (const type of ['transitionend', 'animationend', 'click', 'keyup', 'scroll'])
      addEventListener(type, this.lookSoon, { signal, capture: true, passive: true });
    signal.addEventListener('abort', () => {
      this.observer.disconnect();
      this.sizes.disconnect();
      clearTimeout(this.timer);
      this.unseen.clear();
      this.treeless.clear();
    });
  }

  /** Watches a tree of its own: observers do not look into shadow trees. */
  tree(root: Node): void {
    if (this.trees.has(root)) return;
    this.trees.add(root);
    this.observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      // What opens and closes parts of a page, in the forms that say so. Classes change all the time and say nothing.
      attributeFilter: ['hidden', 'open', 'aria-hidden', 'slot', 'contenteditable'],
    });
  }

  /** The shadow trees that are watched and still on the page. */
  shadowRoots(): ShadowRoot[] {
    const roots: ShadowRoot[] = [];
    for (const root of this.trees) {
      if (!root.isConnected) this.trees.delete(root);
      else if (root !== document) roots.push(root as ShadowRoot);
    }
    return roots;
  }

  /** An element that was passed over because it is not shown. */
  expect(element: Element): void {
    if (this.unseen.size >= MOST_UNSEEN || this.unseen.has(element)) return;
    this.unseen.add(element);
    this.sizes.observe(element);
  }

  /** A custom element that was read without a shadow tree: its script may come later and give it one. */
  expectTree(element: Element): void {
    if (this.treeless.size < MOST_TREELESS) this.treeless.add(element);
  }

  /** Shadow trees that came since: nothing tells of them. */
  lookForTrees(): void {
    for (const element of this.treeless) {
      if (element.isConnected && !element.shadowRoot) continue;
      this.treeless.delete(element);
      if (element.isConnected) this.changes.shown(element);
    }
  }

  /** What has changed up to now, without waiting to be told. */
  takeRecords(): void {
    this.changes.changed(this.observer.takeRecords());
    this.lookAtAll();
    this.lookForTrees();
  }

  private readonly lookSoon = (): void => {
    if (this.unseen.size > 0) this.timer ??= setTimeout(this.lookAtAll, SOON);
  };

  private readonly lookAtAll = (): void => {
    clearTimeout(this.timer);
    this.timer = undefined;
    for (const element of this.unseen) this.look(element);
  };

  private look(element: Element): void {
    if (!this.unseen.has(element)) return;
    if (element.isConnected && this.isUnseen(element)) return;
    this.unseen.delete(element);
    this.sizes.unobserve(element);
    if (element.isConnected) this.changes.shown(element);
  }
}
