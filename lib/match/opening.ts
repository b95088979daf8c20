/**
 * How forms begin. A matcher reads no more than this of most forms: whole forms are parsed when a text first has their
 * beginning.
 */
import { expandFirst, type ParsedForm, type Step, stepOf } from '../pack/form';
import { foldTable, isSpacedLetter, isWideLetter } from '../text/fold';

/** Letters of a word that are looked at. A fifth would save few questions and double the gate's table. */
export const DEPTH = 4;

/** The first letters of a form's first word, in one of the ways in which the text may write it. */
export interface Opening {
  readonly letters: readonly number[];
  /** The word ends after these letters; otherwise anything may follow. */
  readonly whole: boolean;
}

/** Every way in which a form in a spaced script begins: `D.P.R.K.` begins as `d.` and as `dp`. */
export function openingsOf(steps: readonly Step[]): Opening[] {
  const openings: Opening[] = [];
  const letters: number[] = [];
  for (const step of steps) {
    if (typeof step === 'number' && isSpacedLetter(step)) {
      letters.push(step);
      if (letters.length === DEPTH) return [...openings, { letters, whole: false }];
    } else if (step === 'ending') return [...openings, { letters, whole: false }];
    else {
      openings.push({ letters: [...letters], whole: true });
      if (typeof step === 'number' || step === 'space') return openings;
    }
  }
  return [...openings, { letters, whole: true }];
}

/** True where a form can begin with these letters. */
export function beginsWith({ steps }: ParsedForm, letters: readonly number[]): boolean {
  let known = 0;
  for (const step of steps) {
    if (typeof step === 'number') {
      if (step !== letters[known]) return false;
      if (++known === letters.length) return true;
    } else if (step === 'space') return false;
  }
  return false;
}

/** The wide letter right behind the first; 0 where something else follows, or nothing. */
export function secondWide(steps: readonly Step[]): number {
  const second = steps[1];
  return typeof second === 'number' && isWideLetter(second) ? second : 0;
}

/**
 * The first steps of every way to write an unexpanded form: as many as `openingsOf`, or a wide script's first two
 * steps, take. What a form cannot hold is passed over: it is refused when the form is parsed.
 *
 * @throws FormError for braces that do not pair
 */
export function headsOf(form: string, optionalSpaces: boolean): Step[][] {
  const open = form.indexOf('{');
  const steps: Step[] = [];
  const isSettled = readHead(open < 0 ? form : form.slice(0, open), optionalSpaces, steps);
  if (open < 0 || isSettled) return [steps];
  return expandFirst(form).flatMap((choice) => headsOf(choice, optionalSpaces));
}

/** Reads steps until the beginning is settled; false where the text ends before. */
function readHead(text: string, optionalSpaces: boolean, into: Step[]): boolean {
  const fold = foldTable();
  let letters = 0;
  for (let i = 0; i < text.length; i++) {
    const code = fold[text.charCodeAt(i)]!;
    const step = text[i] === '*' ? 'ending' : stepOf(code, into.at(-1), optionalSpaces);
    if (step === undefined || (step !== code && into.length === 0)) continue;
    into.push(step);
    if (step === 'space' || step === 'ending') return true;
    if (into.length > 1 && (isWideLetter(code) || isWideLetter(into[0] as number))) return true;
    if (isSpacedLetter(code) && ++letters === DEPTH) return true;
  }
  return false;
}
