/** How forms begin: what a gate looks for. */

import { FIRST_LETTER, isSpacedLetter, isWideLetter } from '../text/fold';
import { DEPTH, EDGE } from './edges';

/** The first letters of a form's first word, in one of the ways in which the text may write it. */
export interface Opening {
  /** Folded, one UTF-16 code unit each. */
  readonly letters: string;
  /** The word ends after these letters; otherwise anything may follow. */
  readonly whole: boolean;
}

/** Shows every way in which a form in a spaced script begins: `D.P.R.K.` begins as `d.` and as `dp`. */
export function openingsOf(
  edges: readonly number[],
  count: number,
  show: (letters: string, whole: boolean) => void,
): void {
  if (count >= DEPTH && isPlain(edges)) {
    show(String.fromCharCode(edges[0]!, edges[1]!, edges[2]!, edges[3]!), false);
    return;
  }
  let letters = '';
  for (let i = 0; i < count; i++) {
    const edge = edges[i]!;
    if (isSpacedLetter(edge)) {
      letters += String.fromCharCode(edge);
      if (letters.length < DEPTH) continue;
    }
    if (isSpacedLetter(edge) || edge === EDGE.ending) {
      show(letters, false);
      return;
    }
    show(letters, true);
    if (edge >= FIRST_LETTER || edge === EDGE.space) return;
  }
  show(letters, true);
}

/** By far the most, and so worth a shorter way. */
const isPlain = (edges: readonly number[]): boolean =>
  isSpacedLetter(edges[0]!) &&
  isSpacedLetter(edges[1]!) &&
  isSpacedLetter(edges[2]!) &&
  isSpacedLetter(edges[3]!);

/** True where a form, or one of which this is the beginning, can begin with these letters. */
export function beginsWith(edges: string, letters: string): boolean {
  let known = 0;
  for (let i = 0; i < edges.length; i++) {
    const edge = edges.charCodeAt(i);
    if (edge >= FIRST_LETTER) {
      if (edge !== letters.charCodeAt(known)) return false;
      if (++known === letters.length) return true;
    } else if (edge === EDGE.space) return false;
  }
  return false;
}

/** The wide letter right behind the first; 0 where something else follows, or nothing. */
export const secondWide = (second: number | undefined): number =>
  second !== undefined && isWideLetter(second) ? second : 0;
