/**
 * Reads written forms with all their alternatives, and writes none of them out: a page waits for thousands. They have been
 * checked before (lib/pack/parse.ts), so nothing is refused here.
 */

import { FIRST_LETTER, Fold, foldTable, isLetter, isSpacedLetter, isWideLetter } from '../text/fold';
import { DEPTH, EDGE, type EdgeForm } from './edges';

/** The beginning of a form: as many edges as there are before `count`. They are lent, and soon overwritten. */
export type ShowHead = (edges: readonly number[], count: number) => void;
/** @param written the alternative as the pack writes it */
export type ShowForm = (form: EdgeForm, written: string) => void;

const ANCHOR_START = 0x5e;
const ANCHOR_END = 0x24;
const STAR = 0x2a;
const SPACE = 0x20;

export class FormReader {
  private readonly fold = foldTable();
  private readonly edges: number[] = [];
  /** How far the form has been read: edges, letters among them, what else is known, the last unit, the last but spaces. */
  private count = 0;
  private letters = 0;
  private isAnchored = false;
  private isSettled = false;
  private last = 0;
  private lastSeen = 0;

  /** @param optionalSpaces Korean: a space in the form may be missing in the text */
  constructor(private readonly optionalSpaces: boolean) {}

  /** Shows each way in which a form begins: its first letters or its first word, or two letters of a wide script. */
  heads(form: string, show: ShowHead): void {
    const open = form.indexOf('{');
    this.begin();
    this.append(form, open < 0 ? form.length : open, true);
    if (open < 0 || this.isSettled) show(this.edges, this.count);
    else {
      this.begin();
      this.walk(partsOf(form), 0, '', true, (isWhole) => {
        if (!isWhole && !this.isSettled) return true;
        show(this.edges, this.count);
        return false;
      });
    }
  }

  /** Shows each alternative of a form that fits. @param fits is asked as soon as it is settled how one begins */
  forms(form: string, fits: (edges: string) => boolean, show: ShowForm): void {
    this.begin();
    this.walk(partsOf(form), 0, '', false, (isWhole, written) => {
      if (!isWhole) return !this.isSettled || fits(this.text(this.count));
      const whole = this.whole();
      if (fits(whole.edges)) show(whole, written);
      return false;
    });
  }

  private begin(): void {
    this.count = 0;
    this.letters = 0;
    this.isAnchored = false;
    this.isSettled = false;
    this.last = 0;
    this.lastSeen = 0;
  }

  /** @param goOn told whether the form is read to its end, says whether to read on */
  private walk(
    parts: Parts,
    at: number,
    before: string,
    headOnly: boolean,
    goOn: (isWhole: boolean, written: string) => boolean,
  ): void {
    const { count, letters, isAnchored, isSettled, last, lastSeen } = this;
    for (const choice of parts[at]!) {
      this.count = count;
      this.letters = letters;
      this.isAnchored = isAnchored;
      this.isSettled = isSettled;
      this.last = last;
      this.lastSeen = lastSeen;
      this.append(choice, choice.length, headOnly);
      if (goOn(at === parts.length - 1, before + choice))
        this.walk(parts, at + 1, before + choice, headOnly, goOn);
    }
  }

  private append(text: string, end: number, headOnly: boolean): void {
    const { edges, fold } = this;
    for (let i = 0; i < end && !(headOnly && this.isSettled); i++) {
      const unit = text.charCodeAt(i);
      // Alternatives may leave two spaces behind: `a {,b} c`.
      if (unit === SPACE && this.last === SPACE) continue;
      this.last = unit;
      if (unit !== SPACE) this.lastSeen = unit;
      const edge = unit === STAR ? EDGE.ending : this.edgeOf(fold[unit]!);
      if (this.count === 0 && unit === ANCHOR_START) this.isAnchored = true;
      // Only a letter begins a form: alternatives may leave a space before it, too.
      if (edge === 0 || (this.count === 0 && edge < FIRST_LETTER)) continue;
      edges[this.count++] = edge;
      if (isSpacedLetter(edge)) this.letters++;
      const isWide = this.count > 1 && (isWideLetter(edge) || isWideLetter(edges[0]!));
      if (isWide || edge === EDGE.space || edge === EDGE.ending || this.letters === DEPTH)
        this.isSettled = true;
    }
  }

  /** 0 for what is no step of a form: anchors, and what cannot be seen. */
  private edgeOf(code: number): number {
    if (isLetter(code)) return code;
    if (code === Fold.SPACE) {
      // `N. Korea` is also written `N.Korea`.
      const isOptional = this.optionalSpaces || (this.count > 0 && this.edges[this.count - 1] === EDGE.dot);
      return isOptional ? EDGE['optional-space'] : EDGE.space;
    }
    if (code === Fold.DOT) return EDGE.dot;
    return code === Fold.APOSTROPHE ? EDGE.apostrophe : 0;
  }

  private whole(): EdgeForm {
    const { edges, lastSeen } = this;
    const count = this.last === SPACE ? this.count - 1 : this.count;
    let letter = count - 1;
    while (edges[letter]! < FIRST_LETTER) letter--;
    return {
      edges: this.text(count),
      atWordStart: this.isAnchored || isSpacedLetter(edges[0]!),
      atWordEnd:
        lastSeen === ANCHOR_END || (isSpacedLetter(edges[letter]!) && edges[count - 1] !== EDGE.ending),
    };
  }

  private text(count: number): string {
    // Cut short and not copied; but not below what other alternatives go on from.
    this.edges.length = this.count;
    return String.fromCharCode(...this.edges).slice(0, count);
  }
}

/** Texts that follow one another, each in its alternatives: `a {b,c} d` is `a `, `b` or `c`, ` d`. */
type Parts = readonly (readonly string[])[];

function partsOf(form: string): Parts {
  const parts: string[][] = [];
  let at = 0;
  for (let open = form.indexOf('{'); open >= 0; open = form.indexOf('{', at)) {
    const close = form.indexOf('}', open);
    parts.push([form.slice(at, open)], form.slice(open + 1, close).split(','));
    at = close + 1;
  }
  parts.push([form.slice(at)]);
  return parts;
}
