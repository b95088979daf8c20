/** How forms begin: what a gate looks for. */

import { FIRST_LETTER, isSpacedLetter, isWideLetter } from '../text/fold';
import { DEPTH, EDGE, type EdgeForm } from './edges';

/** The first letters of a form's first word, in one of the ways in which the text may write it. */
export interface Opening {
  /** Folded, one UTF-16 code unit each. */
  readonly letters: string;
  /** The word ends after these letters; otherwise anything may follow. */
  readonly whole: boolean;
}

/** Every way in which forms of spaced scripts begin, each once, without those that a shorter one includes. */
export function openingsOf(forms: readonly EdgeForm[]): Opening[] {
  const found = new Map<string, Opening>();
  for (const { edges } of forms)
    if (isSpacedLetter(edges.charCodeAt(0)))
      for (const opening of openingsOfEdges(edges)) found.set(`${opening.letters} ${opening.whole}`, opening);
  const openings = [...found.values()];
  const begun = new Set(openings.flatMap(({ letters, whole }) => (whole ? [] : [letters])));
  return openings.filter(({ letters, whole }) => {
    for (let length = 1; length < letters.length + (whole ? 1 : 0); length++)
      if (begun.has(letters.slice(0, length))) return false;
    return true;
  });
}

/** `D.P.R.K.` begins as the word `d` and as `dp`. */
function openingsOfEdges(edges: string): Opening[] {
  const openings: Opening[] = [];
  let letters = '';
  for (let i = 0; i < edges.length; i++) {
    const edge = edges.charCodeAt(i);
    if (isSpacedLetter(edge)) {
      letters += edges[i]!;
      if (letters.length < DEPTH) continue;
    }
    if (isSpacedLetter(edge) || edge === EDGE.ending) return [...openings, { letters, whole: false }];
    openings.push({ letters, whole: true });
    if (edge >= FIRST_LETTER || edge === EDGE.space) return openings;
  }
  return [...openings, { letters, whole: true }];
}

/** The first two letters of forms of wide scripts, each pair once; a space stands where no second wide letter follows. */
export function pairsOf(forms: readonly EdgeForm[]): string[] {
  const pairs = new Set<string>();
  for (const { edges } of forms)
    if (isWideLetter(edges.charCodeAt(0)))
      pairs.add(edges[0]! + (isWideLetter(edges.charCodeAt(1)) ? edges[1]! : ' '));
  return [...pairs];
}
