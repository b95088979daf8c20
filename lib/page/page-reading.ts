/**
 * The reading of an open page: what is in sight first, all of it then, and what changes from there on. In short tasks, and
 * none while nobody sees the page, unless somebody waits for it.
 */
import type { Language } from '../pack/schema';
import type { JudgeSection } from '../read-page';
import type { PageText } from '../text/page-text';
import { countScripts, languageOf } from '../text/script';
import { BlockList } from './block-list';
import type { PageBlock } from './blocks';
import { caretAt, drawn, elementsInSight, type Point } from './in-sight';
import { Judgements } from './judgements';
import type { PackPart } from './pack-parts';
import { pageOf } from './page-source';
import { inSlices } from './slices';
import { visibilityByStyle } from './visibility';
import { PageWatch } from './watch-page';

/** Milliseconds from a change to the reading: changes come in bursts. */
const CALM = 300;
/** Reading may take at most one part in this many of the page's time, however busy the page is. */
const SHARE = 10;
/** Milliseconds of reading after which somebody who waits is told what is known, however much the page still changes. */
const PATIENCE = 1_500;
/** Blocks that tell a page's main language. */
const OPENING = 300;
/** Pages of more elements than this are read from what is in sight on, first. */
const LONG = 5_000;
/** UTF-16 code units that are in sight at once, and some more. */
const SIGHT = 12_000;

/** Milliseconds until a part of the pack that did not come is asked for again, and how often that is worth it. */
const RETRY = 1_500;
const MOST_MISSED = 4;

export interface ReadingOptions {
  readonly judgeSection: JudgeSection;
  readonly languageOf: (page: PageText) => Language;
  /** Brings a part of the pack into the page. False when it did not come. */
  readonly bring: (part: PackPart) => Promise<boolean>;
  /** Marks the findings, in steps. */
  readonly paint: () => Generator<void, void>;
  /** Called after each reading. */
  readonly onRead: () => void;
  readonly signal: AbortSignal;
}

export class PageReading {
  readonly list: BlockList;
  readonly watch: PageWatch;
  judgements: Judgements;
  hasRead = false;
  /** Milliseconds of the reading that is under way, or was last. */
  cost = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private working: Promise<void> | undefined;
  /** Somebody waits: work goes on even where nobody sees the page. */
  private asked = 0;
  private resume: (() => void) | undefined;
  /** How often a part of the pack did not come. */
  private missed = 0;
  private readonly needed = new Set<PackPart>(['core']);
  private readonly known = new WeakSet<PageBlock>();

  constructor(private readonly options: ReadingOptions) {
    const { signal, judgeSection, onRead } = options;
    this.judgements = new Judgements(judgeSection);
    this.watch = new PageWatch(
      {
        changed: (records) => this.note(() => this.list.noteRecords(records)),
        shown: (element) => this.note(() => this.list.noteNode(element)),
        everything: () => this.note(() => this.list.noteEverything()),
        back: onRead,
      },
      (element) => visibilityByStyle(element) !== 'shown',
      signal,
    );
    this.list = new BlockList({
      document,
      visibilityOf: visibilityByStyle,
      onUnseen: (element) => this.watch.expect(element),
      onTree: (root) => this.watch.tree(root),
      onTreeless: (element) => this.watch.expectTree(element),
    });
    document.addEventListener('visibilitychange', () => !document.hidden && this.wake(), { signal });
    signal.addEventListener('abort', () => {
      clearTimeout(this.timer);
      this.wake();
    });
  }

  /** Whether nobody sees the page, and nobody waits for it. */
  get isIdle(): boolean {
    return document.hidden && this.asked === 0;
  }

  /** Looks for what no observer tells of. */
  lookAround(): void {
    this.watch.lookForTrees();
  }

  /** Reads until nothing is left to read, one run at a time. */
  work(): Promise<void> {
    this.working ??= this.run()
      .catch((error: unknown) => {
        if (this.options.signal.aborted) return;
        if (!(error instanceof PackMissingError)) throw error;
        // The extension is being reloaded, the page is going; or a part was lost on its way, and is asked for again.
        this.list.noteEverything();
        this.missed += 1;
        if (this.missed <= MOST_MISSED) this.timer ??= setTimeout(() => void this.work(), RETRY);
      })
      .finally(() => {
        this.working = undefined;
        this.note(() => undefined);
      });
    return this.working;
  }

  /** Reads what has changed up to now, seen or not; then does something before the page may rest again. */
  async bringUpToDate(then: () => void): Promise<void> {
    this.asked += 1;
    this.wake();
    try {
      this.watch.takeRecords();
      do await this.work();
      while (this.list.isStale && !this.options.signal.aborted && this.cost < PATIENCE);
      then();
    } finally {
      this.asked -= 1;
    }
  }

  /** Judges everything again. */
  readAgain(): void {
    this.judgements = new Judgements(this.options.judgeSection);
    void this.work();
  }

  /** The block whose text is nearest to a point of the window. */
  blockNear(point: Point): PageBlock | undefined {
    const caret = caretAt(point, this.watch.shadowRoots());
    return caret && this.list.blockAt(caret.offsetNode, caret.offset)?.block;
  }

  private note(what: () => void): void {
    what();
    if (this.list.isStale && this.hasRead && !this.working)
      this.timer ??= setTimeout(() => void this.work(), Math.max(CALM, this.cost * SHARE));
  }

  private async run(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.cost = 0;
    if (!this.hasRead) await this.lookAtWhatIsInSight();
    const changed = await this.slice(this.list.update());
    await this.judge(changed ? this.blockNear({ x: innerWidth / 2, y: innerHeight / 3 }) : undefined);
    this.hasRead = true;
    this.options.onRead();
  }

  private async judge(first: PageBlock | undefined): Promise<void> {
    await this.slice(this.noteLanguages());
    await Promise.all([...this.needed].map((part) => this.bring(part)));
    await this.slice(this.judgements.update(this.list.blocks, first));
    await this.slice(this.options.paint());
  }

  private async bring(part: PackPart): Promise<void> {
    if (!(await this.options.bring(part))) throw new PackMissingError(`The pack’s ${part} did not come.`);
  }

  /** Which languages the page is written in, block by block: their terms are brought, and no others. */
  private *noteLanguages(): Generator<void, void> {
    const main = this.options.languageOf(pageOf(this.list.blocks.slice(0, OPENING)));
    this.needed.add(main);
    for (const block of this.list.blocks) {
      if (this.known.has(block)) continue;
      this.known.add(block);
      this.needed.add(languageOf(countScripts(block.text, 0, block.text.length), main));
      yield;
    }
  }

  /** On a long page the reader looks at one part: it is marked before the rest is read. */
  private async lookAtWhatIsInSight(): Promise<void> {
    if (document.getElementsByTagName('*').length < LONG) return;
    const found = await this.slice(this.list.peek(elementsInSight(), SIGHT));
    if (found.length === 0) return;
    await this.judge(undefined);
    // The style sheet of the marks is new to the page: the browser styles it anew in its own time, and not in the middle
    // of a task of ours that asks for a style.
    await drawn();
  }

  private slice<T>(work: Generator<unknown, T>): Promise<T> {
    return inSlices(work, {
      signal: this.options.signal,
      onSlice: (time) => {
        this.cost += time;
      },
      pause: () => (this.isIdle ? this.untilWoken() : undefined),
    });
  }

  private untilWoken(): Promise<void> {
    return new Promise((resolve) => {
      this.resume = resolve;
    });
  }

  private wake(): void {
    this.resume?.();
    this.resume = undefined;
  }
}

class PackMissingError extends Error {}
