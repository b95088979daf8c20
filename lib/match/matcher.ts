/**
 * Finds every occurrence of every form in one pass over the text: a gate that knows how forms begin, then a trie.
 *
 * In scripts with spaces the gate is an automaton over the first letters of words (./word-gate); in wide scripts,
 * where a form may begin at any letter, it is a table of pairs of letters. Most places end there, and the trie is
 * walked only where some form can begin. docs/matching.md has the reasoning and the measurements.
 */

import type { ParsedForm } from '../pack/form';
import { FIRST_WIDE, Fold, foldTable, isSpacedLetter } from '../text/fold';
import { FormTrie } from './form-trie';
import { ASK, QUESTION, WHOLE, WordGate } from './word-gate';

/** One occurrence. `form` is the index of the form; offsets are UTF-16 code units into the text. */
export interface Hit {
  readonly form: number;
  readonly start: number;
  readonly end: number;
}

/** UTF-16 code units that the gate reads before its questions are answered. */
const STRETCH = 8_192;

export class Matcher {
  private readonly trie: FormTrie;
  private readonly fold = foldTable();
  private readonly gate: WordGate;
  /** The trie's node for each of the gate's questions; -1: begin at the root. */
  private readonly nodes: Int32Array;
  /** 1 for (hashed) pairs of wide letters with which some form begins. */
  private readonly pairs: Uint8Array;
  /** 1 for wide letters that can begin a form with something else than a second wide letter behind them. */
  private readonly solo: Uint8Array;
  private readonly hasWide: boolean;
  /** The gate's questions of one stretch, and where they came up. */
  private readonly cells = new Int32Array(STRETCH);
  private readonly places = new Int32Array(STRETCH);
  private asked = 0;

  constructor(forms: readonly ParsedForm[]) {
    this.gate = new WordGate(forms);
    this.trie = new FormTrie(forms);
    this.hasWide = forms.some(({ steps }) => !isSpacedLetter(steps[0] as number));
    this.pairs = new Uint8Array(this.hasWide ? 0x10000 : 0);
    this.solo = new Uint8Array(this.hasWide ? 0x10000 : 0);
    for (const form of forms) {
      const [first, second] = form.steps as readonly [number, ...ParsedForm['steps']];
      if (isSpacedLetter(first)) continue;
      if (typeof second === 'number' && second >= FIRST_WIDE) this.pairs[pairHash(first, second)] = 1;
      else this.solo[first] = 1;
    }
    this.nodes = Int32Array.from(this.gate.questions, (letters) => this.trie.nodeOf(letters));
  }

  /** Bytes held by the tables that scanning touches. */
  get bytes(): number {
    const own = this.pairs.byteLength + this.solo.byteLength + this.nodes.byteLength;
    return own + this.gate.bytes + this.fold.byteLength + this.trie.bytes;
  }

  /** Every occurrence, in no particular order. */
  scan(text: string): Hit[] {
    const hits: Hit[] = [];
    this.scanWords(text, hits);
    if (this.hasWide) this.scanWide(text, hits);
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

  /** Forms that begin with a wide letter: a second pass is cheaper than a second question in each step of the first. */
  private scanWide(text: string, hits: Hit[]): void {
    const { fold, pairs, solo, trie } = this;
    let before = 0;
    let beforeAt = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit < FIRST_WIDE) {
        if (before !== 0 && fold[unit] !== Fold.SKIP) before = 0;
        continue;
      }
      const code = fold[unit]!;
      if (code === Fold.SKIP) continue;
      if (code < FIRST_WIDE) before = 0;
      else {
        if (solo[code] !== 0) trie.walk(text, i, hits);
        if (before !== 0 && pairs[pairHash(before, code)] !== 0 && solo[before] === 0)
          trie.walk(text, beforeAt, hits);
        before = code;
        beforeAt = i;
      }
    }
  }

  /** Asks the trie what the gate wants to know. `at` is the unit that led to the question. */
  private answer(text: string, cell: number, at: number, hits: Hit[]): void {
    let last = at;
    if ((cell & WHOLE) !== 0)
      do last--;
      while (this.fold[text.charCodeAt(last)] === Fold.SKIP);
    const node = this.nodes[cell & QUESTION]!;
    if (node < 0) this.trie.walk(text, this.trie.wordStart(text, last), hits);
    else this.trie.walkOn(text, node, last, hits);
  }
}

const pairHash = (a: number, b: number): number => (Math.imul(a, 0x2c9b) ^ Math.imul(b, 0x0d35)) & 0xffff;
