/** What a finding speaks of: the topics of the concepts that it names, and the page's own kind of work. */
import { STRENGTHS, type TermMention } from '../match/mention';
import { type Topic, WORKPLACES } from '../pack/kinds';
import type { Concept, Direction } from '../pack/schema';

const IS_WORKPLACE: ReadonlySet<Topic> = new Set(WORKPLACES);
/** A workplace is the page's own when this part of its findings names it. */
const SHARE = 0.5;

export type TopicsOfConcept = ReadonlyMap<string, Partial<Pick<Concept, 'topics' | 'topicsFrom'>>>;

/** What a sentence speaks of that says which way people go. */
const OF_DIRECTION: Readonly<Record<Direction, Topic>> = {
  dispatch: 'deployment',
  return: 'repatriation',
  'in-place': 'repatriation',
};

/** The topics of the concepts named, the strongest mention's first, then that of the direction; mentions too weak for their concept say nothing. */
export function topicsNamed(
  terms: readonly TermMention[],
  topics: TopicsOfConcept,
  direction?: Direction,
): Topic[] {
  const strong = terms.filter(({ strength }) => strength !== 'weak');
  const weak = terms.filter(({ strength }) => strength === 'weak');
  const spoken = [...strong, ...weak].flatMap(({ concept, strength }): readonly Topic[] => {
    const of = topics.get(concept);
    return of?.topics && STRENGTHS[strength] >= STRENGTHS[of.topicsFrom ?? 'weak'] ? of.topics : [];
  });
  return [...new Set([...spoken, ...(direction ? [OF_DIRECTION[direction]] : [])])];
}

/** Lends the page's own workplace to the findings that name none. In the order of the findings. */
export function withPageWorkplace(named: readonly (readonly Topic[])[]): Topic[][] {
  const counts = new Map<Topic, number>();
  for (const topic of named.flat())
    if (IS_WORKPLACE.has(topic)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  const own = best && best[1] >= SHARE * named.length ? best[0] : undefined;
  return named.map((topics) =>
    own === undefined || topics.some((topic) => IS_WORKPLACE.has(topic)) ? [...topics] : [...topics, own],
  );
}
