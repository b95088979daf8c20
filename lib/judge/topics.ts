/** What a finding speaks of: the topics of the concepts that it names. */
import { STRENGTHS, type TermMention } from '../match/mention';
import type { Topic } from '../pack/schema';

/** A weak word gives its topic only where nothing stronger gives one. */
export function topicsOf(
  terms: readonly TermMention[],
  topics: ReadonlyMap<string, readonly Topic[]>,
): Topic[] {
  const strength = new Map<Topic, number>();
  for (const mention of terms) {
    for (const topic of topics.get(mention.concept) ?? [])
      strength.set(topic, Math.max(strength.get(topic) ?? 0, STRENGTHS[mention.strength]));
  }
  const all = [...strength];
  const sure = all.filter(([, value]) => value >= STRENGTHS.medium);
  return (sure.length > 0 ? sure : all).map(([topic]) => topic);
}
