/** The nodes of a trie in three columns: quick to build, because a page waits for it, and no object a node. */

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
  /** Index into `outputs`; 0 for none. */
  protected output = new Int32Array(0);
  protected readonly outputs: (readonly Output[])[] = [[]];
  private size = 0;

  get bytes(): number {
    return this.firstChild.byteLength + this.edge.byteLength + this.output.byteLength;
  }

  /**
   * Adds a tree of its own for these forms and gives its root. Sorted, the forms below a node are neighbours: nodes are
   * stretches of the sorted list, laid out level by level, so that the children of each are neighbours too.
   */
  graft(forms: readonly NumberedForm[]): number {
    const keys = forms.map(({ edges }) => edges);
    const sorted = keys
      .map((_, i) => i)
      .sort((a, b) => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : 0));
    this.reserve(keys.reduce((sum, { length }) => sum + length, 2));
    const root = this.size;
    const from = [0];
    const to = [sorted.length];
    const depths = [0];
    for (let node = 0; node < from.length; node++) {
      const depth = depths[node]!;
      const end = to[node]!;
      let at = from[node]!;
      while (at < end && keys[sorted[at]!]!.length === depth) at++;
      this.output[root + node] = at === from[node] ? 0 : this.addOutputs(forms, sorted.slice(from[node], at));
      this.firstChild[root + node] = root + from.length;
      while (at < end) {
        const edge = keys[sorted[at]!]!.charCodeAt(depth);
        this.edge[root + from.length] = edge;
        from.push(at);
        depths.push(depth + 1);
        while (at < end && keys[sorted[at]!]!.charCodeAt(depth) === edge) at++;
        to.push(at);
      }
    }
    // No node of its own: it says where the children of the last one end.
    this.size = root + from.length + 1;
    this.firstChild[this.size - 1] = this.size - 1;
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

  private addOutputs(forms: readonly NumberedForm[], ending: readonly number[]): number {
    const outputs = ending.map((i) => {
      const { form, atWordStart, atWordEnd } = forms[i]!;
      return { form, atWordStart, atWordEnd };
    });
    return this.outputs.push(outputs) - 1;
  }

  private reserve(more: number): void {
    const needed = this.size + more;
    if (needed <= this.edge.length) return;
    const length = Math.max(needed, Math.ceil(1.5 * this.edge.length));
    this.firstChild = grown(this.firstChild, new Int32Array(length));
    this.edge = grown(this.edge, new Uint16Array(length));
    this.output = grown(this.output, new Int32Array(length));
  }
}

function grown<T extends Int32Array | Uint16Array>(old: T, wider: T): T {
  wider.set(old);
  return wider;
}
