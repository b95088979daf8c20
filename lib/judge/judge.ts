/**
 * Judges the sentences of a document, in rounds: first each by itself, then each again with what the round before said
 * about its surroundings. A score is the sum of its reasons' points, and the weights are the pack's.
 */
import type { Lexicons } from '../match/lexicon';
import type { Pack } from '../pack/pack';
import type { PageText } from '../text/page-text';
import { Context } from './context-signals';
import { type DirectionReading, directionOf } from './direction';
import { findSentences } from './find-sentences';
import type { Finding, Reason } from './finding';
import { PlaceFinder } from './places';
import { reasonsOf } from './reasons';
import type { Sentence } from './sentence';
import { sentenceSignals } from './sentence-signals';
import { likelihood, pointsOf, type Signal } from './signal';
import { topicsOf } from './topics';

export interface Judgement {
  /** In page order. */
  readonly findings: readonly Finding[];
  /** Sentences below the threshold, highest score first, at most `NEAR_MISSES`. */
  readonly nearMisses: readonly Finding[];
}

const NEAR_MISSES = 10;

export class Judge {
  private readonly places: PlaceFinder;
  private readonly topics;
  private readonly directions;

  constructor(
    private readonly pack: Pack,
    private readonly lexicons: Lexicons,
  ) {
    this.places = new PlaceFinder(pack.places);
    this.topics = new Map(pack.concepts.map(({ id, topics }) => [id, topics ?? []]));
    this.directions = new Map(
      pack.concepts.flatMap(({ id, direction }) => (direction ? [[id, direction] as const] : [])),
    );
  }

  judge(page: PageText): Judgement {
    const sentences = findSentences(page, this.lexicons);
    const signals = this.weigh(sentences, page.text);
    const { points, threshold } = this.pack.weights.rounds.at(-1)!;
    const judged = signals.map((own, i) => ({ i, own, score: pointsOf(own, points) }));
    const toFinding = ({ i, own }: { i: number; own: readonly Signal[] }) =>
      this.findingOf(sentences, i, own, page.text);
    return {
      findings: judged.filter(({ score }) => score >= threshold).map(toFinding),
      nearMisses: judged
        .filter(({ score }) => score < threshold)
        .sort((a, b) => b.score - a.score)
        .slice(0, NEAR_MISSES)
        .map(toFinding),
    };
  }

  /** The last round's signals, one list a sentence. */
  private weigh(sentences: readonly Sentence[], text: string): Signal[][] {
    const local = sentences.map((sentence) => sentenceSignals(sentence, text));
    let signals = local;
    this.pack.weights.rounds.forEach(({ points, threshold }, round, rounds) => {
      if (round === rounds.length - 1) return;
      const likely = signals.map((own) => likelihood(pointsOf(own, points), threshold));
      const context = new Context(sentences, likely);
      signals = local.map((own, i) => [...own, ...context.of(i)]);
    });
    return signals;
  }

  private findingOf(
    sentences: readonly Sentence[],
    i: number,
    signals: readonly Signal[],
    text: string,
  ): Finding {
    const sentence = sentences[i]!;
    const { start, end, terms } = sentence;
    const reading = directionOf(sentence, text, this.directions, this.pack.goalMarkers);
    const reasons = [
      ...reasonsOf(signals, this.pack.weights.rounds.at(-1)!.points, text),
      ...(reading ? directionReasons(reading, text) : []),
    ];
    const places = [...this.places.of(sentences, i), ...this.places.nearSpellings(sentence, text)];
    return {
      start,
      end,
      quote: text.slice(start, end),
      score: sum(reasons),
      topics: topicsOf(terms, this.topics),
      places: [...new Set(places.map(({ place }) => place))],
      ...(reading && { direction: reading.direction }),
      reasons,
    };
  }
}

/** The cue words, worth no points: they say which way, not whether. */
const directionReasons = ({ direction, cues }: DirectionReading, text: string): Reason[] =>
  cues.map(({ start, end }) => ({
    concept: `direction.${direction}`,
    text: text.slice(start, end),
    start,
    end,
    weight: 0,
  }));

/** In hundredths, so that the reasons add up to the score exactly as they are shown. */
const sum = (reasons: readonly Reason[]): number =>
  Math.round(reasons.reduce((total, { weight }) => total + weight, 0) * 100) / 100;
