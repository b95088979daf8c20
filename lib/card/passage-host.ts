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

export function hostOf(page: Pick<LivePage, 'report' | 'show' | 'rangesOf'>): PassageHost {
  const rectsOf = (id: string): DOMRect[] =>
    page.rangesOf(id).flatMap((range) => [...range.getClientRects()]);
  const step = (id: string | undefined, by: 1 | -1): ReportedFinding | undefined => {
    const { findings } = page.report();
    const at = findings.findIndex((one) => one.id === id);
    const to = at < 0 ? (by > 0 ? 0 : findings.length - 1) : (at + by + findings.length) % findings.length;
    return findings[to];
  };
  return {
    report: () => page.report(),
    findingAt: (x, y) =>
      page.report().findings.find(({ id }) => rectsOf(id).some((rect) => holds(rect, x, y))),
    rectsOf,
    rangesOf: (id) => page.rangesOf(id),
    next: (id) => step(id, 1),
    previous: (id) => step(id, -1),
    show: (id) => page.show(id),
  };
}

const holds = ({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;
