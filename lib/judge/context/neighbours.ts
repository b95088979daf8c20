/** What the sentences just before and after say, those of the same paragraph, and the heading above. */
import type { Add, Flow } from './flow';
import { readingOf } from './reading';

const NEAR = [
  [readingOf('before'), -1],
  [readingOf('before-2'), -2],
  [readingOf('after'), 1],
  [readingOf('after-2'), 2],
] as const;
const IN_PARAGRAPH = readingOf('same-paragraph');
const HEADING = readingOf('heading');
/** Sentences of the same paragraph count up to so far. */
const SAME_PARAGRAPH = 3;

export class Neighbours {
  /** The heading above each sentence, the headline left out. */
  private readonly headings: readonly (number | undefined)[];

  constructor(private readonly flow: Flow) {
    const headings: (number | undefined)[] = [];
    let heading: number | undefined;
    for (const i of flow.order) {
      headings[i] = heading;
      if (flow.sentences[i]!.kind === 'heading' && i !== flow.title) heading = i;
    }
    this.headings = headings;
  }

  /** @param at the sentence's place in the flow's order */
  addTo(i: number, at: number, add: Add): void {
    const { order, likely, sentences } = this.flow;
    for (const [reading, distance] of NEAR) {
      const there = at + distance;
      if (there < 0 || there >= order.length) continue;
      add(reading, likely[order[there]!]!, order[there]!);
    }
    const { block } = sentences[i]!;
    let best = -1;
    for (
      let there = Math.max(0, at - SAME_PARAGRAPH);
      there < order.length && there <= at + SAME_PARAGRAPH;
      there++
    ) {
      const j = order[there]!;
      if (there === at || sentences[j]!.block !== block) continue;
      if (best < 0 || likely[j]! > likely[best]!) best = j;
    }
    if (best >= 0) add(IN_PARAGRAPH, likely[best]!, best);
    const heading = this.headings[i];
    if (heading !== undefined) add(HEADING, likely[heading]!, heading);
  }
}
