/** Forms step by step, walked from a place where some form may begin. */

import { FIRST_LETTER, Fold, foldTable, isLetter, isSpacedLetter, isWideLetter } from '../text/fold';
import { EDGE } from './edges';
import type { Hit } from './matcher';
import { TrieNodes } from './trie-nodes';

const ROOT = 0;

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

export class FormTrie extends TrieNodes {
  private readonly fold = foldTable();
  /** Where `follow` came to: the next unit to read, and past the last letter that matched. */
  private at = 0;
  private end = 0;

  /** Adds a hit for every form that begins at `start`. */
  walk(text: string, start: number, hits: Hit[]): void {
    this.step(text, ROOT, start, start, start, hits);
  }

  /** Like `walk`, from a node on, to which the letters of the word up to the one at `last` led. */
  walkOn(text: string, node: number, last: number, hits: Hit[]): void {
    // Most walks end without a hit: where the word began is looked up only for those that do not.
    this.step(text, node, ~last, last + 1, last + 1, hits);
  }

  /** Where the word begins of which some letter is at `at`. */
  private wordStart(text: string, at: number): number {
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
    const { firsts, fold, rests, targets } = this;
    let node = from;
    while (true) {
      const output = this.outputs[node]!;
      if (output !== 0) this.emit(text, this.endings[output]!, start, end, hits);
      const first = this.from[node]!;
      if (first === this.from[node + 1]) return;
      if (firsts[first]! < FIRST_LETTER) this.stepSpecial(text, node, start, at, end, hits);
      while (at < text.length && fold[text.charCodeAt(at)] === Fold.SKIP) at++;
      if (at >= text.length) return;
      const code = fold[text.charCodeAt(at)]!;
      if (!isLetter(code)) return;
      const edge = this.edgeOf(node, code);
      if (edge < 0) return;
      end = ++at;
      if (rests[edge] !== 0) {
        if (!this.follow(text, rests[edge]!, at, end)) return;
        at = this.at;
        end = this.end;
      }
      node = targets[edge]!;
    }
  }

  /** The steps of an edge that are no letters branch off beside those that are. */
  private stepSpecial(text: string, node: number, start: number, at: number, end: number, hits: Hit[]): void {
    const last = this.from[node + 1]!;
    for (let edge = this.from[node]!; edge < last && this.firsts[edge]! < FIRST_LETTER; edge++) {
      if (!this.special(text, this.firsts[edge]!, at, end)) continue;
      if (!this.follow(text, this.rests[edge]!, this.at, this.end)) continue;
      this.step(text, this.targets[edge]!, start, this.at, this.end, hits);
    }
  }

  /** Takes the steps of a label, which do not branch off. Says where it came to, or false where the text is another one. */
  private follow(text: string, label: number, at: number, end: number): boolean {
    const { fold, labels } = this;
    for (let i = label; labels[i] !== 0; i++) {
      const step = labels[i]!;
      if (step < FIRST_LETTER) {
        if (!this.special(text, step, at, end)) return false;
        at = this.at;
        end = this.end;
        continue;
      }
      while (at < text.length && fold[text.charCodeAt(at)] === Fold.SKIP) at++;
      if (at >= text.length || fold[text.charCodeAt(at)] !== step) return false;
      end = ++at;
    }
    this.at = at;
    this.end = end;
    return true;
  }

  /** Takes a step that is no letter: each can be taken in one way only. Says so like `follow`. */
  private special(text: string, step: number, at: number, end: number): boolean {
    this.at = at;
    this.end = end;
    if (step === EDGE.ending) {
      this.at = this.afterWord(text, at);
      if (this.at > at) this.end = this.at;
    } else if (step === EDGE.dot || step === EDGE.apostrophe) {
      this.at = this.afterMark(text, at, step === EDGE.dot ? Fold.DOT : Fold.APOSTROPHE);
      if (this.at > at) this.end = this.at;
    } else {
      this.at = this.afterSpaces(text, at);
      return this.at > at || step === EDGE['optional-space'];
    }
    return true;
  }

  /** @param endings as the trie's data has them */
  private emit(text: string, endings: readonly number[], from: number, end: number, hits: Hit[]): void {
    const start = from < 0 ? this.wordStart(text, ~from) : from;
    for (const ending of endings) {
      if ((ending & 1) !== 0 && this.wordGoesOn(text, start, this.letterBefore(text, start))) continue;
      if ((ending & 2) !== 0 && this.wordGoesOnAfter(text, end)) continue;
      pushNew(hits, { form: ending >> 2, start, end: afterMarks(text, end) });
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
