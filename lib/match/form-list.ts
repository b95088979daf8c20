import type { ParsedForm, Step } from '../pack/form';

export interface NumberedForm extends ParsedForm {
  /** What hits call it by. */
  readonly form: number;
}

/** Forms in groups that are written as one. How they begin is asked of all at once, the rest when a text begins so. */
export interface FormList {
  readonly size: number;
  /** The first steps of each form of a group: enough for `openingsOf` and for the first two wide letters. */
  heads(group: number): readonly (readonly Step[])[];
  /** The forms of a group, with the same numbers whenever they are asked for. */
  forms(group: number): readonly NumberedForm[];
}

/** Parsed forms as they are, each a group and numbered by its index. */
export function listOf(forms: readonly ParsedForm[]): FormList {
  return {
    size: forms.length,
    heads: (group) => [forms[group]!.steps],
    forms: (group) => [{ ...forms[group]!, form: group }],
  };
}
