/** What decides among cards that have earned their place, and what a page is handed. */
import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../lib/context/rank';
import type { Card } from '../../../lib/pack/schema';
import { card, finding, PLACES } from './fixtures';
import { expectOrder, rankingOf } from './ranking';

describe('the smaller things', () => {
  const there = { places: ['cn-dandong'] };

  it('direction ranks a card, and brings none', () => {
    const out = finding({ ...there, direction: 'dispatch' });
    expectOrder(
      [
        card('x-out', { ...there, directions: ['dispatch'] }),
        card('x-back', { ...there, directions: ['return'] }),
      ],
      out,
    );
    expect(rankingOf([card('x-far', { directions: ['dispatch'] })], [out]).cards).toEqual([]);
  });

  it('nearness in time ranks before and after the page alike', () => {
    const dated = (date: string) => card(`x-${date}`, { ...there, date });
    expectOrder(
      [dated('2020-01'), dated('2020-06'), dated('2018-12'), dated('2012-02')],
      finding(there),
      '2020-02-10',
    );
    expectOrder([dated('2012-02'), dated('2018-12'), dated('2020-01')], finding(there), '2012-03');
    expectOrder([dated('2020-01'), dated('2018-12'), dated('2012-02')], finding(there));
  });

  it('nearness in time counts from what the facts speak of, too', () => {
    const about = (id: string, more: Partial<Card>) => card(id, { ...there, date: '2022', ...more });
    expectOrder(
      [
        about('x-then', { period: { from: '2019-12', to: '2020-03' } }),
        about('x-later', { period: { from: '2021' } }),
        about('x-unsaid', {}),
      ],
      finding(there),
      '2020-02-10',
    );
    expectOrder([about('x-now', {}), card('x-old', { ...there, date: '2019' })], finding(there), '2022-05');
  });

  it('nearness in time does not outweigh a shared method, even one that a quarter of the cards have', () => {
    const others = Array.from({ length: 3 }, (_, nth) => card(`x-${nth}`, { topics: ['restaurants'] }));
    const old = card('x-old', { ...there, topics: ['restaurants'], date: '2012' });
    const now = card('x-now', { ...there, date: '2020-01' });
    const one = finding({ ...there, topics: ['restaurants'] });
    expect(rankingOf([now, old, ...others], [one], '2020-01-05').byFinding).toEqual([['x-old', 'x-now']]);
  });

  it('words break a tie, misspelt or not, and outweigh nothing', () => {
    const about = (id: string, text: string, more: Partial<Card> = {}) =>
      card(id, { ...there, facts: [{ text, claimedBy: 'one source' }], ...more });
    const named = about('x-named', 'Koryogwan opened before all others.');
    const other = about('x-other', 'A textile plant had to let people go.');
    expectOrder([named, other], finding({ ...there, quote: 'The Goryogwan restaurant has opened.' }));
    const methods: Partial<Card> = { topics: ['factories'] };
    expectOrder(
      [about('x-method', 'Something else.', methods), named],
      finding({ ...there, topics: ['factories'], quote: 'Koryogwan opened before all others.' }),
    );
  });

  it('a finding that names no place leans on the places of the page', () => {
    const [here, away] = [
      card('x-here', { topics: ['restaurants'], places: ['cn-dandong'], date: '2015' }),
      card('x-away', { topics: ['restaurants'], places: ['cn-yanji'], date: '2018' }),
    ];
    const waiting = finding({ topics: ['restaurants'] });
    expect(rankingOf([here, away], [waiting]).byFinding).toEqual([['x-away', 'x-here']]);
    expect(rankingOf([here, away], [finding(there), waiting]).byFinding).toEqual([
      ['x-here'],
      ['x-here', 'x-away'],
    ]);
  });
});

describe('a finding that names a place of its own', () => {
  const there = { places: ['cn-dandong'] };
  const cards = [
    card('x-like-the-page', { ...there, topics: ['restaurants'], date: '2015' }),
    card('x-unlike-it', { ...there, topics: ['factories'], date: '2018' }),
    card('x-method', { ...there, topics: ['seafood'], date: '2015' }),
  ];
  const rest = [finding({ topics: ['restaurants'] }), finding({ topics: ['restaurants'] })];

  it('is offered what is like the page, where that is all the difference', () => {
    const { byFinding } = rankingOf(cards, [finding(there), ...rest]);
    expect(byFinding[0]?.[0]).toBe('x-like-the-page');
  });

  it('but first what it says itself', () => {
    const { byFinding } = rankingOf(cards, [finding({ ...there, topics: ['seafood'] }), ...rest]);
    expect(byFinding[0]?.[0]).toBe('x-method');
  });
});

