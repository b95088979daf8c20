import { describe, expect, it } from 'vitest';
import { ledgerOf } from '../../../lib/context/claims';
import type { Claim } from '../../../lib/pack/schema';
import { card } from './fixtures';

const claim = (id: string, later: Claim['later'] = []): Claim => ({
  id,
  text: `What ${id} says.`,
  sourceKind: 'one-source',
  claimedBy: 'one source',
  paragraphs: ['P1'],
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
    expect(entry?.later).toEqual([
      { card: cards[2], standing: 'confirms', why: 'It was seen again.' },
      { card: cards[1], standing: 'supersedes', why: 'All of it is over.' },
    ]);
  });

  it('has no later word where the claim has none, written out or not', () => {
    const { later: _, ...bare } = claim('x-old.01');
    expect(ledgerOf([bare as Claim, claim('x-old.02')], cards)('x-old').map(({ later }) => later)).toEqual([
      [],
      [],
    ]);
  });
});
