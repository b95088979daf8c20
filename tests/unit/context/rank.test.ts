/** Scores are tested by order: each list runs from the best card to the worst. */
import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../lib/context/rank';
import type { Card } from '../../../lib/pack/schema';
import { card, filler, finding, PLACES } from './fixtures';
import { expectOrder, rankingOf } from './ranking';

describe('shared places', () => {
  const inDandong = finding({ places: ['cn-dandong'] });

  it('count for more the more there are', () => {
    expectOrder(
      [card('x-both', { places: ['cn-dandong', 'cn-yanji'] }), card('x-one', { places: ['cn-dandong'] })],
      finding({ places: ['cn-dandong', 'cn-yanji'] }),
    );
  });

  it('count for more the more exact they are', () => {
    expectOrder(
      [
        card('x-city', { places: ['cn-dandong'] }),
        card('x-province', { places: ['cn-jilin'] }),
        card('x-country', { places: ['ru'] }),
      ],
      finding({ places: ['cn-dandong', 'cn-jilin', 'ru'] }),
    );
    expectOrder(
      [
        card('x-city', { places: ['cn-dandong'] }),
        card('x-method', { topics: ['restaurants'], places: ['cn'] }),
        card('x-elsewhere', { places: ['cn-shenyang'] }),
      ],
      finding({ places: ['cn-dandong'], topics: ['restaurants'] }),
    );
  });

  it('are weaker where one only lies within the other', () => {
    const within = card('x-within', { places: ['cn-xita'] });
    const around = card('x-around', { places: ['cn-liaoning'] });
    expectOrder(
      [card('x-same', { places: ['cn-shenyang'] }), within, around],
      finding({ places: ['cn-shenyang'] }),
    );
    expect(rankingOf([within], [finding({ places: ['cn-shenyang'] })]).cards[0]?.because).toEqual([
      'Shenyang',
    ]);
  });

  it.each([
    ['a country', { places: ['cn'] }, { places: ['cn'] }],
    ['a country around a city', { places: ['cn'] }, { places: ['cn-dandong'] }],
    ['a country that the gazetteer does not nest', { places: ['cn'] }, { places: ['cn-yanji'] }],
    ['a province around a city', { places: ['cn-liaoning'] }, { places: ['cn-dandong'] }],
    ['two cities of one province', { places: ['cn-shenyang'] }, { places: ['cn-dandong'] }],
    ['North Korea', { places: ['kp'] }, { places: ['kp'] }],
    ['its capital’s country', { places: ['kp-pyongyang'] }, { places: ['kp'] }],
    ['a look-alike id', { places: ['cn-dandong-x'] }, { places: ['cn-dandong'] }],
  ])('bring no card when all there is is %s', (_name, about, of) => {
    expect(rankingOf([card('x-card', about)], [finding(of)])).toEqual({ cards: [], byFinding: [[]] });
  });

  it('say less at home: Pyongyang sends them all', () => {
    expectOrder(
      [card('x-host', { places: ['cn-yanji'] }), card('x-home', { places: ['kp-pyongyang'] })],
      finding({ places: ['kp-pyongyang', 'cn-yanji'] }),
    );
  });

  it('of a finding that adds the province speak of the city', () => {
    const [city, both] = [
      card('x-city', { places: ['cn-dandong'], date: '2019' }),
      card('x-both', { places: ['cn-dandong', 'cn-liaoning'], date: '2018' }),
    ];
    const { cards } = rankingOf([both, city], [finding({ places: ['cn-dandong', 'cn-liaoning'] })]);
    expect(cards.map(({ id, because }) => [id, ...because])).toEqual([
      ['x-city', 'Dandong'],
      ['x-both', 'Dandong'],
    ]);
  });

  it('are found for a bridge between two countries, and for a place that no gazetteer has', () => {
    const known = rankingOf(
      [card('x-bridge', { places: ['br-friendship'] })],
      [finding({ places: ['br-friendship'] })],
    );
    expect(known.cards[0]?.because).toEqual(['Friendship Bridge']);
    const unknown = rankingOf(
      [card('x-town', { places: ['pl-gdynia'] })],
      [finding({ places: ['pl-gdynia'] })],
    );
    expect(unknown.cards[0]?.because).toEqual(['pl-gdynia']);
  });

  it('survive a gazetteer that runs in circles', () => {
    const circle = PLACES.map((place) =>
      place.id === 'cn-liaoning' ? { ...place, within: 'cn-dandong' } : place,
    );
    const rank = contextOf({ cards: [card('x-card', { places: ['cn-dandong'] })], places: circle });
    expect(rank([inDandong]).byFinding).toEqual([['x-card']]);
  });
});

