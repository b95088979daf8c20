/**
 * The judge's rounds: each sentence by itself, then again with what the round before said about the others; before the last
 * round, whether the page is about the subject.
 */
import type { Weights } from '../pack/schema';
import { atOnce } from '../text/at-once';
import { Context } from './context/context';
import { ReadingPoints } from './context/reading';
import { type Traits, traitsOf } from './context/traits';
import { pageSignals } from './page-signals';
import type { Sentence } from './sentence';
import { sentenceSignals } from './sentence-signals';
import { likelihood, pointsOf, type Signal } from './signal';

export type Round = Weights['rounds'][number];

/** What each sentence says by itself. */
export const readAlone = (sentences: readonly Sentence[], text: string): Signal[][] =>
  sentences.map((sentence) => sentenceSignals(sentence, text));

/** The same with what the document says about each; `likely` is how the round before judged them, 0 to 1. */
export function readTogether(
  sentences: readonly Sentence[],
  alone: readonly (readonly Signal[])[],
  likely: readonly number[],
): Signal[][] {
  const context = new Context(sentences, sentences.map(traitsOf), likely);
  return alone.map((own, i) => [...own, ...context.of(i)]);
}

/** How likely each sentence is after a round. Side parts of the page are read alone, and so stay with the first. */
export const likelihoods = (
  sentences: readonly Sentence[],
  signals: readonly (readonly Signal[])[],
  round: Round,
  first: Round,
): number[] =>
  signals.map((own, i) => {
    const { points, threshold } = sentences[i]!.aside ? first : round;
    return likelihood(pointsOf(own, points), threshold);
  });

/** What the rounds say of a document's sentences. */
export class Verdict {
  constructor(
    private readonly sentences: readonly Sentence[],
    private readonly traits: readonly Traits[],
    private readonly alone: readonly (readonly Signal[])[],
    private readonly context: Context | undefined,
    private readonly rounds: readonly Round[],
    /** Each sentence's points above the threshold of the round that has the last word on it. */
    readonly above: readonly number[],
    /** Each sentence's points above the threshold before the last round: what the page is judged by. */
    readonly aboveBefore: readonly number[],
  ) {}

  /** The round that has the last word on a sentence. */
  roundOf(i: number): Round {
    return this.sentences[i]!.aside ? this.rounds[0]! : this.rounds.at(-1)!;
  }

  /** Whether a sentence needs no page about the subject: in a list beside another story, it names the workers outright. */
  standsAlone(i: number): boolean {
    return this.sentences[i]!.aside && this.traits[i]!.outright;
  }

  /** All that speaks for or against a sentence. */
  signalsOf(i: number): Signal[] {
    return [...this.alone[i]!, ...(this.context?.of(i) ?? [])];
  }

  /** What the sentences together come to above the page's threshold: from 0 on it is a page about the subject. */
  pagePoints({ points, threshold }: Weights['page']): number {
    return pointsOf(pageSignals(this.sentences, this.traits, this.aboveBefore), points) - threshold;
  }
}

/** Takes the sentences through all rounds. */
export function judgeInRounds(
  sentences: readonly Sentence[],
  text: string,
  rounds: readonly Round[],
): Verdict {
  return atOnce(roundsInSteps(sentences, text, rounds));
}

/** The same in steps, a sentence each. */
export function* roundsInSteps(
  sentences: readonly Sentence[],
  text: string,
  rounds: readonly Round[],
): Generator<void, Verdict> {
  const traits: Traits[] = [];
  const alone: Signal[][] = [];
  for (const sentence of sentences) {
    const own = traitsOf(sentence);
    traits.push(own);
    alone.push(sentenceSignals(sentence, text, own.classes));
    yield;
  }
  const first = rounds[0]!;
  let context: Context | undefined;
  let above: number[] = [];
  let before: number[] = [];
  for (const round of rounds) {
    if (round !== first) {
      const likely = above.map((points) => likelihood(points, 0));
      context = new Context(sentences, traits, likely);
    }
    const worth = new ReadingPoints(round.points);
    const now: number[] = [];
    for (const [i, own] of alone.entries()) {
      const isFinal = round !== first && sentences[i]!.aside;
      now.push(
        isFinal
          ? above[i]!
          : pointsOf(own, round.points) + (context?.pointsOf(i, worth) ?? 0) - round.threshold,
      );
      yield;
    }
    before = above;
    above = now;
  }
  return new Verdict(sentences, traits, alone, context, rounds, above, rounds.length > 1 ? before : above);
}
