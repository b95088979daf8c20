/** Scores of a set of labelled documents. Programs rely on this shape: README.md, "Command line". */
import { type Counts, countDecision, countMatches, noCounts, type Score, scoreOf, share } from './metrics';
import type { DocumentOutcome, SentenceOutcome } from './outcome';
import type { PlaceNames } from './place-names';

export interface PageScore extends Score {
  readonly tn: number;
  /** The share of the documents that are not relevant in which something was found all the same. */
  readonly falsePages: number;
}

export interface Scores {
  readonly documents: number;
  /** Those that were scored: label 0 or 1. */
  readonly sentences: number;
  readonly sentence: Score;
  readonly page: PageScore;
  /** Over the relevant sentences of relevant documents; the places of a missed sentence are missed. */
  readonly places: Score;
  /** The same over those of the sentences that were found: how well places are told apart, whatever was missed. */
  readonly placesInFindings: Score;
  /** Over the relevant sentences that were found. */
  readonly topics: Score;
}

export function scoresOf(outcomes: readonly DocumentOutcome[], names: PlaceNames): Scores {
  const sentences = outcomes.flatMap((outcome) => outcome.sentences);
  const scored = sentences.filter(({ sentence }) => sentence.label !== 2);
  const relevant = outcomes.filter((outcome) => outcome.relevant).flatMap(relevantSentences);
  return {
    documents: outcomes.length,
    sentences: scored.length,
    sentence: sum(scored, (counts, one) => countDecision(counts, one.sentence.label === 1, isFound(one))),
    page: pageScore(outcomes),
    places: sum(relevant, (counts, one) => countPlaces(counts, one, names)),
    placesInFindings: sum(relevant.filter(isFound), (counts, one) => countPlaces(counts, one, names)),
    topics: sum(outcomes.flatMap(relevantSentences).filter(isFound), countTopics),
  };
}

export const isFound = ({ findings }: SentenceOutcome): boolean => findings.length > 0;

const relevantSentences = ({ sentences }: DocumentOutcome): SentenceOutcome[] =>
  sentences.filter(({ sentence }) => sentence.label === 1);

function sum<T>(items: readonly T[], add: (counts: Counts, item: T) => void): Score {
  const counts = noCounts();
  for (const item of items) add(counts, item);
  return scoreOf(counts);
}

function pageScore(outcomes: readonly DocumentOutcome[]): PageScore {
  const score = sum(outcomes, (counts, { relevant, found }) => countDecision(counts, relevant, found));
  const tn = outcomes.length - score.tp - score.fp - score.fn;
  return { ...score, tn, falsePages: share(score.fp, score.fp + tn, 0) };
}

function countPlaces(counts: Counts, { sentence, findings }: SentenceOutcome, names: PlaceNames): void {
  const predicted = new Set(findings.flatMap(({ places }) => places).filter(names.isScored));
  const labels = new Set(sentence.places.filter(names.isScoredLabel));
  countMatches(counts, predicted, labels, names.isNamed);
}

function countTopics(counts: Counts, { sentence, findings }: SentenceOutcome): void {
  const predicted = new Set<string>(findings.flatMap(({ topics }) => topics));
  countMatches(counts, predicted, new Set(sentence.topics), (prediction, label) => prediction === label);
}
