/**
 * What the document says about a sentence: what the page is about, what stands beside it, and the subject that it
 * borrows. Side parts of the page (related articles, bylines, notices) neither lend nor take.
 */
import type { Sentence } from '../sentence';
import type { Signal } from '../signal';
import { type Add, type Flow, flowOf } from './flow';
import { Loans } from './loan';
import { Neighbours } from './neighbours';
import { Story } from './story';

/** The readings that a person is told of; each has several signals behind it. */
const SHOWN_AS: Readonly<Record<string, string>> = {
  headline: 'context.opening',
  lead: 'context.opening',
  before: 'context.neighbours',
  after: 'context.neighbours',
  'same-paragraph': 'context.neighbours',
  heading: 'context.neighbours',
  subject: 'context.subject',
  'last-named': 'context.subject',
};
const FAMILY = /^(?:headline|lead|before|after|same-paragraph|heading|subject|last-named)(?=$|[-+])/;

interface Reading {
  readonly signal: string;
  readonly under: string;
}
/** There are some dozens, and each is asked for once a sentence: made once, they are also faster to look up by. */
const READINGS = new Map<string, Reading>();

function readingOf(name: string): Reading {
  const known = READINGS.get(name);
  if (known) return known;
  const under = SHOWN_AS[FAMILY.exec(name)?.[0] ?? ''] ?? 'context.page';
  const reading = { signal: `context.${name}`, under };
  READINGS.set(name, reading);
  return reading;
}

/** A reading below this says nothing. */
const LEAST = 0.01;

export class Context {
  private readonly flow: Flow;
  private readonly story: Story;
  private readonly neighbours: Neighbours;
  private readonly loans: Loans;
  /** Place of each sentence in the flow. */
  private readonly placeOf: ReadonlyMap<number, number>;

  /** @param likely how likely each sentence is by what was judged so far, 0 to 1 */
  constructor(sentences: readonly Sentence[], likely: readonly number[]) {
    this.flow = flowOf(sentences, likely);
    this.story = new Story(this.flow);
    this.neighbours = new Neighbours(this.flow);
    this.loans = new Loans(this.flow);
    this.placeOf = new Map(this.flow.order.map((sentence, at) => [sentence, at]));
  }

  /** The signals for one sentence; none for one in a side part. */
  of(i: number): Signal[] {
    const at = this.placeOf.get(i);
    if (at === undefined) return [];
    const signals: Signal[] = [];
    const add: Add = (name, value, from) => {
      if (value < LEAST) return;
      const at = this.flow.sentences[from] ?? this.flow.sentences[i]!;
      const { signal, under } = readingOf(name);
      signals.push({ name: signal, value, at, under });
    };
    this.story.addTo(i, add);
    this.neighbours.addTo(i, at, add);
    this.loans.addTo(i, add);
    return signals;
  }
}
