/** A page that is open in the browser: read, marked, read again when it changes, and asked about. */
import type { ReadPage } from '../read-page';
import { pageAddress } from './address';
import type { BuildReport } from './build-report';
import { canMark, FLASH, MARK, type Painted, paintMarks, removeStyles } from './marks';
import { type PageSource, readSource } from './page-source';
import type { PageReport, ReportedFinding } from './report';
import { scrollToRange } from './scroll-to-range';
import { visibilityByStyle } from './visibility';
import { watchPage } from './watch-page';

/** Milliseconds. */
const FLASH_TIME = 1_500;

export interface LivePage {
  report(): PageReport;
  /** Scrolls to a finding and flashes it. False when it is gone. */
  show(id: string): boolean;
}

export interface LivePageOptions {
  readonly readPage: ReadPage;
  readonly buildReport: BuildReport;
  readonly rankCards: Parameters<BuildReport>[2];
  /** Called after each reading. */
  readonly onRead: (report: PageReport) => void;
  /** When it ends, everything ends: watching, marks, styles. */
  readonly signal: AbortSignal;
}

/** Reads the document now and whenever it changes, until the signal. */
export function openLivePage(options: LivePageOptions): LivePage {
  let source: PageSource;
  let report: PageReport;
  let marks: Painted | undefined;
  let flash: Painted | undefined;

  const read = (): void => {
    if (options.signal.aborted) return;
    const previous = source?.page.text;
    source = readSource(document, visibilityByStyle);
    // The same text needs no second judgement; its nodes may be new ones all the same, and so may the address.
    report = source.page.text === previous ? { ...report, ...facts(source) } : judge(source, options);
    marks = paintMarks(
      MARK,
      report.findings.flatMap((finding) => source.toRanges(finding)),
    );
    options.onRead(report);
  };
  read();
  const watch = watchPage(read, options.signal);
  const bringUpToDate = (): void => {
    if (watch.takeChange()) read();
    marks?.restore();
  };
  const flashOver = (finding: ReportedFinding): void => {
    flash?.erase();
    flash = paintMarks(FLASH, source.toRanges(finding));
    const mine = flash;
    setTimeout(() => mine.erase(), FLASH_TIME);
  };
  options.signal.addEventListener('abort', () => {
    marks?.erase();
    flash?.erase();
    removeStyles();
  });
  return {
    report() {
      bringUpToDate();
      return report;
    },
    show(id) {
      bringUpToDate();
      const finding = report.findings.find((one) => one.id === id);
      const first = finding && source.toRanges(finding)[0];
      if (!first || !scrollToRange(first)) return false;
      flashOver(finding);
      return true;
    },
  };
}

const judge = (source: PageSource, { readPage, buildReport, rankCards }: LivePageOptions): PageReport =>
  buildReport(readPage(source.page), facts(source), rankCards);

const facts = ({ page }: PageSource): Parameters<BuildReport>[1] => ({
  url: pageAddress(location.href),
  title: document.title,
  charactersRead: page.text.length,
  canMark: canMark(),
});
