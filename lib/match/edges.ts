/** Forms as the trie has them: a code for each step, letters as they fold. */

import type { ParsedForm, Step } from '../pack/form';

/** Edges that are not letters, numbered below FIRST_LETTER so that they cannot clash with one. */
export const EDGE = {
  space: 0x20,
  'optional-space': 0x21,
  dot: 0x22,
  apostrophe: 0x23,
  ending: 0x24,
} as const;

/** Letters of a word that are looked at. A fifth would save few questions and double the gate's table. */
export const DEPTH = 4;

/** A form as the trie takes it in. */
export interface EdgeForm extends Omit<ParsedForm, 'steps'> {
  /** What hits call it by; several forms may share a number. */
  readonly form: number;
  /** One UTF-16 code unit a step. */
  readonly edges: string;
}

export function edgeFormOf({ steps, atWordStart, atWordEnd }: ParsedForm, form: number): EdgeForm {
  const edges = steps.map((step: Step) => (typeof step === 'number' ? step : EDGE[step]));
  return { form, edges: String.fromCharCode(...edges), atWordStart, atWordEnd };
}
