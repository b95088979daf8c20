/**
 * A page that is open in the browser: read, marked, kept true while it changes, and asked about.
 *
 * All work is done in short tasks, what is in sight first, and none while nobody sees the page. What is asked for by a
 * person (`report`, `show`) does not wait for that.
 */
import type { Language } from '../pack/schema';
import type { JudgeSection } from '../read-page';
import type { PageText } from '../text/page-text';
import { countScripts, languageOf } from '../text/script';
import { pageAddress } from './address';
import { BlockList } from './block-list';
import type { PageBlock } from './blocks';
import type { BuildReport } from './build-report';
import { isInline } from './elements';
import { Judgements, type LiveFinding } from './judgements';
import { FLASH, MARKS, type MarkStyle, removeStyles, setMarkLook } from './mark-styles';
import { canMark, Marks } from './marks';
import type { PackPart } from './pack-parts';
import { readPageDate } from './page-date';
import { pageOf } from './page-source';
import type { PageReport } from './report';
import { scrollToRange } from './scroll-to-range';
import { inSlices } from './slices';
import { coloursOfPage, toneOfWords } from './tones';
import { visibilityByStyle } from './visibility';
import { PageWatch } from './watch-page';

/** Milliseconds. */
const FLASH_TIME = 1_500;
/** From a change to the reading: changes come in bursts. */
const CALM = 300;
/** Reading may take at most one part in this many of the page's time, however busy the page is. */
const SHARE = 10;
/** Between two looks at whether the marks are still there, and the extension. */
const HEARTBEAT = 1_000;
/** Blocks that tell a page's main language. */
const OPENING = 300;
/** Pages of more elements than this are read from what is in sight on, first. */
const LONG = 5_000;
/** Findings that are looked through where the browser does not say what stands at a point. */
const FEW = 500;
/** UTF-16 code units that are in sight at once, and some more. */
const SIGHT = 12_000;

/** What is in sight is asked for at so many points, and no closer together than this many pixels. */
const PROBES = 20;
const PROBE = 15;
/** A box with as many children is no place in a page, but the page. */
const LARGE = 200;

/** A place in the window, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface LivePage {
  /** The page as it is now; resolves when all of it has been read. */
  report(): Promise<PageReport>;
  /** The page as it was last read, at once: for what happens under the pointer. */
  reportNow(): PageReport;
  /** Scrolls to a finding and flashes it. False when it is gone. */
  show(id: string): Promise<boolean>;
  /** Like `show`, of the page as it was last read. */
  showNow(id: string): boolean;
  /** The finding whose words are at a point of the window; right for passages that wrap lines. */
  findingAt(point: Point): string | undefined;
  /** Live ranges over a finding's words; none when it is gone. */
  rangesOf(id: string): readonly Range[];
  /** The boxes of a finding's words in the window, line by line; none when it is gone or not shown. */
  rectsOf(id: string): readonly DOMRect[];
  /** The finding after (or before) another in page order, round and round; with no other given, the first (or last). */
  next(id?: string): string | undefined;
  previous(id?: string): string | undefined;
  /** How much the marks stand out. `none` leaves no mark that the page could detect. */
  setMarkStyle(style: MarkStyle): void;
  /** Judges everything again: what is not relevant was told anew. */
  readAgain(): void;
}

export interface LivePageOptions {
  readonly judgeSection: JudgeSection;
  readonly buildReport: BuildReport;
  readonly rankCards: Parameters<BuildReport>[2];
  readonly languageOf: (page: PageText) => Language;
  /** How the marks look to begin with. */
  readonly markStyle: MarkStyle;
  /** Brings a part of the pack into the page. False when it did not come. */
  readonly bring: (part: PackPart) => Promise<boolean>;
  /** Called after each reading with the number of findings. */
  readonly onRead: (count: number) => void;
  /** Called now and then: whether the extension that put us here still exists. When not, everything ends. */
  readonly isConnected: () => boolean;
  readonly end: () => void;
  /** When it ends, everything ends: watching, marks, styles. */
  readonly signal: AbortSignal;
}

/** Reads the document now and whenever it changes, until the signal. */
export const openLivePage = (options: LivePageOptions): LivePage => new OpenPage(options);

class OpenPage implements LivePage {
  private readonly watch: PageWatch;
  private readonly list: BlockList;
  private judgements: Judgements;
  private latest: PageReport | undefined;
  /** A flash shows over the mark below it, and ours over what the page paints itself. */
  private readonly marks = new Marks((range) => MARKS[toneOfWords(range)], 1);
  private readonly flash = new Marks(() => FLASH, 2);
  private colours = '';
  private style: MarkStyle;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private flashTimer: ReturnType<typeof setTimeout> | undefined;
  private working: Promise<void> | undefined;
  /** Somebody waits: work goes on even where nobody sees the page. */
  private asked = 0;
  private resume: (() => void) | undefined;
  private cost = 0;
  private readonly needed = new Set<PackPart>(['core']);
  private readonly known = new WeakSet<PageBlock>();
  private hasRead = false;

