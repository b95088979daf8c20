/**
 * Finds every occurrence of every form in one pass over the text: a gate that knows how forms begin, then a trie.
 *
 * In scripts with spaces the gate is an automaton over the first letters of words (./word-gate); in wide scripts,
 * where a form may begin at any letter, it is a table of pairs of letters (./wide-gate). Most places end there, and the
 * trie is walked only where some form can begin. Both come compiled (./compile). docs/matching.md has the reasoning.
 */

import type { MatcherData } from '../pack/lexicon-data';
import { FIRST_WIDE, Fold, foldTable } from '../text/fold';
import { FormTrie } from './form-trie';
import type { Opening } from './opening';
import { WideGate } from './wide-gate';
import { ASK, QUESTION, WHOLE, WordGate } from './word-gate';

/** One occurrence. `form` is the number of the form; offsets are UTF-16 code units into the text. */
export interface Hit {
  readonly form: number;
  readonly start: number;
  readonly end: number;
}

/** UTF-16 code units that the gate reads before its questions are answered. */
const STRETCH = 8_192;

export class Matcher {
  private readonly fold = foldTable();
  /** For each of the gate's questions the nodes that its letters lead to. */
  private readonly nodes: readonly (readonly number[])[];
  /** Undefined where no form begins with a wide letter. */
  private readonly wideGate: WideGate | undefined;
  /** The gate's questions of one stretch, and where they came up. */
  private readonly cells = new Int32Array(STRETCH);
  private readonly places = new Int32Array(STRETCH);
  private asked = 0;

  constructor(
    { nodes, pairs, ...data }: MatcherData,
    private readonly trie = new FormTrie(data.trie),
    private readonly gate = gateOf(data),
  ) {
    this.nodes = nodes;
    this.wideGate = pairs === '' ? undefined : new WideGate(pairs);
  }

  /** Makes one in steps, for pages that must not be kept waiting. */
  static *inSteps(data: MatcherData): Generator<void, Matcher> {
    foldTable();
    yield;
    const trie = new FormTrie(data.trie);
    yield;
    const gate = gateOf(data);
    yield;
    return new Matcher(data, trie, gate);
  }

  /** Bytes held by the tables that scanning touches. */
  get bytes(): number {
    return this.fold.byteLength + (this.wideGate?.bytes ?? 0) + this.gate.bytes + this.trie.bytes;
  }

  /** Every occurrence, in no particular order. */
  scan(text: string): Hit[] {
    const hits: Hit[] = [];
    this.scanWords(text, hits);
    if (this.wideGate) this.scanWide(text, this.wideGate, hits);
    return hits;
  }

  /** Forms that begin with a letter of a script with spaces. */
  private scanWords(text: string, hits: Hit[]): void {
    let state = this.gate.start;
    for (let from = 0; from < text.length; from += STRETCH) {
      const to = Math.min(text.length, from + STRETCH);
      state = this.gather(text, from, to, state);
      for (let n = 0; n < this.asked; n++) this.answer(text, this.cells[n]!, this.places[n]!, hits);
    }
    // The break after the last letter, which short words wait for.
    const last = this.gate.next[state << this.gate.shift]!;
    if (last >= ASK) this.answer(text, last, text.length, hits);
  }

  /**
   * Runs the gate over a stretch and keeps its questions for later: a loop that calls nothing is twice as fast.
   * Returns the state it ends in.
   */
  private gather(text: string, from: number, to: number, begun: number): number {
    const { cells, places } = this;
    const { classes, next, shift, start } = this.gate;
    let state = begun;
    let asked = 0;
    for (let i = from; i < to; i++) {
      state = next[(state << shift) | classes[text.charCodeAt(i)]!]!;
      if (state >= ASK) {
        cells[asked] = state;
        places[asked++] = i;
        state = (state & WHOLE) === 0 ? 0 : start;
      }
    }
    this.asked = asked;
    return state;
  }

  /** Asks the trie what the gate wants to know. `at` is the unit that led to the question. */
  private answer(text: string, cell: number, at: number, hits: Hit[]): void {
    let last = at;
    if ((cell & WHOLE) !== 0)
      do last--;
      while (this.fold[text.charCodeAt(last)] === Fold.SKIP);
    for (const node of this.nodes[cell & QUESTION]!) this.trie.walkOn(text, node, last, hits);
  }

  /** Forms that begin with a wide letter: a second pass is cheaper than a second question in each step of the first. */
  private scanWide(text: string, gate: WideGate, hits: Hit[]): void {
    const { fold } = this;
    const { pairs, solo } = gate;
    let before = 0;
    let beforeAt = 0;
    let narrow = 0;
    for (let i = nextWide(text, 0); i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit < FIRST_WIDE) {
        if (before !== 0 && fold[unit] !== Fold.SKIP) before = 0;
        if (before === 0 && ++narrow >= LEAP) i = nextWide(text, i) - 1;
        continue;
      }
      narrow = 0;
      const code = fold[unit]!;
      if (code === Fold.SKIP) continue;
      if (code < FIRST_WIDE) before = 0;
      else {
        // What is asked for alone has been walked already, with all that begins so.
        if (before !== 0 && solo[before] === 0 && pairs[WideGate.hash(before, code)] !== 0)
          this.trie.walk(text, beforeAt, hits);
        if (solo[code] !== 0) this.trie.walk(text, i, hits);
        before = code;
        beforeAt = i;
      }
    }
  }
}

const gateOf = ({ begun, whole }: Pick<MatcherData, 'begun' | 'whole'>): WordGate =>
  new WordGate([...openings(begun, false), ...openings(whole, true)]);

const openings = (listed: string, whole: boolean): Opening[] =>
  listed === '' ? [] : listed.split(' ').map((letters) => ({ letters, whole }));

/** Every letter from `FIRST_WIDE` on, and some more; but not the dashes and curly quotes that English is full of. */
const WIDE = /[\u1100-\u1fff\u2070-\ud7ff\uf900-\uffff]/g;
/** After so many units of other scripts the engine looks for the next wide one: faster, but not worth asking for a space. */
const LEAP = 32;

function nextWide(text: string, from: number): number {
  WIDE.lastIndex = from;
  return WIDE.test(text) ? WIDE.lastIndex - 1 : text.length;
}
