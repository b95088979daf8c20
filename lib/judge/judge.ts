/**
 * Judges the sentences of a document. A score is the sum of its reasons' points, and the points are the pack's: nothing
 * here knows what a word is worth.
 */
import type { Lexicons } from '../match/lexicon';
import type { Pack } from '../pack/pack';
import { atOnce } from '../text/at-once';
import type { PageText } from '../text/page-text';
import { type DirectionReading, type Directions, directionOf, directionsOf } from './direction';
import { sentencesInSteps } from './find-sentences';
import type { Finding, Reason } from './finding';
import { PlaceFinder } from './places';
import { reasonsOf } from './reasons';
import { roundsInSteps, type Verdict } from './rounds';
import type { Sentence } from './sentence';
import { type TopicsOfConcept, topicsNamed, withPageWorkplace } from './topics';

export interface Judgement {
  /** In page order. */
  readonly findings: readonly Finding[];
  /** Sentences below the threshold, the nearest to it first, at most `NEAR_MISSES`. */
  readonly nearMisses: readonly Finding[];
}

export const NEAR_MISSES = 10;

export class Judge {
  private readonly places: PlaceFinder;
  private readonly topics: TopicsOfConcept;
  private readonly directions: Directions;

  constructor(
    private readonly pack: Pack,
    private readonly lexicons: Lexicons,
  ) {
    const { concepts } = pack;
    this.places = new PlaceFinder(pack.places);
    this.topics = new Map(concepts.map((concept) => [concept.id, concept]));
    this.directions = directionsOf(concepts);
  }

  judge(page: PageText): Judgement {
    return atOnce(this.inSteps(page));
  }

  /** The same in steps of a sentence or a few, for pages that must not be kept waiting. */
  *inSteps(page: PageText): Generator<void, Judgement> {
    const { rounds, page: rule } = this.pack.weights;
    const sentences = yield* sentencesInSteps(page, this.lexicons);
    const verdict = yield* roundsInSteps(sentences, page.text, rounds);
    const { above } = verdict;
    const toFinding = (i: number): Finding => this.findingOf(sentences, i, verdict, page.text);
    const isPage = verdict.pagePoints(rule) >= 0;
    const findings: Finding[] = [];
    const others: number[] = [];
    for (const i of sentences.keys()) {
      if (above[i]! >= 0 && (isPage || verdict.standsAlone(i))) {
        findings.push(toFinding(i));
        yield;
      } else others.push(i);
    }
    const topics = withPageWorkplace(findings.map((finding) => finding.topics));
    return {
      findings: findings.map((finding, i) => ({ ...finding, topics: topics[i]! })),
      nearMisses: others
        .sort((a, b) => above[b]! - above[a]!)
        .slice(0, NEAR_MISSES)
        .map(toFinding),
    };
  }

  private findingOf(sentences: readonly Sentence[], i: number, verdict: Verdict, text: string): Finding {
    const sentence = sentences[i]!;
    const { start, end, terms } = sentence;
    const reading = directionOf(sentence, text, this.directions, this.pack.goalMarkers);
    const reasons = [
      ...reasonsOf(verdict.signalsOf(i), verdict.roundOf(i).points, text),
      ...(reading ? directionReasons(reading, text) : []),
    ];
    const places = [...this.places.of(sentences, i), ...this.places.nearSpellings(sentence, text)];
    return {
      start,
      end,
      quote: text.slice(start, end),
      score: sumOf(reasons),
      topics: topicsNamed(terms, this.topics, reading?.direction),
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
const sumOf = (reasons: readonly Reason[]): number =>
  Math.round(reasons.reduce((total, { weight }) => total + weight, 0) * 100) / 100;
