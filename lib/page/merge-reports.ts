/** One report of several frames: an article may stand in an iframe, and the person who reads it sees one page. */
import type { PageReport } from './report';

export interface FrameReport {
  readonly frameId: number;
  readonly report: PageReport;
}

/** The frame that a tab's document is in. */
export const MAIN_FRAME = 0;

/** Findings of the main frame come first, then those of the others; the rest is said of all of them together. */
export function mergeReports(frames: readonly FrameReport[]): PageReport | undefined {
  const sorted = [...frames].sort((a, b) => a.frameId - b.frameId);
  const main = sorted.find(({ report }) => report.findings.length > 0)?.report;
  const first = sorted[0]?.report;
  if (!first) return undefined;
  const cards = new Map(sorted.flatMap(({ report }) => report.cards.map((card) => [card.id, card])));
  return {
    ...first,
    // A page that is only a frame around the article speaks the article's language.
    lang: (first.findings.length > 0 ? first : (main ?? first)).lang,
    namesNorthKorea: sorted.some(({ report }) => report.namesNorthKorea),
    charactersRead: sorted.reduce((sum, { report }) => sum + report.charactersRead, 0),
    findings: sorted.flatMap(({ frameId, report }) =>
      report.findings.map((finding) => ({ ...finding, id: idInTab(frameId, finding.id) })),
    ),
    nearMisses: sorted.flatMap(({ frameId, report }) =>
      report.nearMisses.map((one) => ({ ...one, id: idInTab(frameId, one.id) })),
    ),
    cards: [...cards.values()],
  };
}

/** A finding's name among those of all frames: `f3` in the main frame, `12:f3` in another. */
export const idInTab = (frameId: number, id: string): string =>
  frameId === MAIN_FRAME ? id : `${frameId}:${id}`;

/** The way back. */
export function idInFrame(id: string): { frameId: number; id: string } {
  const [frame, own] = id.split(':');
  return own === undefined ? { frameId: MAIN_FRAME, id } : { frameId: Number(frame), id: own };
}
