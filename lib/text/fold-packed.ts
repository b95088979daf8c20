/** The fold table as plain data, which is laid out much faster than the table is made by rules. */
import { FIRST_LETTER } from './fold-codes';

export interface PackedFold {
  /** Three numbers for each run of units that are no letters: units since the run before, units in it, their code. */
  readonly runs: readonly number[];
  /** In pairs, a unit and the letter that it folds to. What is in neither folds to itself. */
  readonly letters: string;
}

/** @param table by UTF-16 code unit */
export function packFold(table: Uint16Array): PackedFold {
  const runs: number[] = [];
  let letters = '';
  let last = 0;
  for (let unit = 0; unit < table.length; ) {
    const code = table[unit]!;
    let end = unit + 1;
    if (code < FIRST_LETTER) {
      while (table[end] === code) end++;
      runs.push(unit - last, end - unit, code);
      last = end;
    } else if (code !== unit) letters += String.fromCharCode(unit, code);
    unit = end;
  }
  return { runs, letters };
}

export function unpackFold({ runs, letters }: PackedFold): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < table.length; unit++) table[unit] = unit;
  for (let i = 0, end = 0; i < runs.length; i += 3) {
    const start = end + runs[i]!;
    end = start + runs[i + 1]!;
    table.fill(runs[i + 2]!, start, end);
  }
  for (let i = 0; i < letters.length; i += 2) table[letters.charCodeAt(i)] = letters.charCodeAt(i + 1);
  return table;
}
