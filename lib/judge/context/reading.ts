/** The readings of the context, each made once: they are asked for several times a sentence, and added up by number. */
import type { SignalWeights } from '../signal';

export interface Reading {
  readonly number: number;
  /** Its name in the pack's weights: `context.headline`. */
  readonly signal: string;
  /** The reason that it is shown under. */
  readonly under: string;
}

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

const made = new Map<string, Reading>();

export function readingOf(name: string): Reading {
  const known = made.get(name);
  if (known) return known;
  const under = SHOWN_AS[FAMILY.exec(name)?.[0] ?? ''] ?? 'context.page';
  const reading = { number: made.size, signal: `context.${name}`, under };
  made.set(name, reading);
  return reading;
}

/** What one round gives for each reading. */
export class ReadingPoints {
  private readonly byNumber: number[] = [];
  constructor(private readonly points: SignalWeights) {}

  of({ number, signal }: Reading): number {
    const known = this.byNumber[number];
    if (known !== undefined) return known;
    const points = this.points[signal] ?? 0;
    this.byNumber[number] = points;
    return points;
  }
}
