/** Forms step by step, walked from a place where some form may begin. */

import { FIRST_LETTER, Fold, foldTable, isLetter, isSpacedLetter, isWideLetter } from '../text/fold';
import { EDGE } from './edges';
import type { Hit } from './matcher';
import { type Output, TrieNodes } from './trie-nodes';

/** A space in a form stands for at most this many spaces or hyphens in the text. */
const MAX_SPACES = 3;

/** Combining marks belong to the letter before them: a mark that ends inside one would look broken. */
function afterMarks(text: string, end: number): number {
  while (end < text.length && text.charCodeAt(end) >= 0x0300 && text.charCodeAt(end) <= 0x036f) end++;
  return end;
}

/** Two ways through a form (a space that may be missing) can end at the same place: one hit. */
function pushNew(hits: Hit[], hit: Hit): void {
  for (let i = hits.length - 1; i >= 0 && hits[i]!.start === hit.start; i--) {
    if (hits[i]!.form === hit.form && hits[i]!.end === hit.end) return;
  }
  hits.push(hit);
}

/** What the text has for an edge that may be missing. */
const MARKS: Readonly<Record<number, number>> = { [EDGE.dot]: Fold.DOT, [EDGE.apostrophe]: Fold.APOSTROPHE };

export class FormTrie extends TrieNodes {
  private readonly fold = foldTable();

  /** Adds a hit for every form below `root` that begins at `start`. */
  walk(text: string, root: number, start: number, hits: Hit[]): void {
    this.step(text, root, start, start, start, hits);
  }

  /** Like `walk`, from a node on, to which the letters of the word up to the one at `last` led. */
  walkOn(text: string, node: number, last: number, hits: Hit[]): void {
    // Most walks end without a hit: where the word began is looked up only for those that do not.
    this.step(text, node, ~last, last + 1, last + 1, hits);
  }

  /** Where the word begins of which some letter is at `at`. */
  wordStart(text: string, at: number): number {
    let start = at;
    for (let i = at; i >= 0; i--) {
      const code = this.fold[text.charCodeAt(i)]!;
      if (isSpacedLetter(code)) start = i;
      else if (code !== Fold.SKIP) break;
    }
    return start;
  }

  /**
   * @param start where the form begins, or the complement (`~`) of a place in the word that it begins with
   * @param at the next unit to read
   * @param end past the last letter that matched, so that trailing spaces and invisible units stay outside
   */
  private step(text: string, from: number, start: number, at: number, end: number, hits: Hit[]): void {
    let node = from;
    while (true) {
      const output = this.output[node]!;
      if (output < 0) {
        this.follow(text, ~output, start, at, end, hits);
        return;
      }
      if (output !== 0) this.emit(text, this.outputs[output]!, start, end, hits);
      const first = this.firstChild[node]!;
      if (first === this.firstChild[node + 1]) return;
      if (this.edge[first]! < FIRST_LETTER) this.stepSpecial(text, node, start, at, end, hits);
      while (at < text.length && this.fold[text.charCodeAt(at)] === Fold.SKIP) at++;
      if (at >= text.length) return;
      const code = this.fold[text.charCodeAt(at)]!;
      if (!isLetter(code)) return;
      node = this.childOf(node, code);
      if (node < 0) return;
      at++;
      end = at;
    }
  }

  /** Like `step`, on a tail: it does not branch, and so is read in a loop. */
  private follow(text: string, tail: number, start: number, at: number, end: number, hits: Hit[]): void {
    const { fold, tails } = this;
    let i = tail + 2;
    for (let edge = tails[i]!; edge !== 0; edge = tails[++i]!) {
      if (edge >= FIRST_LETTER) {
        while (at < text.length && fold[text.charCodeAt(at)] === Fold.SKIP) at++;
        if (at >= text.length || fold[text.charCodeAt(at)] !== edge) return;
        end = ++at;
      } else if (edge === EDGE.ending) {
        const after = this.afterWord(text, at);
        if (after > at) end = at = after;
      } else if (edge === EDGE.space || edge === EDGE['optional-space']) {
        const after = this.afterSpaces(text, at);
        if (after === at && edge === EDGE.space) return;
        at = after;
      } else {
        const after = this.afterMark(text, at, MARKS[edge]!);
        if (after > at) end = at = after;
      }
    }
    const outputs = this.outputs[(tails[tail]! << 16) | tails[tail + 1]!]!;
    this.emit(text, outputs, start, end, hits);
  }

