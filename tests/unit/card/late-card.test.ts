import { beforeEach, describe, expect, it } from 'vitest';
import type { Card } from '../../../lib/card/card';
import { lateCard } from '../../../lib/card/late-card';
import type { ReportedFinding } from '../../../lib/page/report';

const finding = (id: string) => ({ id }) as ReportedFinding;

describe('a card that comes when it is wanted', () => {
  let done: string[];
  let asked: number;
  let arrive: (card: Card | undefined) => void;
  let card: Card;

  /** Whatever waits for the card has gone on. */
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  const come = async (what: Card | undefined): Promise<void> => {
    arrive(what);
    await settled();
  };
  const real: Card = {
    open: ({ id }, focus) => void done.push(`open ${id}${focus ? ' with the keyboard' : ''}`),
    close: () => void done.push('close'),
    openFor: () => 'the real one’s',
    holds: () => true,
  };

  beforeEach(() => {
    done = [];
    asked = 0;
    card = lateCard(() => {
      asked += 1;
      return new Promise((resolve) => {
        arrive = resolve;
      });
    });
  });

  it('is not asked for before that', () => {
    card.close();
    expect([asked, card.openFor(), card.holds(1, 1)]).toEqual([0, undefined, false]);
  });

  it('opens what was wanted last, and once', async () => {
    card.open(finding('a'), true);
    card.open(finding('b'), false);
    expect(card.openFor()).toBe('b');
    await come(real);
    expect([asked, done]).toEqual([1, ['open b']]);
  });

  it('opens at once when it is there', async () => {
    card.open(finding('a'), true);
    await come(real);
    card.open(finding('b'), true);
    expect(done).toEqual(['open a with the keyboard', 'open b with the keyboard']);
    expect([card.openFor(), card.holds(1, 1)]).toEqual(['the real one’s', true]);
  });

  it('opens nothing that was taken back meanwhile', async () => {
    card.open(finding('a'), true);
    card.close();
    await come(real);
    expect([done, card.openFor()]).toEqual([[], 'the real one’s']);
  });

  it('where it cannot be had, nothing opens, and the next wish asks again', async () => {
    card.open(finding('a'), true);
    await come(undefined);
    expect([done, card.openFor()]).toEqual([[], undefined]);
    card.open(finding('b'), true);
    await come(real);
    expect([asked, done]).toEqual([2, ['open b with the keyboard']]);
  });
});
