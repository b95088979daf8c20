/** Trains the judge's rounds on labelled documents. */

import type { GoldSentence, LabelledPage } from '../../lib/cli/labelled';
import { findSentences } from '../../lib/judge/find-sentences';
import {
  judgeInRounds,
  likelihoods,
  type Round,
  readAlone,
  readTogether,
  type Verdict,
} from '../../lib/judge/rounds';
import type { Sentence } from '../../lib/judge/sentence';
import type { Signal } from '../../lib/judge/signal';
import type { Lexicons } from '../../lib/match/lexicon';
import { namesNorthKorea } from '../../lib/match/sentinel';
import type { Weights } from '../../lib/pack/schema';
import { type Example, fitLogistic, type Model } from './logistic';
import { mixedPages, shortPages } from './made-pages';
import { fitPage } from './page';

/** A labelled document, cut by our own splitter. */
export interface Lesson {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** 2 is borderline: it lends its context, and teaches nothing. */
  readonly labels: readonly (0 | 1 | 2)[];
  readonly alone: readonly (readonly Signal[])[];
  /** Lessons of one document are learnt from, or held out, together. */
  readonly document: string;
  /** Made from labelled pages. */
  readonly isMade?: boolean;
}

const ROUNDS = 3;
/** Folds by which a round is judged for the next one: by a model that has not seen the document. */
const FOLDS = 5;
/** Penalty on the square of a weight; higher means smaller. Chosen once by cross-validation, docs/matching.md. */
const PENALTY = 0.5;
/**
 * How much a sentence of a page about something else counts in the last round. Little: by then it is settled what the
 * page is about, and what is asked is which of its sentences are.
 */
const OTHER_PAGES = 0.15;

export function lessonOf(
  document: string,
  { page, sentences: gold }: LabelledPage,
  lexicons: Lexicons,
): Lesson {
  const sentences = findSentences(page, lexicons);
  return {
    document,
    text: page.text,
    sentences,
    labels: sentences.map((sentence) => labelOf(sentence, gold)),
    alone: readAlone(sentences, page.text),
  };
}

/** The label of the labelled sentence that shares most text with ours. */
function labelOf(sentence: Sentence, gold: readonly GoldSentence[]): 0 | 1 | 2 {
  let most = 0;
  let label: 0 | 1 | 2 = 0;
  for (const one of gold) {
    const shared = Math.min(one.end, sentence.end) - Math.max(one.start, sentence.start);
    if (shared > most) {
      most = shared;
      label = one.label;
    }
  }
  return label;
}

/** The weights of all rounds, and of the page's decision. Pages that do not name North Korea are not judged. */
export function train(documents: readonly Lesson[]): Pick<Weights, 'rounds' | 'page'> {
  const judged = documents.filter(({ text }) => namesNorthKorea(text));
  const lessons = [...judged.flatMap(shortPages), ...judged, ...mixedPages(judged)];
  const all = lessons.map((_, i) => i);
  const rounds: Round[] = [];
  let likely: readonly (readonly number[])[] = [];
  let signals = lessons.map(({ alone }) => alone);
  for (let round = 0; round < ROUNDS - 1; round++) {
    rounds.push(fitRound(lessons, signals, all));
    likely = outOfFold(lessons, signals);
    signals = lessons.map(({ sentences, alone }, i) => readTogether(sentences, alone, likely[i]!));
  }
  rounds.push(fitRound(lessons, signals, all, OTHER_PAGES));
  return { rounds: rounds.map(readable), page: readable(fitPage(lessons, likely.map(pointsAbove))) };
}

const pointsAbove = (likely: readonly number[]): number[] => likely.map((p) => Math.log(p / (1 - p)));

function outOfFold(
  lessons: readonly Lesson[],
  signals: readonly (readonly (readonly Signal[])[])[],
): number[][] {
  const likely: number[][] = [];
  const folds = foldsOf(lessons);
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = lessons.flatMap((_, i) => (folds[i] === fold ? [] : [i]));
    const model = fitRound(lessons, signals, others);
    lessons.forEach(({ sentences }, i) => {
      if (folds[i] === fold) likely[i] = likelihoods(sentences, signals[i]!, model, model);
    });
  }
  return likely;
}

/** The fold of each lesson: documents in turn. */
function foldsOf(lessons: readonly Lesson[]): number[] {
  const documents = [...new Set(lessons.map(({ document }) => document))];
  const foldOf = new Map(documents.map((document, n) => [document, n % FOLDS]));
  return lessons.map(({ document }) => foldOf.get(document)!);
}

/** @param others how much the sentences of pages about something else count */
function fitRound(
  lessons: readonly Lesson[],
  signals: readonly (readonly (readonly Signal[])[])[],
  which: readonly number[],
  others = 1,
): Round {
  const examples = which.flatMap((i) => {
    const { labels } = lessons[i]!;
    const weight = labels.includes(1) ? 1 : others;
    return labels.flatMap((label, k): Example[] =>
      label === 2 ? [] : [{ signals: byName(signals[i]![k]!), positive: label === 1, weight }],
    );
  });
  return fitLogistic(examples, () => PENALTY);
}

function byName(signals: readonly Signal[]): Map<string, number> {
  const values = new Map<string, number>();
  for (const { name, value } of signals) values.set(name, (values.get(name) ?? 0) + value);
  return values;
}

/** How a document is judged. */
export const verdictOf = ({ sentences, text }: Lesson, { rounds }: Pick<Weights, 'rounds'>): Verdict =>
  judgeInRounds(sentences, text, rounds);

/** Two decimals, by name, without those that say next to nothing. */
const readable = ({ points, threshold }: Model): Round => ({
  threshold: round2(threshold),
  points: Object.fromEntries(
    Object.entries(points)
      .map(([name, value]) => [name, round2(value)] as const)
      .filter(([, value]) => Math.abs(value) >= 0.02)
      .sort(([a], [b]) => a.localeCompare(b)),
  ),
});

export const round2 = (value: number): number => Math.round(value * 100) / 100;