  constructor(private readonly options: LivePageOptions) {
    const { signal, judgeSection, markStyle } = options;
    this.style = markStyle;
    setMarkLook(markStyle);
    this.judgements = new Judgements(judgeSection);
    this.watch = new PageWatch(
      {
        changed: (records) => this.note(() => this.list.noteRecords(records)),
        shown: (element) => this.note(() => this.list.noteNode(element)),
        everything: () => this.note(() => this.list.noteEverything()),
        back: () => options.onRead(this.judgements.findings.length),
      },
      (element) => visibilityByStyle(element) !== 'shown',
      signal,
    );
    this.list = new BlockList({
      document,
      visibilityOf: visibilityByStyle,
      onUnseen: (element) => this.watch.expect(element),
      onTree: (root) => this.watch.tree(root),
    });
    document.addEventListener('visibilitychange', () => !document.hidden && this.wake(), { signal });
    const heart = setInterval(() => this.beat(), HEARTBEAT);
    signal.addEventListener('abort', () => {
      clearInterval(heart);
      clearTimeout(this.timer);
      clearTimeout(this.flashTimer);
      this.marks.erase();
      this.flash.erase();
      removeStyles();
      this.wake();
    });
    void this.work();
  }

  async report(): Promise<PageReport> {
    await this.bringUpToDate();
    return this.reportNow();
  }

  reportNow(): PageReport {
    this.latest ??= this.makeReport();
    return this.latest;
  }

  private makeReport(): PageReport {
    const { options, judgements } = this;
    const page = pageOf(this.list.blocks);
    const reading = {
      lang: options.languageOf(page),
      namesNorthKorea: judgements.namesNorthKorea,
      ...judgements.judgement(this.list.blocks),
    };
    const date = readPageDate(document, location.href, page, new Date().toISOString().slice(0, 10));
    const facts = {
      url: pageAddress(location.href),
      title: String(document.title),
      charactersRead: page.text.length,
      canMark: canMark(),
      ...(date && { date }),
    };
    return options.buildReport(
      reading,
      facts,
      options.rankCards,
      judgements.findings.map(({ id }) => id),
    );
  }

  async show(id: string): Promise<boolean> {
    await this.bringUpToDate();
    return this.showNow(id);
  }

  showNow(id: string): boolean {
    const finding = this.finding(id);
    const first = finding?.ranges[0];
    if (!finding || !first || !scrollToRange(first)) return false;
    this.flashOver(finding);
    return true;
  }

  findingAt({ x, y }: Point): string | undefined {
    const caret = caretAt(x, y, this.watch.shadowRoots());
    const at = caret && this.list.blockAt(caret.offsetNode, caret.offset);
    // The caret goes to the nearest letter, however far: only the words' own boxes count.
    const isHere = ({ id }: LiveFinding): boolean => this.rectsOf(id).some((rect) => isIn(rect, x, y));
    const inBlock = at ? this.judgements.in(at.block).find(isHere) : undefined;
    return (inBlock ?? this.judgements.findings.slice(0, FEW).find(isHere))?.id;
  }

  rangesOf(id: string): readonly Range[] {
    return this.finding(id)?.ranges ?? [];
  }

  rectsOf(id: string): readonly DOMRect[] {
    return this.rangesOf(id).flatMap((range) => [...range.getClientRects()]);
  }

  next(id?: string): string | undefined {
    return this.step(id, 1);
  }

  previous(id?: string): string | undefined {
    return this.step(id, -1);
  }

  readAgain(): void {
    this.judgements = new Judgements(this.options.judgeSection);
    void this.work();
  }

  setMarkStyle(style: MarkStyle): void {
    this.style = style;
    setMarkLook(style);
    if (style === 'none') {
      this.marks.erase();
      removeStyles();
    } else {
      this.colours = coloursOfPage();
      this.marks.paint(this.ranges());
    }
  }

  private step(id: string | undefined, by: 1 | -1): string | undefined {
    const { findings } = this.judgements;
    const at = findings.findIndex((one) => one.id === id);
    if (at < 0) return findings.at(by === 1 ? 0 : -1)?.id;
    return findings[(at + by + findings.length) % findings.length]?.id;
  }