describe('shared methods', () => {
  const common = Array.from({ length: 10 }, (_, nth) => card(`c-${nth}`, { topics: ['sanctions'] }));

  it('say more the rarer they are', () => {
    const cards = [
      card('x-rare', { topics: ['it-work'] }),
      card('x-known', { topics: ['pretext'] }),
      ...['a', 'b', 'c'].map((name) => card(`x-other-${name}`, { topics: ['pretext'], date: '2001' })),
    ];
    const { byFinding } = rankingOf(cards, [finding({ topics: ['pretext', 'it-work'] })]);
    expect(byFinding).toEqual([['x-rare', 'x-known']]);
  });

  it('bring no card where most cards have them, not even with the country', () => {
    const cards = [...common, card('x-china', { topics: ['sanctions'], places: ['cn'] })];
    expect(rankingOf(cards, [finding({ topics: ['sanctions'], places: ['cn'] })]).cards).toEqual([]);
  });

  it('of three kinds, each on a quarter of the cards, do not outweigh a shared city', () => {
    const topics: Card['topics'] = ['restaurants', 'factories', 'construction'];
    const others = Array.from({ length: 3 }, (_, nth) => card(`x-${nth}`, { topics, date: '2001' }));
    const cards = [card('x-methods', { topics }), card('x-city', { places: ['cn-dandong'] }), ...others];
    const { byFinding } = rankingOf(cards, [finding({ topics, places: ['cn-dandong'] })]);
    expect(byFinding).toEqual([['x-city', 'x-methods']]);
  });

  it('are called by their names', () => {
    const { cards } = rankingOf(
      [card('x-it', { topics: ['it-work', 'pretext'], directions: ['dispatch'] })],
      [finding({ topics: ['pretext', 'it-work'], direction: 'dispatch' })],
    );
    expect(cards[0]?.because).toEqual(['pretext', 'IT work', 'dispatch']);
  });
});

describe('shared ways to send people', () => {
  const asStudents = { concepts: ['pretext.student'], topics: ['pretext'] as const };
  const students = card('x-students', { methods: ['pretext.student'], topics: ['pretext'] });

  it('rank a card before those that share the general topic, and after those that share a city', () => {
    expectOrder(
      [
        card('x-city', { places: ['cn-dandong'] }),
        students,
        card('x-trainees', { methods: ['pretext.trainee'], topics: ['pretext'] }),
      ],
      finding({ ...asStudents, places: ['cn-dandong'] }),
    );
  });

  it('bring a card by themselves, and are called by the label of the concept', () => {
    const alone = card('x-permits', { methods: ['document.crossing-pass'] });
    const named = finding({ concepts: ['document.crossing-pass'] });
    expect(rankingOf([alone], [named]).cards[0]?.because).toEqual(['crossing pass']);
    const concepts = [{ id: 'document.crossing-pass', label: 'crossing passes' }];
    const rank = contextOf({ cards: [alone, ...filler(12)], places: [], concepts });
    expect(rank([named]).cards[0]?.because).toEqual(['crossing passes']);
  });

  it('do not add up to more than a city, however rare', () => {
    const cards = [students, card('x-city', { places: ['cn-dandong'] })];
    const rank = contextOf({ cards: [...cards, ...filler(500)], places: PLACES });
    const { byFinding } = rank([finding({ ...asStudents, places: ['cn-dandong'] })]);
    expect(byFinding).toEqual([['x-city', 'x-students']]);
  });

  it('do not count where the reason spoke against the finding', () => {
    const against = { concept: 'pretext.student', text: 'x', start: 0, end: 1, weight: -1 };
    expect(rankingOf([students], [{ ...finding({}), reasons: [against] }]).cards).toEqual([]);
  });
});

describe('the order of all things shared', () => {
  it('is place, method, direction, time', () => {
    const province = { places: ['cn-jilin'] };
    expectOrder(
      [
        card('x-place', { places: ['cn-dandong'], date: '2012' }),
        card('x-method', { topics: ['restaurants'], date: '2013' }),
        card('x-way', { ...province, directions: ['dispatch'], date: '2014' }),
        card('x-time', { ...province, date: '2020-01' }),
        card('x-neither', { ...province, date: '2015' }),
      ],
      finding({ places: ['cn-dandong', 'cn-jilin'], topics: ['restaurants'], direction: 'dispatch' }),
      '2020-02-10',
    );
  });
});

describe('shared orders', () => {
  const text = card('u-2397', { kind: 'instrument', orders: ['instrument.resolution-2397'] });
  const report = card('x-report', { orders: ['instrument.resolution-2397'] });
  const lookAlike = card('u-2379', { kind: 'instrument', orders: ['instrument.resolution-2379'] });

  it('bring the order itself, then reports of it, and no look-alike', () => {
    const cites = finding({ concepts: ['instrument.resolution-2397'], places: ['cn-dandong'] });
    expectOrder([text, card('x-city', { places: ['cn-dandong'] }), lookAlike], cites);
    expectOrder([text, report, lookAlike], cites);
    expect(rankingOf([lookAlike, report, text], [cites]).byFinding).toEqual([['u-2397', 'x-report']]);
  });

  it('are called by the label of the concept, or by its id', () => {
    const cites = finding({ concepts: ['instrument.resolution-2397'] });
    expect(rankingOf([text], [cites]).cards[0]?.because).toEqual(['resolution 2397']);
    const concepts = [{ id: 'instrument.resolution-2397', label: 'the 2397 order' }];
    const rank = contextOf({ cards: [text, ...filler(12)], places: [], concepts });
    expect(rank([cites]).cards[0]?.because).toEqual(['the 2397 order']);
  });

  it('do not count where the reason spoke against the finding', () => {
    const against = { concept: 'instrument.resolution-2397', text: 'x', start: 0, end: 1, weight: -1 };
    expect(rankingOf([text], [{ ...finding({}), reasons: [against] }]).cards).toEqual([]);
  });
});
