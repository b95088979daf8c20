/**
 * Finds every occurrence of every form in one pass over the text: a filter on the last few letters, then a trie.
 *
 * The filter is a rolling hash over a boundary and the three letters after it (spaced scripts), or over two letters
 * (wide scripts). Steps do not wait for one another as an automaton's do, most positions end there, and the trie is
 * walked only where some form can begin. docs/matching.md has the reasoning and the measurements.
 */
import { FIRST_WIDE, Fold, foldTable, isLetter, isSpacedLetter } from '../text/fold';
import type { ParsedForm, Step } from './form';
import { FormTrie } from './form-trie';

/** One occurrence. `form` is the index of the form; offsets are UTF-16 code units into the text. */
export interface Hit {
  readonly form: number;
  readonly start: number;
  readonly end: number;
}

/** A spaced-script window: a boundary and three letters, four bits of shift each in a hash of 16 bits or more. */
const SHIFT = 4;
const SKIP_VALUE = 0xffff;

export class Matcher {
  private readonly trie = new FormTrie();
  private readonly fold = foldTable();
  /** Hash value of each unit below FIRST_WIDE; 0 for what is not a letter. */
  private readonly value = new Uint16Array(FIRST_WIDE);
  private readonly mask: number;
  private readonly windows: Uint8Array;
  private readonly pairs: Uint8Array;
  /** Wide letters that can begin a form with something else than a second wide letter behind them. */
  private readonly solo = new Set<number>();

  constructor(forms: readonly ParsedForm[]) {
    const bits = Math.max(16, Math.ceil(Math.log2(forms.length * 40)));
    this.mask = 2 ** bits - 1;
    this.windows = new Uint8Array(this.mask + 1);
    this.pairs = new Uint8Array(0x10000);
    for (let unit = 0; unit < FIRST_WIDE; unit++) this.value[unit] = valueOf(this.fold[unit]!);
    forms.forEach((form, index) => {
      this.trie.add(form, index);
      this.admit(form);
    });
    this.trie.freeze();
  }

  /** Bytes held by the tables that scanning touches. */
  get bytes(): number {
    return this.value.byteLength + this.windows.byteLength + this.pairs.byteLength + this.fold.byteLength + this.trie.bytes;
  }

  /** Every occurrence, ordered by start, then by the order of the forms' lengths as the trie meets them. */
  scan(text: string): Hit[] {
    const hits: Hit[] = [];
    const { value, windows, pairs, fold, mask } = this;
    const length = text.length;
    let window = 0;
    let before = 0;
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(i);
      if (unit < FIRST_WIDE) {
        const v = value[unit]!;
        if (v === SKIP_VALUE) continue;
        window = ((window << SHIFT) ^ v) & mask;
        if (windows[window] !== 0) this.verifySpaced(text, i, hits);
        before = 0;
      } else {
        const code = fold[unit]!;
        if (code === Fold.SKIP) continue;
        window = ((window << SHIFT) ^ (code < FIRST_WIDE ? valueOf(code) : 0)) & mask;
        if (windows[window] !== 0) this.verifySpaced(text, i, hits);
        if (code >= FIRST_WIDE) {
          if (pairs[pairHash(before, code)] !== 0) this.verifyPair(text, i, hits);
          if (this.solo.has(code)) this.trie.walk(text, i, hits);
          before = code;
        } else before = 0;
      }
    }
    // The boundary after the last letter, which short words wait for.
    window = (window << SHIFT) & mask;
    if (windows[window] !== 0) this.verifySpaced(text, length, hits);
    return hits;
  }

  /** A window ended at `at`: its first letter is three places back, invisible units not counted. */
  private verifySpaced(text: string, at: number, hits: Hit[]): void {
    const start = this.stepBack(text, at, 2);
    if (start >= 0) this.trie.walk(text, start, hits);
  }

  private verifyPair(text: string, at: number, hits: Hit[]): void {
    const start = this.stepBack(text, at, 1);
    if (start >= 0 && !this.solo.has(this.fold[text.charCodeAt(start)]!)) this.trie.walk(text, start, hits);
  }

  private stepBack(text: string, at: number, steps: number): number {
    let i = at;
    for (let left = steps; left > 0; ) {
      if (--i < 0) return -1;
      if (this.fold[text.charCodeAt(i)] !== Fold.SKIP) left--;
    }
    return i;
  }

  /** Lets the windows through with which a form can begin. */
  private admit(form: ParsedForm): void {
    const first = form.steps[0] as number;
    if (isSpacedLetter(first)) {
      for (const values of openings(form.steps)) {
        const window = values.reduce((hash, v) => ((hash << SHIFT) ^ v) & this.mask, 0);
        this.windows[window] = 1;
      }
      return;
    }
    const second = form.steps[1];
    if (typeof second === 'number' && second >= FIRST_WIDE) this.pairs[pairHash(first, second)] = 1;
    else this.solo.add(first);
  }
}

/** The hash value of a folded code: 0 for what is not a letter, so that every boundary looks the same. */
function valueOf(code: number): number {
  if (code === Fold.SKIP) return SKIP_VALUE;
  if (!isLetter(code) || code >= FIRST_WIDE) return 0;
  return (Math.imul(code, 0x9e3b) >>> 3) % 0xfffe || 1;
}

const pairHash = (a: number, b: number): number => (Math.imul(a, 0x2c9b) ^ Math.imul(b, 0x0d35)) & 0xffff;

/** The hash values of the first three places of a form, in every way the text may write it. */
function openings(steps: readonly Step[], at = 0, sofar: readonly number[] = []): number[][] {
  if (sofar.length === 3) return [[...sofar]];
  const step = steps[at];
  // Past the end, a form with fewer than three letters is followed by a boundary.
  if (step === undefined) return openings(steps, at, [...sofar, 0]);
  if (typeof step === 'number') return openings(steps, at + 1, [...sofar, valueOf(step)]);
  const without = openings(steps, at + 1, sofar);
  const once = openings(steps, at + 1, [...sofar, 0]);
  if (step === 'dot' || step === 'apostrophe') return [...without, ...once];
  const twice = openings(steps, at + 1, [...sofar, 0, 0].slice(0, 3));
  return step === 'optional-space' ? [...without, ...once, ...twice] : [...once, ...twice];
}