  private stepSpecial(text: string, node: number, start: number, at: number, end: number, hits: Hit[]): void {
    const space = this.childOf(node, EDGE.space);
    const optional = this.childOf(node, EDGE['optional-space']);
    if (space >= 0 || optional >= 0) {
      const after = this.afterSpaces(text, at);
      if (space >= 0 && after > at) this.step(text, space, start, after, end, hits);
      if (optional >= 0) this.step(text, optional, start, after, end, hits);
    }
    const ending = this.childOf(node, EDGE.ending);
    if (ending >= 0) {
      const after = this.afterWord(text, at);
      this.step(text, ending, start, after, after > at ? after : end, hits);
    }
    this.stepMark(text, this.childOf(node, EDGE.dot), Fold.DOT, start, at, end, hits);
    this.stepMark(text, this.childOf(node, EDGE.apostrophe), Fold.APOSTROPHE, start, at, end, hits);
  }

  /** A dot or an apostrophe that may be there or not. */
  private stepMark(
    text: string,
    node: number,
    mark: number,
    start: number,
    at: number,
    end: number,
    hits: Hit[],
  ): void {
    if (node < 0) return;
    const after = this.afterMark(text, at, mark);
    this.step(text, node, start, after, after > at ? after : end, hits);
  }

  private emit(text: string, outputs: readonly Output[], from: number, end: number, hits: Hit[]): void {
    const start = from < 0 ? this.wordStart(text, ~from) : from;
    for (const { form, atWordStart, atWordEnd } of outputs) {
      if (atWordStart && this.wordGoesOn(text, start, this.letterBefore(text, start))) continue;
      if (atWordEnd && this.wordGoesOnAfter(text, end)) continue;
      pushNew(hits, { form, start, end: afterMarks(text, end) });
    }
  }

  /** A spaced-script word may touch a wide one (IT労働者); a wide form that asks for a word start may touch nothing. */
  private wordGoesOn(text: string, start: number, before: number): boolean {
    const wide = isWideLetter(this.fold[text.charCodeAt(start)]!);
    return wide ? isLetter(before) : isSpacedLetter(before);
  }

  private wordGoesOnAfter(text: string, end: number): boolean {
    const last = this.fold[text.charCodeAt(end - 1)]!;
    const next = this.letterAfter(text, end);
    return isWideLetter(last) ? isLetter(next) : isSpacedLetter(next);
  }

  private letterBefore(text: string, start: number): number {
    for (let i = start - 1; i >= 0; i--) {
      const code = this.fold[text.charCodeAt(i)]!;
      if (code !== Fold.SKIP) return code;
    }
    return Fold.BREAK;
  }

  private letterAfter(text: string, at: number): number {
    for (let i = at; i < text.length; i++) {
      const code = this.fold[text.charCodeAt(i)]!;
      if (code !== Fold.SKIP) return code;
    }
    return Fold.BREAK;
  }

  private afterSpaces(text: string, at: number): number {
    let spaces = 0;
    let i = at;
    for (; i < text.length; i++) {
      const code = this.fold[text.charCodeAt(i)]!;
      if (code === Fold.SPACE && spaces < MAX_SPACES) spaces++;
      else if (code !== Fold.SKIP) break;
    }
    return spaces > 0 ? i : at;
  }

  /** Past the mark; where it is not there, nowhere further. */
  private afterMark(text: string, at: number, mark: number): number {
    let i = at;
    while (i < text.length && this.fold[text.charCodeAt(i)] === Fold.SKIP) i++;
    return i < text.length && this.fold[text.charCodeAt(i)] === mark ? i + 1 : at;
  }

  /** Past the letters that finish the word. */
  private afterWord(text: string, at: number): number {
    let end = at;
    for (let i = at; i < text.length; i++) {
      const code = this.fold[text.charCodeAt(i)]!;
      if (isSpacedLetter(code)) end = i + 1;
      else if (code !== Fold.SKIP) break;
    }
    return end;
  }
}
