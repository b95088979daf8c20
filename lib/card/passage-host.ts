/** What the card and the reading cursor ask of a page: which passages there are, and where they stand in the window. */
import type { LivePage } from '../page/live-page';
import type { PageReport, ReportedFinding } from '../page/report';

export interface PassageHost {
  report(): PageReport;
  /** The passage that is painted at a point of the window. */
  findingAt(x: number, y: number): ReportedFinding | undefined;
  /** Where a passage stands in the window, a rectangle for each piece of a line; none when it is gone or not shown. */
  rectsOf(id: string): DOMRect[];
  rangesOf(id: string): Range[];
  /** The passage after this one, or the first; round again after the last. */
  next(id: string | undefined): ReportedFinding | undefined;
  /** The passage before this one, or the last. */
  previous(id: string | undefined): ReportedFinding | undefined;
  /** Scrolls to it and flashes it. */
  show(id: string): boolean;
}

export type HostedPage = Pick<
  LivePage,
  'reportNow' | 'showNow' | 'findingAt' | 'rectsOf' | 'rangesOf' | 'next' | 'previous'
>;

export function hostOf(page: HostedPage): PassageHost {
  const byId = (id: string | undefined): ReportedFinding | undefined =>
    id === undefined ? undefined : page.reportNow().findings.find((one) => one.id === id);
  return {
    report: () => page.reportNow(),
    findingAt: (x, y) => byId(page.findingAt({ x, y })),
    rectsOf: (id) => [...page.rectsOf(id)],
    rangesOf: (id) => [...page.rangesOf(id)],
    next: (id) => byId(page.next(id)),
    previous: (id) => byId(page.previous(id)),
    show: (id) => page.showNow(id),
  };
}
