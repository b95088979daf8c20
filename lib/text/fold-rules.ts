/**
 * How Unicode's units fold, by rules. The packaged extension has the outcome in place of this file (scripts/compiled.ts): to
 * make it took a page seven milliseconds, and thirty on a slow machine.
 */
import hanVariants from '../../assets/han-variants.json';
import { Fold, isSpacedLetter, NOT_ALL_WIDE } from './fold-codes';

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
/** By UTF-16 code unit. What comes later wins. */
export function foldByRules(): Uint16Array {
  const fold = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) fold[unit] = unit;
  for (const [from, to] of NOT_ALL_WIDE) {
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