  private finding(id: string): LiveFinding | undefined {
    return this.judgements.findings.find((one) => one.id === id);
  }

  private ranges(): Set<Range> {
    return new Set(this.judgements.findings.flatMap(({ ranges }) => ranges));
  }

  private note(what: () => void): void {
    what();
    if (this.list.isStale && this.hasRead && !this.working)
      this.timer ??= setTimeout(() => void this.work(), Math.max(CALM, this.cost * SHARE));
  }

  /** Reads until nothing is left to read, one run at a time. */
  private work(): Promise<void> {
    this.working ??= this.run()
      .catch((error: unknown) => {
        if (this.options.signal.aborted) return;
        if (!(error instanceof PackMissingError)) throw error;
        // The extension is being reloaded, or the page is going.
        this.list.noteEverything();
      })
      .finally(() => {
        this.working = undefined;
        this.note(() => undefined);
      });
    return this.working;
  }

  private async run(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.cost = 0;
    if (!this.hasRead) await this.lookAtWhatIsInSight();
    const changed = await this.slice(this.list.update());
    await this.judge(changed ? this.blockInSight() : undefined);
    this.hasRead = true;
    this.latest = undefined;
    this.options.onRead(this.judgements.findings.length);
  }

  private async judge(first: PageBlock | undefined): Promise<void> {
    await this.slice(this.noteLanguages());
    for (const part of this.needed)
      if (!(await this.options.bring(part))) throw new PackMissingError(`The pack’s ${part} did not come.`);
    await this.slice(this.judgements.update(this.list.blocks, first));
    if (this.style === 'none') return;
    this.colours = coloursOfPage();
    await this.slice(this.marks.paintInSteps(this.ranges()));
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

  private blockInSight(): PageBlock | undefined {
    const { x, y } = { x: innerWidth / 2, y: innerHeight / 3 };
    const caret = caretAt(x, y, this.watch.shadowRoots());
    return caret && this.list.blockAt(caret.offsetNode, caret.offset)?.block;
  }

  private slice<T>(work: Generator<unknown, T>): Promise<T> {
    return inSlices(work, {
      signal: this.options.signal,
      onSlice: (time) => {
        this.cost += time;
      },
      pause: () => (document.hidden && this.asked === 0 ? this.untilWoken() : undefined),
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

  private async bringUpToDate(): Promise<void> {
    this.asked += 1;
    this.wake();
    try {
      this.watch.takeRecords();
      do await this.work();
      while (this.list.isStale && !this.options.signal.aborted && this.cost < FLASH_TIME);
      this.beat();
    } finally {
      this.asked -= 1;
    }
  }

  /** What the page's scripts wiped is painted again; and when the extension is gone, so are we. */
  private beat(): void {
    if (!this.options.isConnected()) {
      this.options.end();
      return;
    }
    if (document.hidden && this.asked === 0) return;
    this.flash.restore();
    if (this.style === 'none') return;
    if (this.hasRead && coloursOfPage() !== this.colours) this.markAnew();
    else this.marks.restore();
  }

  /** The page has other colours, and its words another tone. */
  private markAnew(): void {
    this.marks.erase();
    void this.work();
  }

  private flashOver({ ranges }: LiveFinding): void {
    clearTimeout(this.flashTimer);
    this.flash.paint(new Set(ranges));
    this.flashTimer = setTimeout(() => this.flash.erase(), FLASH_TIME);
  }
}

/** Resolves when the browser has drawn the page, or soon where it draws none. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, HEARTBEAT);
  });

class PackMissingError extends Error {}

interface Caret {
  readonly offsetNode: Node;
  readonly offset: number;
}

/** The part of CSSOM View that is used; its types are not yet in every library. */
interface CaretPoints {
  caretPositionFromPoint?(x: number, y: number, options: { shadowRoots: ShadowRoot[] }): Caret | null;
}

const caretAt = (x: number, y: number, shadowRoots: ShadowRoot[]): Caret | undefined =>
  (document as unknown as CaretPoints).caretPositionFromPoint?.(x, y, { shadowRoots }) ?? undefined;

const isIn = ({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

/** Block elements of the document down the middle of the window: a header that stays on top is one of them, and no more. */
function elementsInSight(): Set<Element> {
  const found = new Set<Element>();
  for (let y = 0; y < innerHeight; y += Math.max(PROBE, innerHeight / PROBES)) {
    let element = document.elementFromPoint(innerWidth / 2, y);
    while (element && (isInline(element) || element.localName === 'br')) element = element.parentElement;
    if (!element || element === document.documentElement || element === document.body) continue;
    if (element.childElementCount < LARGE) found.add(element);
  }
  return found;
}
