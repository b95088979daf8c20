import type { ParsedForm } from '../pack/form';
import { edgeOf, type NumberedForm } from './edges';

/** Forms in groups that are written as one. How they begin is asked of all at once, the rest when a text begins so. */
export interface FormList {
  readonly size: number;
  /** Shows the first edges of each form of a group: its first four letters, first word, or first two if wide. */
  heads(group: number, show: (edges: readonly number[]) => void): void;
  /** The forms of a group, with the same numbers whenever they are asked for. */
  forms(group: number): readonly NumberedForm[];
}

/** Parsed forms as they are, each a group and numbered by its index. */
export function listOf(parsed: readonly ParsedForm[]): FormList {
  return {
    size: parsed.length,
    heads: (group, show) => show(parsed[group]!.steps.map(edgeOf)),
    forms: (form) => {
      const { steps, ...anchors } = parsed[form]!;
      return [{ form, edges: String.fromCharCode(...steps.map(edgeOf)), ...anchors }];
    },
  };
}
