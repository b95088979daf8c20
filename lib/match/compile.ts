/** Makes of forms what a matcher reads: plain data, so that it can be made when the extension is packaged. */

import type { ParsedForm } from '../pack/form';
import type { MatcherData } from '../pack/lexicon-data';
import { compileTrie } from './compile-trie';
import { type EdgeForm, edgeFormOf } from './edges';
import { openingsOf, pairsOf } from './opening';

/** @param forms hits call them by their numbers, which several may share */
export function compile(forms: readonly EdgeForm[]): MatcherData {
  const openings = openingsOf(forms);
  const begun = openings.flatMap(({ letters, whole }) => (whole ? [] : [letters]));
  const whole = openings.flatMap(({ letters, whole }) => (whole ? [letters] : []));
  const { trie, nodes } = compileTrie(forms, [...begun, ...whole]);
  return { begun: begun.join(' '), whole: whole.join(' '), nodes, pairs: pairsOf(forms).join(''), trie };
}

/** Parsed forms, which hits call by their index. */
export const compileParsed = (forms: readonly ParsedForm[]): MatcherData => compile(forms.map(edgeFormOf));
