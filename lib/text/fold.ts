/**
 * Folding: the form of a character that is compared. One UTF-16 code unit folds to one code, so offsets never move.
 *
 * Case, accents, full width and traditional Han are folded away; й and ё become и and е (decomposed text has
 * them as и, е plus a mark). Hangul and kana stay whole: decomposing 북한 gives six units and gains nothing.
 */
import { foldByRules } from './fold-rules';

export {
  FIRST_LETTER,
  FIRST_WIDE,
  Fold,
  isLetter,
  isSpacedLetter,
  isWideLetter,
  NOT_ALL_WIDE,
} from './fold-codes';

let table: Uint16Array | undefined;

/** The fold of every UTF-16 code unit. Made on first use, then shared. */
export function foldTable(): Uint16Array {
  table ??= foldByRules();
  return table;
}

/** Folds a whole string to codes, one a unit. */
export function foldAll(text: string): number[] {
  const fold = foldTable();
  const codes: number[] = [];
  for (let i = 0; i < text.length; i++) codes.push(fold[text.charCodeAt(i)]!);
  return codes;
}