describe('cards that tell of one event', () => {
  const there = { places: ['cn-dandong'] };
  const twins = [
    card('x-long', { ...there, topics: ['restaurants'], event: 'opening' }),
    card('x-short', { ...there, topics: ['factories'], event: 'opening' }),
  ];
  const other = card('x-other', there);

  it('take one place between them, and the best of them has it', () => {
    const ofRestaurants = finding({ ...there, topics: ['restaurants'] });
    const ofFactories = finding({ ...there, topics: ['factories'] });
    expect(rankingOf([...twins, other], [ofRestaurants]).byFinding).toEqual([['x-long', 'x-other']]);
    expect(rankingOf([...twins, other], [ofFactories]).byFinding).toEqual([['x-short', 'x-other']]);
  });

  it('leave the other place empty where nothing else is worth it', () => {
    expect(rankingOf(twins, [finding(there)]).byFinding[0]).toHaveLength(1);
  });

  it('are told apart from cards of another event, and of none', () => {
    const elsewhere = card('x-elsewhere', { ...there, event: 'closing' });
    expect(rankingOf([twins[0]!, elsewhere], [finding(there)]).byFinding[0]).toHaveLength(2);
    expect(rankingOf([other, card('x-none', there)], [finding(there)]).byFinding[0]).toHaveLength(2);
  });
});

describe('what is handed on', () => {
  it('is nothing for a page without findings, or a pack without cards', () => {
    expect(rankingOf([], [])).toEqual({ cards: [], byFinding: [] });
    expect(contextOf({ cards: [], places: [] })([finding({ places: ['cn-dandong'] })])).toEqual({
      cards: [],
      byFinding: [[]],
    });
  });

  it('is two cards for a finding and eight for a page, and every card named is there', () => {
    const towns = Array.from({ length: 12 }, (_, nth) => `pl-town${nth}`);
    const cards = towns.flatMap((town) =>
      ['a', 'b', 'c'].map((n) => card(`x-${town}-${n}`, { places: [town] })),
    );
    const findings = towns.map((town) => finding({ places: [town] }));
    const ranking = rankingOf(cards, findings);
    expect(ranking.cards).toHaveLength(8);
    expect(ranking.byFinding).toHaveLength(12);
    expect(Math.max(...ranking.byFinding.map((ids) => ids.length))).toBe(2);
    expect(new Set(ranking.byFinding.flat())).toEqual(new Set(ranking.cards.map(({ id }) => id)));
  });

  it('says when a card is from, seen from the page', () => {
    const there = { places: ['cn-dandong'] };
    const cards = [card('x-a', { ...there, date: '2019' }), card('x-b', { ...there, date: '2020-02-01' })];
    const timings = (date?: string) =>
      rankingOf(cards, [finding(there)], date).cards.map(({ id, timing }) => [id, timing]);
    expect(timings('2020-02-28')).toEqual([
      ['x-b', 'same-month'],
      ['x-a', 'older'],
    ]);
    expect(timings()).toEqual([
      ['x-b', undefined],
      ['x-a', undefined],
    ]);
  });

  it('is the same each time, and leaves what it was given as it was', () => {
    const freeze = <T>(value: T): T => Object.freeze(value);
    const cards = freeze(
      [card('x-a', { topics: ['seafood'] }), card('x-b', { topics: ['seafood'] })].map(freeze),
    );
    const rank = contextOf({ cards, places: freeze([...PLACES]) });
    const findings = freeze([
      finding({ topics: freeze(['seafood'] as const) }),
      finding({ places: ['cn-yanji'] }),
    ]);
    expect(rank(findings, { date: '2020-01' })).toEqual(rank(findings, { date: '2020-01' }));
    expect(rank(findings)).toEqual(contextOf({ cards, places: PLACES })(findings));
  });
});
