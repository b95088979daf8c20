/**
 * What a page's sentences, taken together, say for or against its being about the subject. Read before the last round,
 * which then asks of each sentence whether it is part of that.
 */
import { STRENGTHS } from '../match/mention';
import { flowOf, shareOf } from './context/flow';
import type { Traits } from './context/traits';
import type { Sentence } from './sentence';
import { likelihood } from './signal';

export interface PageSignal {
  /** `page.best`, `page.other-story`, …: a name in the pack's weights. */
  readonly name: string;
  /** -1 to 1. */
  readonly value: number;
}

/** The sentences whose points count for themselves: the surest, and how far down it goes. */
const RANKS = [
  ['page.best', 0],
  ['page.second', 1],
  ['page.third', 2],
  ['page.fifth', 4],
] as const;
/** Points above or below the threshold that count in full, either way. */
const FULL = 4;
/** The opening sentences after the headline. */
const OPENING = 3;

/** @param above each sentence's points above the threshold */
export function pageSignals(
  sentences: readonly Sentence[],
  traits: readonly Traits[],
  above: readonly number[],
): PageSignal[] {
  const flow = flowOf(sentences, traits, []);
  const { order, title } = flow;
  const sorted = order.map((i) => above[i]!).sort((a, b) => b - a);
  const lead = order.filter((i) => i !== title).slice(0, OPENING);
  const mean = (of: readonly number[]): number =>
    of.reduce((sum, i) => sum + likelihood(above[i]!, 0), 0) / Math.max(1, of.length);
  return [
    ...RANKS.map(([name, rank]) => ({ name, value: inFull(sorted[Math.min(rank, sorted.length - 1)]) })),
    { name: 'page.headline', value: title < 0 ? 0 : likelihood(above[title]!, 0) },
    { name: 'page.lead', value: mean(lead) },
    { name: 'page.share', value: mean(order) },
    { name: 'page.names-north-korea', value: shareOf(flow, ({ actor }) => actor >= STRENGTHS.medium) },
    { name: 'page.subject-words', value: shareOf(flow, ({ domain }) => domain >= STRENGTHS.medium) },
    { name: 'page.other-story', value: shareOf(flow, ({ tellsOther }) => tellsOther) },
    {
      name: 'page.outright',
      value: order.some((i) => traits[i]!.outright && above[i]! >= 0) ? 1 : 0,
    },
  ];
}

/** A page of fewer sentences goes down to its last; one of none is as unlikely as can be. */
const inFull = (points = -FULL): number => Math.max(-FULL, Math.min(FULL, points)) / FULL;
