/** What `scan` says about a document. Programs rely on this shape: README.md, "Command line". */
import type { Direction, Finding, Reason } from '../judge/finding';
import type { PageText } from '../text/page-text';
import type { Pipeline } from './pipeline';

/** Offsets are UTF-16 code units of the page text. */
export interface ScanFinding {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly score: number;
  readonly topics: readonly string[];
  /** Gazetteer ids. */
  readonly places: readonly string[];
  readonly direction?: Direction;
  readonly reasons: readonly Pick<Reason, 'concept' | 'text' | 'start' | 'end' | 'weight'>[];
  /** Card ids, best first. */
  readonly cards: readonly string[];
}

export interface ScanResult {
  readonly id: string | number;
  readonly lang: string;
  readonly relevant: boolean;
  /** In page order. */
  readonly findings: readonly ScanFinding[];
  /** The page text, where it was asked for. */
  readonly text?: string;
}

export interface ScanOptions {
  readonly withText: boolean;
  /** Of the document, for the ranking of cards. */
  readonly date?: string;
}

export function scanPage(
  id: string | number,
  page: PageText,
  pipeline: Pipeline,
  { withText, date }: ScanOptions,
): ScanResult {
  const reading = pipeline.read(page);
  const findings = [...reading.findings].sort((a, b) => a.start - b.start);
  const { byFinding } = pipeline.rank(findings, { date });
  return {
    id,
    lang: reading.lang,
    relevant: findings.length > 0,
    findings: findings.map((finding, at) => resultOf(finding, byFinding[at] ?? [])),
    ...(withText && { text: page.text }),
  };
}

/** Named one by one: what else a finding may carry in the core is not part of the contract. */
function resultOf(finding: Finding, cards: readonly string[]): ScanFinding {
  const { quote, start, end, score, topics, places, direction, reasons } = finding;
  return {
    quote,
    start,
    end,
    score,
    topics,
    places,
    ...(direction && { direction }),
    reasons: reasons.map((reason) => ({
      concept: reason.concept,
      text: reason.text,
      start: reason.start,
      end: reason.end,
      weight: reason.weight,
    })),
    cards,
  };
}
