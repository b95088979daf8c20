/** Forms as the trie has them: a code for each step, letters as they fold. */

import type { ParsedForm, Step } from '../pack/form';
import { FIRST_LETTER, Fold, foldTable, isLetter, isSpacedLetter, isWideLetter } from '../text/fold';

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

export interface NumberedForm extends Omit<ParsedForm, 'steps'> {
  /** What hits call it by. */
  readonly form: number;
  /** One UTF-16 code unit a step. */
  readonly edges: string;
}

export const edgeOf = (step: Step): number => (typeof step === 'number' ? step : EDGE[step]);

/** Reads forms without braces, and parts of them, edge by edge. They have been checked: see lib/pack/parse.ts. */
export class EdgeReader {
  /** What was read last. */
  readonly edges: number[] = [];
  private readonly fold = foldTable();

  /** @param optionalSpaces Korean: a space in the form may be missing in the text */
  constructor(private readonly optionalSpaces: boolean) {}

  /** @param number what hits call it by */
  readForm(form: string, number: number): NumberedForm {
    this.read(form, form.length, false);
    const { edges } = this;
    let last = edges.length - 1;
    while (edges[last]! < FIRST_LETTER) last--;
    const wholeWord = isSpacedLetter(edges[last]!) && edges.at(-1) !== EDGE.ending;
    return {
      form: number,
      edges: String.fromCharCode(...edges),
      atWordStart: form.startsWith('^') || isSpacedLetter(edges[0]!),
      atWordEnd: form.endsWith('$') || wholeWord,
    };
  }

  /** Reads what stands before `end` until it is settled how the form begins; false where it is not. */
  readHead(form: string, end: number): boolean {
    return this.read(form, end, true);
  }

  private read(form: string, end: number, headOnly: boolean): boolean {
    const { edges, fold } = this;
    edges.length = 0;
    let letters = 0;
    for (let i = 0; i < end; i++) {
      const unit = form.charCodeAt(i);
      const edge = unit === STAR ? EDGE.ending : this.edgeOf(fold[unit]!, edges.at(-1));
      // Only a letter begins a form: braces may leave a space before it.
      if (edge === 0 || (edges.length === 0 && edge < FIRST_LETTER)) continue;
      edges.push(edge);
      if (!headOnly) continue;
      if (isSpacedLetter(edge)) letters++;
      const isWide = isWideLetter(edges[0]!) || isWideLetter(edge);
      if (edge === EDGE.space || edge === EDGE.ending || letters === DEPTH || (isWide && edges.length > 1))
        return true;
    }
    return false;
  }

  /** 0 for what is no step of a form: anchors, and what cannot be seen. */
  private edgeOf(code: number, before: number | undefined): number {
    if (isLetter(code)) return code;
    // `N. Korea` is also written `N.Korea`.
    if (code === Fold.SPACE)
      return this.optionalSpaces || before === EDGE.dot ? EDGE['optional-space'] : EDGE.space;
    if (code === Fold.DOT) return EDGE.dot;
    return code === Fold.APOSTROPHE ? EDGE.apostrophe : 0;
  }
}

const STAR = 0x2a;
