/** What folded text is made of: letters, and codes for everything else. */

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

/** Units outside of these are wide letters: Han, Hangul and other scripts that stand for themselves, and that are the bulk. */
export const NOT_ALL_WIDE = [
  [0, 0x1200],
  [0x1680, 0x3100],
  [0xf900, 0x10000],
] as const;
