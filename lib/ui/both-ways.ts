/** Passages that go against each other: people sent out, and people sent home, on one page. */
import type { ReportedFinding } from '../page/report';

export interface BothWays {
  readonly out: readonly ReportedFinding[];
  readonly home: readonly ReportedFinding[];
}

/** Side by side, more than this would be two lists and no comparison. */
const MOST = 3;

/** The passages each way, those about a place of both first; undefined where the page knows one way only. */
export function bothWays(findings: readonly ReportedFinding[]): BothWays | undefined {
  const out = findings.filter(({ direction }) => direction === 'dispatch');
  const home = findings.filter(({ direction }) => direction === 'return');
  if (out.length === 0 || home.length === 0) return undefined;
  return { out: nearest(out, home), home: nearest(home, out) };
}

function nearest(
  findings: readonly ReportedFinding[],
  others: readonly ReportedFinding[],
): ReportedFinding[] {
  const shared = new Set(others.flatMap(({ places }) => places));
  const nearness = ({ places, score }: ReportedFinding): number =>
    places.filter((place) => shared.has(place)).length * 100 + score;
  const chosen = [...findings].sort((a, b) => nearness(b) - nearness(a)).slice(0, MOST);
  return findings.filter((one) => chosen.includes(one));
}
