/**
 * The fast part of matching in scripts with spaces: an automaton over the first letters of each word. It reads one
 * table cell a letter, waits out the words that begin no form, and says where the trie has to be asked.
 */

import { FIRST_WIDE, Fold, foldTable, isSpacedLetter, NOT_ALL_WIDE } from '../text/fold';
import type { Opening } from './opening';

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
  /**
   * By `state << shift | class`: the next state, or a question. Rows without the cells that no class needs would be smaller,
   * and a fifth slower: the place of a row would have to be added.
   */
  readonly next: Uint16Array;
  readonly shift: number;
  /** The state at a word's beginning. */
  readonly start = START;

  /**
   * @param openings each asked about by its index; none may be a shorter one's continuation
   * @throws RangeError for more than sixteen bits can number: some 16,000
   */
  constructor(openings: readonly Opening[]) {
    if (openings.length > QUESTION)
      throw new RangeError(`${openings.length} beginnings of words are too many for one lexicon`);
    const classOf = new Uint8Array(FIRST_WIDE);
    let classes = 3;
    openings.forEach(({ letters }) => {
      for (let i = 0; i < letters.length; i++)
        if (classOf[letters.charCodeAt(i)] === 0) classOf[letters.charCodeAt(i)] = classes++;
    });
    this.classes = classesOf(classOf);
    this.shift = Math.ceil(Math.log2(classes));
    const rows = new GateRows(classOf, this.shift);
    openings.forEach((opening, question) => {
      rows.add(opening, question);
    });
    this.next = rows.table();
  }

  get bytes(): number {
    return this.classes.byteLength + this.next.byteLength;
  }
}

/** The automaton while it is built: one row a state, one cell a class. */
class GateRows {
  private cells: Uint16Array;
  private states = 0;

  constructor(
    private readonly classOf: Uint8Array,
    private readonly shift: number,
  ) {
    this.cells = new Uint16Array(256 << shift);
    this.addRow();
    this.addRow();
  }

  add({ letters, whole }: Opening, question: number): void {
    let state = START;
    for (let i = 0; i < letters.length; i++) {
      const cell = (state << this.shift) | this.classOf[letters.charCodeAt(i)]!;
      if (!whole && i === letters.length - 1) {
        this.cells[cell] = ASK | question;
        return;
      }
      if (this.cells[cell] === DEAD) {
        const added = this.addRow();
        this.cells[cell] = added;
      }
      state = this.cells[cell]!;
    }
    this.cells[(state << this.shift) | BREAK] = ASK | WHOLE | question;
  }

  table(): Uint16Array {
    return this.cells.slice(0, this.states << this.shift);
  }

  private addRow(): number {
    const state = this.states++;
    if (state >= ASK)
      throw new RangeError(`More than ${ASK} beginnings of words are too many for one lexicon`);
    const row = state << this.shift;
    if (row >= this.cells.length) {
      const wider = new Uint16Array(2 * this.cells.length);
      wider.set(this.cells);
      this.cells = wider;
    }
    this.cells[row | BREAK] = START;
    this.cells[row | SKIP] = state;
    return state;
  }
}

function classesOf(classOf: Uint8Array): Uint8Array {
  const classes = new Uint8Array(0x10000);
  const fold = foldTable();
  for (const [from, to] of NOT_ALL_WIDE)
    for (let unit: number = from; unit < to; unit++) {
      const code = fold[unit]!;
      if (code === Fold.SKIP) classes[unit] = SKIP;
      else if (isSpacedLetter(code)) classes[unit] = classOf[code] || OTHER;
    }
  return classes;
}
