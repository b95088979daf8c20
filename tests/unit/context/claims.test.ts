import { describe, expect, it } from 'vitest';
import { fittingClaim, ledgerOf, withLedgers } from '../../../lib/context/claims';
import type { Claim } from '../../../lib/pack/schema';
import { card, finding } from './fixtures';

const claim = (id: string, later: Claim['later'] = []): Claim => ({
  id,
  text: `What ${id} says.`,
  sourceKind: 'one-source',
  claimedBy: 'one source',
  paragraphs: ['P1'],
  about: [],
  later,
});
const cards = [card('x-old'), card('x-late', { date: '2024' }), card('x-soon', { date: '2020-03' })];

describe('the ledger', () => {
  it('gives the claims of one card, by number', () => {
    const ledger = ledgerOf([claim('x-old.01'), claim('x-older.01'), claim('x-old.12')], cards);
    expect(ledger('x-old').map(({ number, text }) => [number, text])).toEqual([
      [1, 'What x-old.01 says.'],
      [12, 'What x-old.12 says.'],
    ]);
    expect(ledger('x-late')).toEqual([]);
  });

  it('says what later cards do to a claim, oldest first, with the card itself', () => {
    const later: Claim['later'] = [
      { card: 'x-late', standing: 'supersedes', why: 'All of it is over.' },
      { card: 'x-soon', standing: 'confirms', why: 'It was seen again.' },
      { card: 'x-unknown', standing: 'contradicts', why: 'Not in this pack.' },
    ];
    const [entry] = ledgerOf([claim('x-old.01', later)], cards)('x-old');
    expect(entry?.later).toMatchObject([
      { card: { id: 'x-soon', date: '2020-03' }, standing: 'confirms', why: 'It was seen again.' },
      { card: { id: 'x-late', date: '2024' }, standing: 'supersedes', why: 'All of it is over.' },
    ]);
    // What is sent to the popup names the later report, and does not repeat it.
    expect(entry?.later[0]?.card).not.toHaveProperty('facts');
  });

  it('has no later word where the claim has none, written out or not', () => {
    const { later: _, ...bare } = claim('x-old.01');
    expect(ledgerOf([bare as Claim, claim('x-old.02')], cards)('x-old').map(({ later }) => later)).toEqual([
      [],
      [],
    ]);
  });
});

describe('cards with their ledgers', () => {
  it('are those that were taken apart; the others stay as they are', () => {
    const [old, late] = withLedgers(cards, [claim('x-old.01')]);
    expect(old?.ledger).toHaveLength(1);
    expect(late).toBe(cards[1]);
  });
});

describe('the claim that a passage speaks of', () => {
  const about = (number: string, ids: readonly string[]): Claim => ({
    ...claim(`x-old.${number}`),
    about: [...ids],
  });
  const ledger = ledgerOf(
    [
      about('01', ['movement.re-entry']),
      about('02', ['pretext.student', 'document.visa']),
      about('03', ['cn-dandong', 'cn-yanji']),
    ],
    cards,
  )('x-old');
  const ROWS: [what: string, of: Parameters<typeof finding>[0], number: number | undefined][] = [
    ['by a concept', { concepts: ['movement.re-entry'] }, 1],
    ['by most of them', { concepts: ['movement.re-entry', 'pretext.student', 'document.visa'] }, 2],
    ['by its place, where nothing else tells', { places: ['cn-yanji'] }, 3],
    ['by a concept before a place', { concepts: ['movement.re-entry'], places: ['cn-dandong'] }, 1],
    ['none where it speaks of something else', { concepts: ['money.wages'], places: ['ru'] }, undefined],
  ];
  it.each(ROWS)('%s', (_what, of, number) => {
    expect(fittingClaim(finding(of), ledger)?.number).toBe(number);
  });

  it('is not told by what spoke against the passage', () => {
    const against = finding({ concepts: ['pretext.student'] });
    const reasons = against.reasons.map((reason) => ({ ...reason, weight: -1 }));
    expect(fittingClaim({ ...against, reasons }, ledger)).toBeUndefined();
  });
});
