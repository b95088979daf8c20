/** Fits the decision whether a page is about the subject, on what its sentences came to before the last round. */
import { traitsOf } from '../../lib/judge/context/traits';
import { pageSignals } from '../../lib/judge/page-signals';
import { fitLogistic, type Model } from './logistic';
import type { Lesson } from './rounds';

const PENALTY = 1;
/** How much a page made from others counts. */
const MADE = 0.3;

/** @param above each sentence's points above the threshold, by lesson, from weights that have not seen the lesson */
export const fitPage = (lessons: readonly Lesson[], above: readonly (readonly number[])[]): Model =>
  fitLogistic(
    lessons.map(({ sentences, labels, isMade }, i) => {
      const signals = pageSignals(sentences, sentences.map(traitsOf), above[i]!);
      return {
        signals: new Map(signals.map(({ name, value }) => [name, value])),
        positive: labels.includes(1),
        weight: isMade ? MADE : 1,
      };
    }),
    () => PENALTY,
  );
