/** What the sentences just before and after say, those of the same paragraph, and the heading above. */
import type { Add, Flow } from './flow';

const NEAR = [
  ['before', -1],
  ['before-2', -2],
  ['after', 1],
  ['after-2', 2],
] as const;
const SAME_PARAGRAPH = [-3, -2, -1, 1, 2, 3];

export class Neighbours {
  /** The heading above each sentence, the headline left out. */
  private readonly headings: ReadonlyMap<number, number>;

  constructor(private readonly flow: Flow) {
    const headings = new Map<number, number>();
    let heading: number | undefined;
    for (const i of flow.order) {
      if (heading !== undefined) headings.set(i, heading);
      if (flow.sentences[i]!.kind === 'heading' && i !== flow.title) heading = i;
    }
    this.headings = headings;
  }

  /** @param at the sentence's place in the flow's order */
  addTo(i: number, at: number, add: Add): void {
    const { order, likely, sentences } = this.flow;
    for (const [name, distance] of NEAR) {
      const j = order[at + distance];
      if (j !== undefined) add(name, likely[j]!, j);
    }
    let best: number | undefined;
    for (const distance of SAME_PARAGRAPH) {
      const j = order[at + distance];
      if (j === undefined || sentences[j]!.block !== sentences[i]!.block) continue;
      if (best === undefined || likely[j]! > likely[best]!) best = j;
    }
    if (best !== undefined) add('same-paragraph', likely[best]!, best);
    const heading = this.headings.get(i);
    if (heading !== undefined) add('heading', likely[heading]!, heading);
  }
}
