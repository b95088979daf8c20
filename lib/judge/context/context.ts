/**
 * What the document says about a sentence: what the page is about, what stands beside it, and the subject that it
 * borrows. Side parts of the page (related articles, bylines, notices) neither lend nor take.
 */
import type { Sentence } from '../sentence';
import type { Signal } from '../signal';
import { type Add, type Flow, flowOf } from './flow';
import { Loans } from './loan';
import { Neighbours } from './neighbours';
import type { ReadingPoints } from './reading';
import { Story } from './story';
import type { Traits } from './traits';

/** A reading below this says nothing. */
const LEAST = 0.01;

export class Context {
  private readonly flow: Flow;
  private readonly story: Story;
  private readonly neighbours: Neighbours;
  private readonly loans: Loans;
  /** Place of each sentence in the flow; -1 for one in a side part. */
  private readonly placeOf: Int32Array;

  /** @param likely how likely each sentence is by what was judged so far, 0 to 1 */
  constructor(sentences: readonly Sentence[], traits: readonly Traits[], likely: readonly number[]) {
    this.flow = flowOf(sentences, traits, likely);
    this.story = new Story(this.flow);
    this.neighbours = new Neighbours(this.flow);
    this.loans = new Loans(this.flow);
    this.placeOf = new Int32Array(sentences.length).fill(-1);
    for (const [place, i] of this.flow.order.entries()) this.placeOf[i] = place;
  }

  /** The signals for one sentence; none for one in a side part. */
  of(i: number): Signal[] {
    const signals: Signal[] = [];
    this.read(i, ({ signal, under }, value, from) => {
      if (value < LEAST) return;
      const at = this.flow.sentences[from] ?? this.flow.sentences[i]!;
      signals.push({ name: signal, value, at, under });
    });
    return signals;
  }

  /** What those signals are worth, without making them: most sentences are nobody's finding, and explain nothing. */
  pointsOf(i: number, points: ReadingPoints): number {
    let sum = 0;
    this.read(i, (reading, value) => {
      if (value >= LEAST) sum += points.of(reading) * value;
    });
    return sum;
  }

  private read(i: number, add: Add): void {
    const place = this.placeOf[i]!;
    if (place < 0) return;
    this.story.addTo(i, add);
    this.neighbours.addTo(i, place, add);
    this.loans.addTo(i, add);
  }
}
