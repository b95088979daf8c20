import type { ParsedForm } from '../pack/form';
import { edgeOf, type NumberedForm } from './edges';
import type { ShowHead } from './form-reader';

/** Forms in groups that are written as one. How they begin is asked of all at once, the rest when a text begins so. */
export interface FormList {
  readonly size: number;
  heads(group: number, show: ShowHead): void;
  /** The forms of a group that fit; `fits` may be asked about their beginnings too. */
  forms(group: number, fits: (edges: string) => boolean): readonly NumberedForm[];
}

/** Parsed forms as they are, each a group and numbered by its index. */
export function listOf(parsed: readonly ParsedForm[]): FormList {
  return {
    size: parsed.length,
    heads: (group, show) => {
      const { steps } = parsed[group]!;
      show(steps.map(edgeOf), steps.length);
    },
    forms: (form, fits) => {
      const { steps, ...anchors } = parsed[form]!;
      const edges = String.fromCharCode(...steps.map(edgeOf));
      return fits(edges) ? [{ form, edges, ...anchors }] : [];
    },
  };
}
