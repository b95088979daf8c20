/**
 * Makes a trie of forms as small as it gets: what ends alike is kept once (J. Daciuk et al., “Incremental construction of
 * minimal acyclic finite-state automata”, 2000), and steps that do not branch off are one edge. Runs when the extension
 * is packaged; a page only reads the result.
 */

import type { TrieData } from '../pack/lexicon-data';
import { EDGE, type EdgeForm } from './edges';

class State {
  readonly edges: [unit: number, to: State][] = [];
  readonly endings = new Set<number>();
  number = -1;

  /** The same for states that all goes on from in the same way. */
  get signature(): string {
    const edges = this.edges.map(([unit, to]) => `${unit}:${to.number}`);
    return `${[...this.endings].sort((a, b) => a - b).join()} ${edges.join()}`;
  }
}

/**
 * @param stops letters that a text may begin a word with
 * @returns with the trie, for each of the stops the nodes that it leads to
 */
export function compileTrie(
  forms: readonly EdgeForm[],
  stops: readonly string[],
): { trie: TrieData; nodes: number[][] } {
  const root = minimal(forms);
  const stopped = stops.map((letters) => statesAt(root, letters));
  const numbers = numbered(root, new Set(stopped.flat()));
  return {
    trie: dataOf(numbers),
    nodes: stopped.map((states) => states.map((state) => numbers.get(state)!)),
  };
}

function minimal(forms: readonly EdgeForm[]): State {
  const sorted = [...forms].sort((a, b) => (a.edges < b.edges ? -1 : a.edges > b.edges ? 1 : 0));
  const known = new Map<string, State>();
  const path = [new State()];
  let before = '';
  /** The states of the path beyond a depth will not change any more. */
  const settle = (depth: number): void => {
    while (path.length - 1 > depth) {
      const state = path.pop()!;
      const { signature } = state;
      const same = known.get(signature);
      if (same) path.at(-1)!.edges.at(-1)![1] = same;
      else {
        state.number = known.size;
        known.set(signature, state);
      }
    }
  };
  for (const { edges, form, atWordStart, atWordEnd } of sorted) {
    let shared = 0;
    while (shared < edges.length && edges[shared] === before[shared]) shared++;
    settle(shared);
    for (let i = shared; i < edges.length; i++) {
      const state = new State();
      path.at(-1)!.edges.push([edges.charCodeAt(i), state]);
      path.push(state);
    }
    path.at(-1)!.endings.add(4 * form + (atWordStart ? 1 : 0) + (atWordEnd ? 2 : 0));
    before = edges;
  }
  settle(0);
  return path[0]!;
}

/** Steps that a text without that sign goes past. */
const MAY_BE_MISSING: readonly number[] = [EDGE.dot, EDGE.apostrophe, EDGE['optional-space']];

/** Where letters lead that nothing stands between: to one state, and to another for `US` where a form is `U.S.` */
function statesAt(root: State, letters: string): State[] {
  let states = new Set([root]);
  for (let i = 0; i < letters.length; i++) {
    const next = new Set<State>();
    // What is added while it is gone through is gone through, too.
    for (const state of states)
      for (const [unit, to] of state.edges)
        if (unit === letters.charCodeAt(i)) next.add(to);
        else if (MAY_BE_MISSING.includes(unit)) states.add(to);
    states = next;
  }
  return [...states];
}

/** The states that become nodes: where something ends, or more than one way goes on. */
function numbered(root: State, stops: ReadonlySet<State>): Map<State, number> {
  const numbers = new Map<State, number>();
  const seen = new Set<State>();
  const waiting = [root];
  for (let state = waiting.pop(); state; state = waiting.pop()) {
    if (seen.has(state)) continue;
    seen.add(state);
    if (state === root || stops.has(state) || state.endings.size > 0 || state.edges.length !== 1)
      numbers.set(state, numbers.size);
    for (const [, to] of state.edges) waiting.push(to);
  }
  return numbers;
}

function dataOf(numbers: ReadonlyMap<State, number>): TrieData {
  const labels = new Numbering<string>(['']);
  const endings = new Numbering<string>(['']);
  const rests: number[] = [];
  const targets: number[] = [];
  const firsts: string[] = [];
  for (const { edges } of numbers.keys())
    for (const [unit, next] of edges) {
      let to = next;
      let rest = '';
      for (; !numbers.has(to); to = to.edges[0]![1]) rest += String.fromCharCode(to.edges[0]![0]);
      firsts.push(String.fromCharCode(unit));
      rests.push(labels.of(rest));
      targets.push(numbers.get(to)!);
    }
  const states = [...numbers.keys()];
  return {
    counts: states.map(({ edges }) => edges.length),
    firsts: firsts.join(''),
    rests,
    outputs: states.map((state) => endings.of([...state.endings].join())),
    labels: labels.all,
    targets,
    endings: endings.all.map((list) => (list === '' ? [] : list.split(',').map(Number))),
  };
}

/** Numbers things as they come up. */
class Numbering<T> {
  private readonly numbers = new Map<T, number>();
  constructor(first: readonly T[]) {
    for (const one of first) this.of(one);
  }
  of(one: T): number {
    const known = this.numbers.get(one);
    if (known !== undefined) return known;
    this.numbers.set(one, this.numbers.size);
    return this.numbers.size - 1;
  }
  get all(): T[] {
    return [...this.numbers.keys()];
  }
}
