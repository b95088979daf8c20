/**
 * The fast part of matching in scripts with spaces: an automaton over the first letters of each word. It reads one
 * table cell a letter, waits out the words that begin no form, and says where the trie has to be asked.
 */

import type { ParsedForm, Step } from '../pack/form';
import { Fold, foldTable, isSpacedLetter } from '../text/fold';

/** Letters of a word that are looked at. A fifth would save few questions and double the table. */
const DEPTH = 4;
/**
 * A cell from `ASK` on is a question: a form may begin with the word so far. `WHOLE` is set where the word ended before
 * the unit that led here, and the gate goes on at a word's beginning; `QUESTION` masks the index of the question.
 * Sixteen bits a cell: half the table, and so more of it near the processor, is worth a fifth of the time.
 */
export const ASK = 0x8000;
export const WHOLE = 0x4000;
export const QUESTION = 0x3fff;

/** Rows: inside a word that begins no form; where a word may begin; from 2 on, a beginning of some form. */
const DEAD = 0;
const START = 1;
/** Classes: everything that ends a word; what is not seen; letters of no form; from 3 on, a letter each. */
const BREAK = 0;
const SKIP = 1;
const OTHER = 2;

export class WordGate {
  /** Class of each UTF-16 code unit. */
  readonly classes: Uint8Array;
  /** By `state << shift | class`: the next state, or a question. */
  readonly next: Uint16Array;
  readonly shift: number;
  /** The letters that each question is about, in folded codes. */
  readonly questions: readonly (readonly number[])[];
  /** The state at a word's beginning. */
  readonly start = START;

  /** @throws RangeError for more beginnings of words than sixteen bits can number: some 16,000 */
  constructor(forms: readonly ParsedForm[]) {
    const openings = distinctOpenings(forms);
    const letters = [...new Set(openings.flatMap((opening) => opening.letters))];
    const classOf = new Map(letters.map((letter, i) => [letter, i + 3]));
    const rows = new GateRows(classOf);
    for (const opening of openings) rows.add(opening);
    this.shift = Math.ceil(Math.log2(classOf.size + 3));
    this.classes = classesOf(classOf);
    this.next = rows.table(this.shift);
    this.questions = rows.questions;
  }

  get bytes(): number {
    return this.classes.byteLength + this.next.byteLength;
  }
}

/** The automaton while it is built: one row a state, one cell a class. */
class GateRows {
  readonly questions: (readonly number[])[] = [];
  private readonly rows: number[][] = [];

  constructor(private readonly classOf: ReadonlyMap<number, number>) {
    this.addRow();
    this.addRow();
  }

  add({ letters, whole }: Opening): void {
    let row = this.rows[START]!;
    for (const [depth, letter] of letters.entries()) {
      const cell = this.classOf.get(letter)!;
      // A shorter opening asks already: whatever goes on from there is found by the same question.
      if (row[cell]! >= ASK) return;
      if (!whole && depth === letters.length - 1) {
        row[cell] = this.ask(letters);
        return;
      }
      if (row[cell] === DEAD) row[cell] = this.addRow();
      row = this.rows[row[cell]!]!;
    }
    if (row[BREAK]! < ASK) row[BREAK] = this.ask(letters) | WHOLE;
  }

  table(shift: number): Uint16Array {
    const { rows, questions } = this;
    if (rows.length >= ASK || questions.length > QUESTION)
      throw new RangeError(`${questions.length} beginnings of words are too many for one lexicon`);
    const table = new Uint16Array(rows.length << shift);
    for (const [state, row] of rows.entries()) table.set(row, state << shift);
    return table;
  }

  private ask(letters: readonly number[]): number {
    return ASK | (this.questions.push(letters) - 1);
  }

  private addRow(): number {
    const state = this.rows.length;
    const row = new Array<number>(this.classOf.size + 3).fill(DEAD);
    row[BREAK] = START;
    row[SKIP] = state;
    this.rows.push(row);
    return state;
  }
}

interface Opening {
  readonly letters: readonly number[];
  /** The word ends after these letters; otherwise anything may follow. */
  readonly whole: boolean;
}

/** Every way in which forms begin, once: many forms begin alike. */
function distinctOpenings(forms: readonly ParsedForm[]): Opening[] {
  const known = new Map<string, Opening>();
  for (const { steps } of forms) {
    if (!isSpacedLetter(steps[0] as number)) continue;
    const plain = steps.length >= DEPTH && isPlain(steps);
    const found = plain ? [{ letters: steps.slice(0, DEPTH) as number[], whole: false }] : openingsOf(steps);
    for (const opening of found) {
      const key = String.fromCharCode(opening.whole ? 1 : 0, ...opening.letters);
      if (!known.has(key)) known.set(key, opening);
    }
  }
  return [...known.values()];
}

function isPlain(steps: readonly Step[]): boolean {
  for (let i = 0; i < DEPTH; i++) {
    const step = steps[i];
    if (typeof step !== 'number' || !isSpacedLetter(step)) return false;
  }
  return true;
}

/** The first letters of a form in every way the text may write it: `D.P.R.K.` begins as `d.` and as `dp`. */
function openingsOf(steps: readonly Step[], at = 0, letters: readonly number[] = []): Opening[] {
  if (letters.length === DEPTH) return [{ letters, whole: false }];
  const step = steps[at];
  if (typeof step === 'number' && isSpacedLetter(step)) return openingsOf(steps, at + 1, [...letters, step]);
  if (step === 'ending') return [{ letters, whole: false }];
  const ended = { letters, whole: true };
  const mayBeMissing = step === 'optional-space' || step === 'dot' || step === 'apostrophe';
  return mayBeMissing ? [ended, ...openingsOf(steps, at + 1, letters)] : [ended];
}

function classesOf(classOf: ReadonlyMap<number, number>): Uint8Array {
  const classes = new Uint8Array(0x10000);
  const fold = foldTable();
  for (let unit = 0; unit < 0x10000; unit++) {
    const code = fold[unit]!;
    if (code === Fold.SKIP) classes[unit] = SKIP;
    else if (isSpacedLetter(code)) classes[unit] = classOf.get(code) ?? OTHER;
  }
  return classes;
}
