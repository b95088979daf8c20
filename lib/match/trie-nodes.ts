/**
 * The nodes of a trie in three columns, and the tails of forms that nothing else shares: quick to build, because a page
 * waits for it, and no object a node.
 */

import { FIRST_LETTER } from '../text/fold';
import type { NumberedForm } from './edges';

/** What ends at a node. */
export type Output = Omit<NumberedForm, 'edges'>;

/** Nodes with more children than this are searched by halves. */
const FEW = 6;

export class TrieNodes {
  /** Node `n` has the children `firstChild[n]` to `firstChild[n + 1]` (exclusive), sorted by the edge that leads to each. */
  protected firstChild = new Int32Array(0);
  protected edge = new Uint16Array(0);
  /** Index into `outputs`, 0 for none; below 0 the complement (`~`) of where a tail begins, at whose end `outputs` are. */
  protected output = new Int32Array(0);
  protected readonly outputs: (readonly Output[])[] = [[]];
  /** Two units for an index into `outputs`, high and low, then the edges of the tail and a 0. */
  protected tails = new Uint16Array(0);
  private size = 0;
  private tailsSize = 0;

  get bytes(): number {
    const nodes = this.firstChild.byteLength + this.edge.byteLength + this.output.byteLength;
    return nodes + this.tails.byteLength;
  }

  /**
   * Adds a tree of its own for these forms and gives its root. Sorted, the forms below a node are neighbours: nodes are
   * stretches of the sorted list, laid out level by level, so that the children of each are neighbours too.
   *
   * @param known edges that are given nodes even where nothing branches off
   */
  graft(forms: readonly NumberedForm[], known = 0): number {
    const keys = forms.map(({ edges }) => edges);
    const sorted = keys
      .map((_, i) => i)
      .sort((a, b) => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : 0));
    const most = keys.reduce((sum, { length }) => sum + length, 1);
    this.reserve(most + 1, most + 3 * keys.length);
    const root = this.size;
    const { from, to, depths } = stretches(most, sorted.length);
    let nodes = 1;
    for (let node = 0; node < nodes; node++) {
      const depth = depths[node]!;
      const end = to[node]!;
      let at = from[node]!;
      this.firstChild[root + node] = root + nodes;
      const key = keys[sorted[at]!] ?? '';
      if (depth >= known && key.length > depth && key === keys[sorted[end - 1]!]) {
        this.output[root + node] = ~this.addTail(key, depth, this.addOutputs(forms, sorted, at, end));
        continue;
      }
      while (at < end && keys[sorted[at]!]!.length === depth) at++;
      this.output[root + node] = this.addOutputs(forms, sorted, from[node]!, at);
      while (at < end) {
        const edge = keys[sorted[at]!]!.charCodeAt(depth);
        this.edge[root + nodes] = edge;
        from[nodes] = at;
        depths[nodes] = depth + 1;
        while (at < end && keys[sorted[at]!]!.charCodeAt(depth) === edge) at++;
        to[nodes++] = at;
      }
    }
    // No node of its own: it says where the children of the last one end.
    this.size = root + nodes + 1;
    this.firstChild[root + nodes] = root + nodes;
    return root;
  }

  /** The node that plain letters lead to; -1 where they lead nowhere or another way leads on beside them. */
  nodeOf(root: number, letters: string): number {
    let node = root;
    for (let i = 0; i < letters.length; i++) {
      const first = this.firstChild[node]!;
      if (first === this.firstChild[node + 1] || this.edge[first]! < FIRST_LETTER) return -1;
      node = this.childOf(node, letters.charCodeAt(i));
      if (node < 0) return -1;
    }
    return node;
  }

  /** The child that an edge leads to; -1 where there is none. */
  protected childOf(node: number, edge: number): number {
    const edges = this.edge;
    let low = this.firstChild[node]!;
    let high = this.firstChild[node + 1]!;
    while (high - low > FEW) {
      const middle = (low + high) >> 1;
      if (edges[middle]! <= edge) low = middle;
      else high = middle;
    }
    for (; low < high; low++) if (edges[low] === edge) return low;
    return -1;
  }

  /** Gives 0 where no form ends. */
  private addOutputs(
    forms: readonly NumberedForm[],
    sorted: readonly number[],
    from: number,
    to: number,
  ): number {
    if (from === to) return 0;
    const outputs = sorted.slice(from, to).map((i) => {
      const { form, atWordStart, atWordEnd } = forms[i]!;
      return { form, atWordStart, atWordEnd };
    });
    return this.outputs.push(outputs) - 1;
  }

  private addTail(edges: string, from: number, outputs: number): number {
    const { tails, tailsSize } = this;
    tails[this.tailsSize++] = outputs >> 16;
    tails[this.tailsSize++] = outputs;
    for (let i = from; i < edges.length; i++) tails[this.tailsSize++] = edges.charCodeAt(i);
    tails[this.tailsSize++] = 0;
    return tailsSize;
  }

  private reserve(nodes: number, tails: number): void {
    const length = roomFor(this.size + nodes, this.edge.length);
    if (length > this.edge.length) {
      this.firstChild = grown(this.firstChild, new Int32Array(length));
      this.edge = grown(this.edge, new Uint16Array(length));
      this.output = grown(this.output, new Int32Array(length));
    }
    const tailsLength = roomFor(this.tailsSize + tails, this.tails.length);
    if (tailsLength > this.tails.length) this.tails = grown(this.tails, new Uint16Array(tailsLength));
  }
}

const roomFor = (needed: number, have: number): number =>
  needed <= have ? have : Math.max(needed, Math.ceil(1.25 * have));

/** For each node the stretch of the sorted forms that go through it, and how many edges they have in common. */
function stretches(nodes: number, forms: number) {
  const from = new Int32Array(nodes);
  const to = new Int32Array(nodes);
  to[0] = forms;
  return { from, to, depths: new Uint16Array(nodes) };
}

function grown<T extends Int32Array | Uint16Array>(old: T, wider: T): T {
  wider.set(old);
  return wider;
}
