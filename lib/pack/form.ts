/**
 * Forms: the small language in which a pack writes what to look for. docs/packs.md explains it to editors.
 *
 *     North Korean worker*     a space: one to three spaces or hyphens; `*`: any ending (spaced scripts only)
 *     {labour,labor} camp      alternatives
 *     ^北                      only where no letter precedes; `$` at the end: only where none follows
 */
import { Fold, foldTable, isLetter, isSpacedLetter, isWideLetter } from '../text/fold';

/** One step of a form. Numbers are folded letters. */
export type Step = number | 'space' | 'optional-space' | 'dot' | 'apostrophe' | 'ending';

export interface ParsedForm {
  readonly steps: readonly Step[];
  /** No letter may precede: always so where the form begins with a spaced script. */
  readonly atWordStart: boolean;
  /** No letter may follow. */
  readonly atWordEnd: boolean;
}

/** What can be wrong with a form. */
export const FORM_FAULTS = [
  'braces',
  'no-letters',
  'first-sign',
  'star',
  'early-star',
  'sign',
  'one-letter',
  'one-wide',
] as const;
export type FormFault = (typeof FORM_FAULTS)[number];

/** Its message is for those who edit packs; the interface says what is wrong in its own words. */
export class FormError extends Error {
  override readonly name = 'FormError';
  constructor(
    readonly fault: FormFault,
    message: string,
  ) {
    super(message);
  }
}

/** Expands `{a,b}` groups, left to right. Throws FormError for braces that do not pair. */
export function expandForm(form: string): string[] {
  const open = form.indexOf('{');
  const close = form.indexOf('}', open);
  if (open < 0) {
    if (form.includes('}')) throw new FormError('braces', `“${form}” has “}” without “{”`);
    return [form.replace(/ +/g, ' ').trim()];
  }
  if (close < 0) throw new FormError('braces', `“${form}” has “{” without “}”`);
  const head = form.slice(0, open);
  const tail = form.slice(close + 1);
  return form
    .slice(open + 1, close)
    .split(',')
    .flatMap((choice) => expandForm(head + choice + tail));
}

/**
 * Parses one expanded form. Throws FormError with the remedy where a form would match too much or nothing.
 *
 * @param optionalSpaces Korean: a space in the form may be missing in the text
 */
export function parseForm(form: string, optionalSpaces = false): ParsedForm {
  const anchoredStart = form.startsWith('^');
  const anchoredEnd = form.endsWith('$');
  const body = form.slice(anchoredStart ? 1 : 0, anchoredEnd ? -1 : undefined);
  const steps = toSteps(body, optionalSpaces, form);
  const letters = steps.filter((step) => typeof step === 'number');
  const first = letters[0];
  if (first === undefined) throw new FormError('no-letters', `“${form}” has no letters`);
  if (steps[0] !== first) throw new FormError('first-sign', `“${form}” must begin with a letter`);
  const last = steps.at(-1)!;
  const lastLetter = letters.at(-1)!;
  const spaced = isSpacedLetter(first);
  const parsed = {
    steps,
    atWordStart: anchoredStart || spaced,
    atWordEnd: anchoredEnd || (isSpacedLetter(lastLetter) && last !== 'ending'),
  };
  refuseTooShort(form, parsed, letters, spaced);
  return parsed;
}

function toSteps(body: string, optionalSpaces: boolean, form: string): Step[] {
  const fold = foldTable();
  const steps: Step[] = [];
  for (let i = 0; i < body.length; i++) {
    const code = fold[body.charCodeAt(i)]!;
    const before = steps.at(-1);
    if (body[i] === '*') {
      if (typeof before !== 'number' || !isSpacedLetter(before))
        throw new FormError('star', `“${form}”: “*” must follow a Latin or Cyrillic letter`);
      steps.push('ending');
      continue;
    }
    const step = stepOf(code, before, optionalSpaces);
    if (step !== undefined) steps.push(step);
    else if (code !== Fold.SKIP)
      throw new FormError('sign', `“${form}” has “${body[i]}”, which a form cannot hold`);
  }
  return steps;
}

/** The step that a folded code of a form stands for; undefined for what is no step. */
function stepOf(code: number, before: Step | undefined, optionalSpaces: boolean): Step | undefined {
  if (isLetter(code)) return code;
  // `N. Korea` is also written `N.Korea`.
  if (code === Fold.SPACE) return optionalSpaces || before === 'dot' ? 'optional-space' : 'space';
  if (code === Fold.DOT) return 'dot';
  return code === Fold.APOSTROPHE ? 'apostrophe' : undefined;
}

function refuseTooShort(form: string, parsed: ParsedForm, letters: number[], spaced: boolean): void {
  if (spaced) {
    if (letters.length < 2) throw new FormError('one-letter', `“${form}” is one letter: write a longer form`);
    const ending = parsed.steps.indexOf('ending');
    if (ending >= 0 && parsed.steps.slice(0, ending).filter((step) => typeof step === 'number').length < 3)
      throw new FormError(
        'early-star',
        `“${form}” has fewer than 3 letters before “*”: write the endings out`,
      );
  } else if (letters.length === 1 && isWideLetter(letters[0]!) && !parsed.atWordStart && !parsed.atWordEnd) {
    throw new FormError(
      'one-wide',
      `“${form}” is one character and would match inside other words: anchor it with ^ or $`,
    );
  }
}
