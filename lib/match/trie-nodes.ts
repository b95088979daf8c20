/** The nodes of a trie in three columns: quick to build, because a page waits for it, and no object a node. */

import { FIRST_LETTER } from '../text/fold';
import type { NumberedForm } from './form-list';

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
    const stretches = [{ from: 0, to: sorted.length, depth: 0 }];
    for (let node = 0; node < stretches.length; node++) {
      const { from, to, depth } = stretches[node]!;
      let at = from;
      while (at < to && keys[sorted[at]!]!.length === depth) at++;
      this.output[root + node] = this.outputsOf(sorted.slice(from, at).map((i) => forms[i]!));
      this.firstChild[root + node] = root + stretches.length;
      while (at < to) {
        const start = at;
        const edge = keys[sorted[at]!]!.charCodeAt(depth);
        while (at < to && keys[sorted[at]!]!.charCodeAt(depth) === edge) at++;
        this.edge[root + stretches.length] = edge;
        stretches.push({ from: start, to: at, depth: depth + 1 });
      }
    }
    // No node of its own: it says where the children of the last one end.
    this.size = root + stretches.length + 1;
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

  private outputsOf(forms: readonly NumberedForm[]): number {
    if (forms.length === 0) return 0;
    const outputs = forms.map(({ form, atWordStart, atWordEnd }) => ({ form, atWordStart, atWordEnd }));
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
