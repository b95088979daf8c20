/** Which of a page's findings are listed: by topic, place and direction. */
import type { Direction, Topic } from '../pack/schema';
import type { ReportedFinding } from '../page/report';

export interface Filters {
  readonly topic?: Topic;
  /** Gazetteer id. */
  readonly place?: string;
  readonly direction?: Direction;
}

export interface FilterChoices {
  /** Most frequent first. */
  readonly topics: readonly Topic[];
  readonly places: readonly { readonly id: string; readonly name: string }[];
  readonly directions: readonly Direction[];
}

/** What there is to choose from. A choice that every finding, or none, would pass is none. */
export function choicesOf(findings: readonly ReportedFinding[]): FilterChoices {
  const names = new Map<string, string>();
  for (const { places, placeNames } of findings) {
    for (const [nth, id] of places.entries()) names.set(id, placeNames[nth] ?? id);
  }
  const telling = <T>(listOf: (finding: ReportedFinding) => readonly T[]): T[] => {
    const counts = new Map<T, number>();
    for (const one of findings)
      for (const item of new Set(listOf(one))) counts.set(item, (counts.get(item) ?? 0) + 1);
    return [...counts]
      .filter(([, count]) => count < findings.length)
      .sort((a, b) => b[1] - a[1])
      .map(([item]) => item);
  };
  return {
    topics: telling(({ topics }) => topics),
    places: telling(({ places }) => places).map((id) => ({ id, name: names.get(id) ?? id })),
    directions: telling(({ direction }) => (direction ? [direction] : [])),
  };
}

/** Those that pass all of the filters, in their order. */
export const filtered = (
  findings: readonly ReportedFinding[],
  { topic, place, direction }: Filters,
): ReportedFinding[] =>
  findings.filter(
    (one) =>
      (!topic || one.topics.includes(topic)) &&
      (!place || one.places.includes(place)) &&
      (!direction || one.direction === direction),
  );

export const isFiltering = ({ topic, place, direction }: Filters): boolean =>
  Boolean(topic || place || direction);
