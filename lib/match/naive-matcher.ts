/**
 * The slow and obvious matcher: every form tried at every place. It judges the fast one in tests and is used for
 * nothing else.
 */

import type { ParsedForm } from '../pack/form';
import { Fold, foldAll, isLetter, isSpacedLetter, isWideLetter } from '../text/fold';
import type { Hit } from './matcher';

/** Every occurrence of every form in `text`, in no particular order. */
export function naiveScan(forms: readonly ParsedForm[], text: string): Hit[] {
  // Invisible units are taken out first, and offsets mapped back at the end.
  const folded = foldAll(text);
  const places = folded.flatMap((code, i) => (code === Fold.SKIP ? [] : [i]));
  const codes = places.map((i) => folded[i]!);
  const hits: Hit[] = [];
  for (let at = 0; at < codes.length; at++) {
    forms.forEach((form, index) => {
      for (const end of new Set(endsAt(codes, at, at, at, form, 0))) {
        if (!isWhole(codes, at, end, form)) continue;
        const last = places[end - 1]!;
        const marks = /^[\u0300-\u036f]*/.exec(text.slice(last + 1))![0].length;
        hits.push({ form: index, start: places[at]!, end: last + 1 + marks });
      }
    });
  }
  return hits;
}

/** Where the steps from `step` on can end when they begin at `at`; an end is past the last letter or mark. */
function endsAt(
  codes: number[],
  start: number,
  at: number,
  end: number,
  form: ParsedForm,
  step: number,
): number[] {
  const wanted = form.steps[step];
  if (wanted === undefined) return end > start ? [end] : [];
  const go = (next: number, nextEnd: number): number[] => endsAt(codes, start, next, nextEnd, form, step + 1);
  if (typeof wanted === 'number') return codes[at] === wanted ? go(at + 1, at + 1) : [];
  if (wanted === 'ending') {
    let to = at;
    while (to < codes.length && isSpacedLetter(codes[to]!)) to++;
    return go(to, to > at ? to : end);
  }
  if (wanted === 'dot' || wanted === 'apostrophe') {
    const there = codes[at] === (wanted === 'dot' ? Fold.DOT : Fold.APOSTROPHE);
    return there ? go(at + 1, at + 1) : go(at, end);
  }
  let spaces = 0;
  while (spaces < 3 && codes[at + spaces] === Fold.SPACE) spaces++;
  return spaces > 0 || wanted === 'optional-space' ? go(at + spaces, end) : [];
}

function isWhole(codes: number[], start: number, end: number, form: ParsedForm): boolean {
  const before = codes[start - 1] ?? Fold.BREAK;
  const after = codes[end] ?? Fold.BREAK;
  const first = codes[start]!;
  const last = codes[end - 1]!;
  const touches = (edge: number, neighbour: number): boolean =>
    isWideLetter(edge) ? isLetter(neighbour) : isSpacedLetter(neighbour);
  if (form.atWordStart && touches(first, before)) return false;
  return !(form.atWordEnd && touches(last, after));
}
