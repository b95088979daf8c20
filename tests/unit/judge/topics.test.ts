import { describe, expect, it } from 'vitest';
import { type TopicsOfConcept, topicsNamed, withPageWorkplace } from '../../../lib/judge/topics';
import type { Strength, TermMention } from '../../../lib/match/mention';

const OF: TopicsOfConcept = new Map([
  ['sector.factory', { topics: ['factories'] }],
  ['movement.arrival', { topics: ['deployment'], topicsFrom: 'medium' }],
  ['labour.worker', {}],
] as const);

const term = (concept: string, strength: Strength): TermMention => ({
  concept,
  strength,
  class: 'labour',
  start: 0,
  end: 1,
});

describe('the topics that a sentence speaks of', () => {
  const rows: [name: string, terms: [string, Strength][], topics: string[]][] = [
    ['are those of its concepts', [['sector.factory', 'medium']], ['factories']],
    ['are named by a weak word where any will do', [['sector.factory', 'weak']], ['factories']],
    ['are not named by a word too weak for them', [['movement.arrival', 'weak']], []],
    ['are named by one that is strong enough', [['movement.arrival', 'medium']], ['deployment']],
    [
      'come once, the stronger word’s first',
      [
        ['sector.factory', 'weak'],
        ['movement.arrival', 'strong'],
        ['sector.factory', 'weak'],
      ],
      ['deployment', 'factories'],
    ],
    ['are none for concepts without', [['labour.worker', 'strong']], []],
  ];
  it.each(rows)('%s', (_name, terms, topics) => {
    expect(
      topicsNamed(
        terms.map(([concept, strength]) => term(concept, strength)),
        OF,
      ),
    ).toEqual(topics);
  });
});

describe('a page’s own workplace', () => {
  const rows: [name: string, named: Parameters<typeof withPageWorkplace>[0], lent: string[][]][] = [
    [
      'is lent where half of the findings name it',
      [['factories'], ['deployment']],
      [['factories'], ['deployment', 'factories']],
    ],
    [
      'is not lent to one that names another',
      [['factories'], ['factories'], ['restaurants']],
      [['factories'], ['factories'], ['restaurants']],
    ],
    ['is none where few name it', [['factories'], [], []], [['factories'], [], []]],
    [
      'is no topic of another kind',
      [['deployment'], ['deployment'], []],
      [['deployment'], ['deployment'], []],
    ],
  ];
  it.each(rows)('%s', (_name, named, lent) => {
    expect(withPageWorkplace(named)).toEqual(lent);
  });
});
