/** The nodes of a compiled trie in columns: no object a node, and quick to lay out. */

import type { TrieData } from '../pack/lexicon-data';

/** Nodes with more edges than this are searched by halves. */
const FEW = 6;

export class TrieNodes {
  /** Node `n` has the edges `from[n]` to `from[n + 1]` (exclusive), sorted by their first steps. */
  protected readonly from: Uint32Array;
  /** By edge: its first step, where the others begin in `labels`, and the node it leads to. */
  protected readonly firsts: Uint16Array;
  protected readonly rests: Uint32Array;
  protected readonly targets: Uint32Array;
  /** Stretches of steps, each with a 0 at its end; the first is empty. */
  protected readonly labels: Uint16Array;
  /** By node: index into `endings`, 0 for none. */
  protected readonly outputs: Uint16Array;
  protected readonly endings: TrieData['endings'];

  /** @throws RangeError for more endings than sixteen bits can number */
  constructor({ counts, firsts, rests, labels, targets, outputs, endings }: TrieData) {
    if (endings.length > 0x10000)
      throw new RangeError(`${endings.length} different endings are too many for one lexicon`);
    this.from = new Uint32Array(counts.length + 1);
    for (let node = 0; node < counts.length; node++) this.from[node + 1] = this.from[node]! + counts[node]!;
    this.firsts = unitsOf(firsts);
    this.labels = unitsOf(`${labels.join('\0')}\0`);
    const starts = new Uint32Array(labels.length);
    for (let label = 1; label < labels.length; label++)
      starts[label] = starts[label - 1]! + labels[label - 1]!.length + 1;
    this.rests = new Uint32Array(rests.length);
    for (let edge = 0; edge < rests.length; edge++) this.rests[edge] = starts[rests[edge]!]!;
    this.targets = new Uint32Array(targets);
    this.outputs = new Uint16Array(outputs);
    this.endings = endings;
  }

  get bytes(): number {
    const edges = this.firsts.byteLength + this.rests.byteLength + this.targets.byteLength;
    return edges + this.from.byteLength + this.labels.byteLength + this.outputs.byteLength;
  }

  /** The edge of a node that begins with a step; -1 where there is none. */
  protected edgeOf(node: number, step: number): number {
    const { firsts, from } = this;
    let low = from[node]!;
    let high = from[node + 1]!;
    while (high - low > FEW) {
      const middle = (low + high) >> 1;
      if (firsts[middle]! <= step) low = middle;
      else high = middle;
    }
    for (; low < high; low++) if (firsts[low] === step) return low;
    return -1;
  }
}

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}
