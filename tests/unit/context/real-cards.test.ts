/** The pack's own cards, asked what a reader would ask. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import cardFile from '../../../assets/packs/overseas-labour/cards.json';
import concepts from '../../../assets/packs/overseas-labour/concepts.json';
import { contextOf } from '../../../lib/context/rank';
import { cardSchema } from '../../../lib/pack/schema';
import { finding, PLACES } from './fixtures';

const FOUNDING = 'dnk-001';
const cards = v.parse(v.array(cardSchema), cardFile);
const rank = contextOf({ cards, places: PLACES, concepts });

describe('the cards', () => {
  it('name only orders that are concepts', () => {
    const known = new Set(concepts.map(({ id }) => id));
    expect(cards.flatMap(({ orders = [] }) => orders).filter((order) => !known.has(order))).toEqual([]);
  });
});

describe('the founding article', () => {
  const date = '2020-02-10';
  it.each([
    ['Dandong, Shenyang and Yanji', finding({ places: ['cn-dandong', 'cn-shenyang', 'cn-yanji'] })],
    ['a pretext', finding({ topics: ['pretext', 'deployment'], direction: 'dispatch' })],
    [
      'a return to China',
      finding({ topics: ['deployment', 'repatriation'], places: ['cn'], direction: 'dispatch' }),
    ],
    [
      'restaurants and factories in Shenyang',
      finding({ topics: ['restaurants', 'factories'], places: ['cn-shenyang'] }),
    ],
  ])('comes first for %s', (_name, one) => {
    expect(rank([one], { date }).byFinding[0]?.[0]).toBe(FOUNDING);
  });

  it('leads a page that tells of all this', () => {
    const findings = [
      finding({ topics: ['deployment'], places: ['cn'], direction: 'dispatch' }),
      finding({ topics: ['restaurants'], places: ['cn-yanji'] }),
      finding({ topics: ['pretext'] }),
      finding({ topics: ['repatriation', 'sanctions'], concepts: ['instrument.resolution-2397'] }),
    ];
    const { cards: shown, byFinding } = rank(findings, { date });
    expect(shown[0]).toMatchObject({ id: FOUNDING, timing: 'older' });
    expect(shown[0]?.because).toContain('pretext');
    expect(byFinding[3]?.[0]).toBe('unscr-2397');
  });

  it('has no say about Russia', () => {
    const { cards: shown } = rank([
      finding({ topics: ['construction', 'conditions'], places: ['ru-vladivostok'] }),
    ]);
    expect(shown.map(({ id }) => id)).toEqual(['dnk-004', 'dnk-051']);
  });
});

describe('other questions', () => {
  it.each([
    ['IT workers', finding({ topics: ['it-work', 'pretext'] }), 'us-it-2022'],
    ['cashmere in Ulaanbaatar', finding({ topics: ['factories'], places: ['mn-ulaanbaatar'] }), 'dnk-045'],
    ['logging in Russia', finding({ topics: ['logging'], places: ['ru'] }), 'dnk-017'],
    [
      'visitor permits',
      finding({ topics: ['pretext'], concepts: ['document.crossing-pass'], direction: 'dispatch' }),
      'dnk-050',
    ],
    [
      'false employers',
      finding({ topics: ['pretext'], concepts: ['pretext.affiliation'], direction: 'dispatch' }),
      FOUNDING,
    ],
    [
      'students on paper in Russia',
      finding({ topics: ['pretext'], concepts: ['pretext.student'], places: ['ru-vladivostok'] }),
      'dnk-005',
    ],
    [
      'resolution 2375',
      finding({ topics: ['sanctions'], concepts: ['instrument.resolution-2375'] }),
      'unscr-2375',
    ],
    [
      'the deadline',
      finding({ topics: ['repatriation'], concepts: ['repatriation.deadline'] }),
      'unscr-2397',
    ],
  ])('%s', (_name, one, best) => {
    expect(rank([one]).byFinding[0]?.[0]).toBe(best);
  });

  it('the crossing at Hyesan takes one of the two places, by whichever report says more to the sentence', () => {
    const crossing = finding({ topics: ['deployment', 'sanctions'], places: ['kp-hyesan', 'cn-jilin'] });
    const placed = finding({ topics: ['restaurants'], places: ['kp-hyesan', 'cn-shenyang'] });
    const { byFinding } = rank([crossing, placed], { date: '2024-11' });
    const ofTheCrossing = byFinding.map((ids) => ids.filter((id) => ['dnk-012', 'dnk-111'].includes(id)));
    expect(ofTheCrossing).toEqual([['dnk-012'], ['dnk-111']]);
  });

  it.each([
    ['China alone', finding({ places: ['cn'] })],
    ['sanctions in China', finding({ topics: ['sanctions'], places: ['cn'] })],
    ['a trade of which no card tells', finding({ topics: ['medical'], places: ['ru'] })],
    ['no place and no method', finding({ direction: 'dispatch' })],
  ])('%s: no card', (_name, one) => {
    expect(rank([one]).cards).toEqual([]);
  });
});
