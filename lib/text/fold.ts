/**
 * Folding: the form of a character that is compared. One UTF-16 code unit folds to one code, so offsets never move.
 *
 * Case, accents, full width and traditional Han are folded away; й and ё become и and е (decomposed text has
 * them as и, е plus a mark). Hangul and kana stay whole: decomposing 북한 gives six units and gains nothing.
 */
import hanVariants from '../../assets/han-variants.json';

/** Codes below `FIRST_LETTER` are not letters. */
export const Fold = {
  /** Punctuation and the breaks between blocks: no form reaches over it. */
  BREAK: 0,
  /** Invisible: soft hyphen, zero-width and direction marks, combining marks. As if it were not there. */
  SKIP: 1,
  /** White space and hyphens: what a space in a form stands for. */
  SPACE: 2,
  DOT: 3,
  APOSTROPHE: 4,
} as const;
export const FIRST_LETTER = 0x30;

/** Units from here on are written without spaces, or (Hangul) with particles that stick: no word boundaries. */
export const FIRST_WIDE = 0x1100;

export const isLetter = (code: number): boolean => code >= FIRST_LETTER;
/** Letters of scripts that put spaces between words: Latin, Cyrillic, digits and the like. */
export const isSpacedLetter = (code: number): boolean => code >= FIRST_LETTER && code < FIRST_WIDE;
export const isWideLetter = (code: number): boolean => code >= FIRST_WIDE;

let table: Uint16Array | undefined;

/** The fold of every UTF-16 code unit. Built on first use (about 5 ms), then shared. */
export function foldTable(): Uint16Array {
  table ??= buildTable();
  return table;
}

/** Folds a whole string to codes, one a unit. */
export function foldAll(text: string): number[] {
  const fold = foldTable();
  const codes: number[] = [];
  for (let i = 0; i < text.length; i++) codes.push(fold[text.charCodeAt(i)]!);
  return codes;
}

/** Format characters (soft hyphen, zero-width, direction), combining marks, Hangul fillers. */
const SKIPPED = /[\p{Cf}\p{Mn}\u115f\u1160]/u;
const SPACED = /[\s\p{Pd}\u00b7\u30fb\u2027/]/u;
const APOSTROPHES = "'’‘ʼ＇`´";
const LETTER = /[\p{L}\p{N}]/u;
/** Kana marks and signs that are parts of words although Unicode does not call them letters. */
const WORD_SIGNS = /[\u3005-\u3007\u30fc\uff70]/u;

function buildTable(): Uint16Array {
  const fold = new Uint16Array(0x10000);
  // Han ideographs, Hangul syllables and surrogates are the bulk and stand for themselves.
  for (let unit = 0; unit < 0x10000; unit++) {
    const bulk = (unit >= 0x3100 && unit <= 0xf8ff) || (unit >= 0x1200 && unit <= 0x167f);
    fold[unit] = bulk ? unit : foldUnit(String.fromCharCode(unit));
  }
  const { pairs } = hanVariants;
  for (let i = 0; i < pairs.length; i += 2) fold[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);
  return fold;
}

function foldUnit(char: string): number {
  if (SKIPPED.test(char)) return Fold.SKIP;
  if (char === '\n') return Fold.BREAK;
  if (char !== '\u30fc' && SPACED.test(char)) return Fold.SPACE;
  if (char === '.' || char === '．') return Fold.DOT;
  if (APOSTROPHES.includes(char)) return Fold.APOSTROPHE;
  if (!LETTER.test(char) && !WORD_SIGNS.test(char)) return Fold.BREAK;
  const base = char.normalize('NFKD').toLowerCase();
  const code = base.charCodeAt(0);
  // Only where the first unit of the decomposition is the letter itself (é → e, ａ → a), not ½ → 1⁄2 or Hangul jamo.
  const simple = isSpacedLetter(code) && /^.\p{Mn}*$/u.test(base);
  const own = char.toLowerCase();
  return simple ? code : own.length === 1 ? own.charCodeAt(0) : char.charCodeAt(0);
}
