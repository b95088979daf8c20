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

/** The fold of every UTF-16 code unit. Built on first use, then shared. */
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
const SKIPPED = /[\p{Cf}\p{Mn}\u115f\u1160]+/gu;
const SPACED = /[\s\p{Pd}\u00b7\u30fb\u2027/]+/gu;
/** With the kana marks and signs that are parts of words although Unicode does not call them letters. */
const LETTERS = /[\p{L}\p{N}\u3005-\u3007\u30fc\uff70]+/gu;
const SINGLES: readonly [units: string, code: number][] = [
  ['\n', Fold.BREAK],
  ['.．', Fold.DOT],
  ["'’‘ʼ＇`´", Fold.APOSTROPHE],
];
/** What is neither Han, Hangul nor another script that stands for itself: those are the bulk. */
const TO_FOLD = [
  [0, 0x1200],
  [0x1680, 0x3100],
  [0xf900, 0x10000],
] as const;

/** Run by run and not unit by unit, because a page waits for it. What comes later wins. */
function buildTable(): Uint16Array {
  const fold = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) fold[unit] = unit;
  for (const [from, to] of TO_FOLD) {
    const units = String.fromCharCode(...fold.subarray(from, to));
    fold.fill(Fold.BREAK, from, to);
    for (const { 0: run, index } of units.matchAll(LETTERS)) fold.set(foldLetters(run), from + index);
    for (const { 0: run, index } of units.matchAll(SPACED))
      fold.fill(Fold.SPACE, from + index, from + index + run.length);
    for (const { 0: run, index } of units.matchAll(SKIPPED))
      fold.fill(Fold.SKIP, from + index, from + index + run.length);
  }
  for (const [units, code] of SINGLES)
    for (let i = 0; i < units.length; i++) fold[units.charCodeAt(i)] = code;
  const { pairs } = hanVariants;
  for (let i = 0; i < pairs.length; i += 2) fold[pairs.charCodeAt(i)] = pairs.charCodeAt(i + 1);
  return fold;
}

function foldLetters(run: string): number[] {
  // One call for all of them; nothing joins over a line feed.
  const bases = run.split('').join('\n').normalize('NFKD').toLowerCase().split('\n');
  return bases.map((base, i) => {
    const code = base.charCodeAt(0);
    // Only where the first unit of the decomposition is the letter itself (é → e, ａ → a), not ½ → 1⁄2 or Hangul jamo.
    if (isSpacedLetter(code) && (base.length === 1 || MARKED.test(base))) return code;
    const own = run[i]!.toLowerCase();
    return own.length === 1 ? own.charCodeAt(0) : run.charCodeAt(i);
  });
}

const MARKED = /^.\p{Mn}*$/u;
