/** What the findings of a page have in common, for the sentence at the top. */

import type { Topic } from '../pack/schema';
import type { PageReport } from '../page/report';

export interface Summary {
  readonly passages: number;
  /** The topic of most passages; unset when none leads. */
  readonly leading?: Topic;
  /** True when the leading topic is that of every passage. */
  readonly throughout: boolean;
  /** Names of places, most named first, at most `PLACES_NAMED`. */
  readonly places: readonly string[];
  readonly otherPlaces: number;
}

const PLACES_NAMED = 3;

/** @throws nothing; a report without findings gives a summary of zero passages. */
export function summarise({ findings }: Pick<PageReport, 'findings'>): Summary {
  const topics = countEach(findings.map((finding) => finding.topics));
  const [first, second] = topics;
  const leads = first !== undefined && first.count * 2 > findings.length && first.count !== second?.count;
  const places = tellingPlaces(findings);
  return {
    passages: findings.length,
    ...(leads && { leading: first.item }),
    throughout: leads && first.count === findings.length,
    places: places.slice(0, PLACES_NAMED),
    otherPlaces: Math.max(0, places.length - PLACES_NAMED),
  };
}

/**
 * A city says more than its country, and a place abroad more than one at home: the first group that has any is named.
 * Ids are `cc` for a country and `cc-…` for a place in it.
 */
function tellingPlaces(findings: PageReport['findings']): string[] {
  const names = new Map<string, string>();
  for (const { places, placeNames } of findings) {
    for (const [index, id] of places.entries()) names.set(id, placeNames[index] ?? id);
  }
  const ids = countEach(findings.map((finding) => finding.places)).map(({ item }) => item);
  const abroad = ids.filter((id) => id !== 'kp' && !id.startsWith('kp-'));
  const local = abroad.filter((id) => id.includes('-'));
  const groups = [local, abroad, ids.filter((id) => id.startsWith('kp-'))];
  return (groups.find((group) => group.length > 0) ?? []).map((id) => names.get(id) ?? id);
}

/** In how many lists each item is, most first; equals stay in order of appearance. */
function countEach<T>(lists: readonly (readonly T[])[]): { item: T; count: number }[] {
  const counts = new Map<T, number>();
  for (const list of lists) for (const item of new Set(list)) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].map(([item, count]) => ({ item, count })).sort((a, b) => b.count - a.count);
}
