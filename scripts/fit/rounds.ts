/** Trains the judge's rounds on labelled documents. */

import type { GoldSentence, LabelledPage } from '../../lib/cli/labelled';
import { findSentences } from '../../lib/judge/find-sentences';
import { judgeInRounds, likelihoods, type Round, readAlone, readTogether } from '../../lib/judge/rounds';
import type { Sentence } from '../../lib/judge/sentence';
import type { Signal } from '../../lib/judge/signal';
import type { Lexicons } from '../../lib/match/lexicon';
import { type Example, fitLogistic } from './logistic';
import { mixedPages, shortPages } from './made-pages';

/** A labelled document, cut by our own splitter. */
export interface Lesson {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** 2 is borderline: it lends its context, and teaches nothing. */
  readonly labels: readonly (0 | 1 | 2)[];
  readonly alone: readonly (readonly Signal[])[];
  /** Lessons of one document are learnt from, or held out, together. */
  readonly document: string;
}

const ROUNDS = 3;
/** Folds by which a round is judged for the next one: by a model that has not seen the document. */
const FOLDS = 5;
/** Penalty on the square of a weight; higher means smaller. Chosen once by cross-validation, docs/matching.md. */
const PENALTY = 0.7;
const CONTEXT_PENALTY = 0.7;

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

/** The weights of all rounds. */
export function train(documents: readonly Lesson[]): Round[] {
  const lessons = [...documents.flatMap(shortPages), ...documents, ...mixedPages(documents)];
  const rounds: Round[] = [];
  let likely: readonly (readonly number[])[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const signals = lessons.map((lesson, i) =>
      round === 0 ? lesson.alone : readTogether(lesson.sentences, lesson.alone, likely[i]!),
    );
    const model = fitRound(
      lessons,
      signals,
      lessons.map((_, i) => i),
    );
    rounds.push(model);
    if (round < ROUNDS - 1) likely = outOfFold(lessons, signals);
  }
  return rounds.map(({ points, threshold }) => ({ threshold: round2(threshold), points: readable(points) }));
}

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

function fitRound(
  lessons: readonly Lesson[],
  signals: readonly (readonly (readonly Signal[])[])[],
  which: readonly number[],
): Round {
  const examples = which.flatMap((i) =>
    lessons[i]!.labels.flatMap((label, k): Example[] =>
      label === 2 ? [] : [{ signals: byName(signals[i]![k]!), positive: label === 1 }],
    ),
  );
  return fitLogistic(examples, (name) => (name.startsWith('context.') ? CONTEXT_PENALTY : PENALTY));
}

function byName(signals: readonly Signal[]): Map<string, number> {
  const values = new Map<string, number>();
  for (const { name, value } of signals) values.set(name, (values.get(name) ?? 0) + value);
  return values;
}

/** Scores above the threshold for each sentence of a document. */
export const scoresOf = ({ sentences, text }: Lesson, rounds: readonly Round[]): number[] => [
  ...judgeInRounds(sentences, text, rounds).above,
];

/** Two decimals, largest first, without those that say next to nothing. */
const readable = (points: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(points)
      .map(([name, value]) => [name, round2(value)] as const)
      .filter(([, value]) => Math.abs(value) >= 0.02)
      .sort(([a], [b]) => a.localeCompare(b)),
  );

const round2 = (value: number): number => Math.round(value * 100) / 100;
