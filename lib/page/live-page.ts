/**
 * A page that is open in the browser: read, marked, kept true while it changes, and asked about.
 *
 * All work is done in short tasks, what is in sight first, and none while nobody sees the page. What is asked for by a
 * person (`report`, `show`) does not wait for that.
 */
import { pageAddress } from './address';
import type { BuildReport } from './build-report';
import { isIn, type Point } from './in-sight';
import type { LiveFinding } from './judgements';
import type { MarkStyle } from './mark-styles';
import { canMark } from './marks';
import { readPageDate } from './page-date';
import { PageMarks } from './page-marks';
import { PageReading, type ReadingOptions } from './page-reading';
import { pageOf } from './page-source';
import type { PageReport } from './report';
import { scrollToRange } from './scroll-to-range';

/** Milliseconds between two looks at whether the marks are still there, and the extension. */
const HEARTBEAT = 1_000;
/** Findings that are looked through where the browser does not say what stands at a point. */
const FEW = 500;

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

export interface LivePageOptions
  extends Pick<ReadingOptions, 'judgeSection' | 'languageOf' | 'bring' | 'signal'> {
  readonly buildReport: BuildReport;
  readonly rankCards: Parameters<BuildReport>[2];
  /** How the marks look to begin with. */
  readonly markStyle: MarkStyle;
  /** Called after each reading with the number of findings. */
  readonly onRead: (count: number) => void;
  /** Called now and then: whether the extension that put us here still exists. When not, everything ends. */
  readonly isConnected: () => boolean;
  readonly end: () => void;
}

/** Reads the document now and whenever it changes, until the signal. Then everything ends: watching, marks, styles. */
export const openLivePage = (options: LivePageOptions): LivePage => new OpenPage(options);

class OpenPage implements LivePage {
  private readonly reading: PageReading;
  private readonly marks: PageMarks;
  private latest: PageReport | undefined;

  constructor(private readonly options: LivePageOptions) {
    const { signal, onRead, markStyle } = options;
    this.marks = new PageMarks(markStyle);
    this.reading = new PageReading({
      ...options,
      paint: () => this.marks.paint(this.ranges()),
      onRead: () => {
        this.latest = undefined;
        onRead(this.findings.length);
      },
    });
    const heart = setInterval(() => this.beat(), HEARTBEAT);
    signal.addEventListener('abort', () => {
      clearInterval(heart);
      this.marks.end();
    });
    void this.reading.work();
  }

  async report(): Promise<PageReport> {
    await this.bringUpToDate();
    return this.reportNow();
  }

  reportNow(): PageReport {
    this.latest ??= this.makeReport();
    return this.latest;
  }

  async show(id: string): Promise<boolean> {
    await this.bringUpToDate();
    return this.showNow(id);
  }

  showNow(id: string): boolean {
    const ranges = this.rangesOf(id);
    if (!ranges[0] || !scrollToRange(ranges[0])) return false;
    this.marks.flashOver(ranges);
    return true;
  }

  findingAt(point: Point): string | undefined {
    const block = this.reading.blockNear(point);
    // The nearest letter may be far: only the words' own boxes count.
    const isHere = ({ id }: LiveFinding): boolean => this.rectsOf(id).some((rect) => isIn(rect, point));
    const inBlock = block && this.reading.judgements.in(block).find(isHere);
    return (inBlock ?? this.findings.slice(0, FEW).find(isHere))?.id;
  }

  rangesOf(id: string): readonly Range[] {
    return this.findings.find((one) => one.id === id)?.ranges ?? [];
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
    this.reading.readAgain();
  }

  setMarkStyle(style: MarkStyle): void {
    this.marks.setStyle(style, this.ranges());
  }

  private get findings(): readonly LiveFinding[] {
    return this.reading.judgements.findings;
  }

  private ranges(): Set<Range> {
    return new Set(this.findings.flatMap(({ ranges }) => ranges));
  }

  private step(id: string | undefined, by: 1 | -1): string | undefined {
    const { findings } = this;
    const at = findings.findIndex((one) => one.id === id);
    if (at < 0) return findings.at(by === 1 ? 0 : -1)?.id;
    return findings[(at + by + findings.length) % findings.length]?.id;
  }

  private makeReport(): PageReport {
    const { languageOf, buildReport, rankCards } = this.options;
    const { list, judgements } = this.reading;
    const page = pageOf(list.blocks);
    const reading = {
      lang: languageOf(page),
      namesNorthKorea: judgements.namesNorthKorea,
      ...judgements.judgement(list.blocks),
    };
    const date = readPageDate(document, location.href, page, new Date().toISOString().slice(0, 10));
    const facts = {
      url: pageAddress(location.href),
      title: String(document.title),
      charactersRead: page.text.length,
      canMark: canMark(),
      ...(date && { date }),
    };
    const ids = this.findings.map(({ id }) => id);
    return buildReport(reading, facts, rankCards, ids);
  }

  private bringUpToDate(): Promise<void> {
    return this.reading.bringUpToDate(() => this.beat());
  }

  /** What the page's scripts wiped is painted again; and when the extension is gone, so are we. */
  private beat(): void {
    if (!this.options.isConnected()) this.options.end();
    else if (!this.reading.isIdle) {
      this.reading.lookAround();
      if (!this.marks.restore()) void this.reading.work();
    }
  }
}
