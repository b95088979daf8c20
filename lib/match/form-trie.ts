/** The trie behind the filter: forms step by step, walked from a place where some form may begin. */
import { Fold, foldTable, isLetter, isSpacedLetter, isWideLetter } from '../text/fold';
import type { ParsedForm, Step } from './form';
import type { Hit } from './matcher';

/** Edges that are not letters, numbered below FIRST_LETTER so that they cannot clash with one. */
const EDGE = { space: 0x20, 'optional-space': 0x21, dot: 0x22, apostrophe: 0x23, ending: 0x24 } as const;
/** A space in a form stands for at most this many spaces or hyphens in the text. */
const MAX_SPACES = 3;

const edgeOf = (step: Step): number => (typeof step === 'number' ? step : EDGE[step]);

interface Output {
  readonly form: number;
  readonly atWordStart: boolean;
  readonly atWordEnd: boolean;
}

/** Combining marks belong to the letter before them: a mark that ends inside one would look broken. */
function afterMarks(text: string, end: number): number {
  while (end < text.length && text.charCodeAt(end) >= 0x0300 && text.charCodeAt(end) <= 0x036f) end++;
  return end;
}

export class FormTrie {
  private readonly fold = foldTable();
  private readonly children: Map<number, number>[] = [new Map()];
  private readonly outputs: (Output[] | undefined)[] = [undefined];
  /** Open addressing: key = node * 65536 + edge, in two words; value = child. */
  private keyNode = new Int32Array(0);
  private keyEdge = new Uint16Array(0);
  private child = new Int32Array(0);
  private mask = 0;
  /** Nodes with an edge that is not a letter: the rest need not be asked. */
  private special = new Uint8Array(0);

  get bytes(): number {
    return this.keyNode.byteLength + this.keyEdge.byteLength + this.child.byteLength + this.special.byteLength;
  }

  add(form: ParsedForm, index: number): void {
    let node = 0;
    for (const step of form.steps) {
      const edge = edgeOf(step);
      let next = this.children[node]!.get(edge);
      if (next === undefined) {
        next = this.children.length;
        this.children.push(new Map());
        this.outputs.push(undefined);
        this.children[node]!.set(edge, next);
      }
      node = next;
    }
    const output = { form: index, atWordStart: form.atWordStart, atWordEnd: form.atWordEnd };
    this.outputs[node] = [...(this.outputs[node] ?? []), output];
  }

  /** Packs the edges into one hash table; nothing can be added after. */
  freeze(): void {
    const edges = this.children.reduce((sum, edgesOfNode) => sum + edgesOfNode.size, 0);
    const size = 2 ** Math.ceil(Math.log2(Math.max(edges, 8) * 2));
    this.mask = size - 1;
    this.keyNode = new Int32Array(size).fill(-1);
    this.keyEdge = new Uint16Array(size);
    this.child = new Int32Array(size);
    this.special = new Uint8Array(this.children.length);
    this.children.forEach((edgesOfNode, node) => {
      for (const [edge, next] of edgesOfNode) {
        let slot = this.slotOf(node, edge);
        while (this.keyNode[slot] !== -1) slot = (slot + 1) & this.mask;
        this.keyNode[slot] = node;
        this.keyEdge[slot] = edge;
        this.child[slot] = next;
        if (!isLetter(edge)) this.special[node] = 1;
      }
    });
    this.children.length = 0;
  }

  /** Adds a hit for every form that begins at `start`. */
  walk(text: string, start: number, hits: Hit[]): void {
    const first = this.fold[text.charCodeAt(start)]!;
    if (isSpacedLetter(first) && isSpacedLetter(this.letterBefore(text, start))) return;
    this.step(text, 0, start, start, start, hits);
  }

  /**
   * @param at the next unit to read
   * @param end past the last letter that matched, so that trailing spaces and invisible units stay outside
   */
  private step(text: string, from: number, start: number, at: number, end: number, hits: Hit[]): void {
    let node = from;
    while (true) {
      const outputs = this.outputs[node];
      if (outputs) this.emit(text, outputs, start, at, end, hits);
      if (this.special[node]) this.stepSpecial(text, node, start, at, end, hits);
      let code = Fold.BREAK as number;
      while (at < text.length && (code = this.fold[text.charCodeAt(at)]!) === Fold.SKIP) at++;
      if (at >= text.length || !isLetter(code)) return;
      node = this.childOf(node, code);
      if (node < 0) return;
      at++;
      end = at;
    }
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
  private stepMark(text: string, node: number, mark: number, start: number, at: number, end: number, hits: Hit[]): void {
    if (node < 0) return;
    const there = at < text.length && this.fold[text.charCodeAt(at)] === mark;
    this.step(text, node, start, there ? at + 1 : at, there ? at + 1 : end, hits);
  }

  private emit(text: string, outputs: Output[], start: number, at: number, end: number, hits: Hit[]): void {
    for (const { form, atWordStart, atWordEnd } of outputs) {
      if (atWordStart && this.wordGoesOn(text, start, this.letterBefore(text, start))) continue;
      if (atWordEnd && this.wordGoesOnAfter(text, at, end)) continue;
      hits.push({ form, start, end: afterMarks(text, end) });
    }
  }

  /** A spaced-script word may touch a wide one (IT労働者); a wide form that asks for a word start may touch nothing. */
  private wordGoesOn(text: string, start: number, before: number): boolean {
    const wide = isWideLetter(this.fold[text.charCodeAt(start)]!);
    return wide ? isLetter(before) : isSpacedLetter(before);
  }

  private wordGoesOnAfter(text: string, at: number, end: number): boolean {
    const last = this.fold[text.charCodeAt(end - 1)]!;
    const next = this.letterAfter(text, at);
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

  private childOf(node: number, edge: number): number {
    let slot = this.slotOf(node, edge);
    while (this.keyNode[slot] !== -1) {
      if (this.keyNode[slot] === node && this.keyEdge[slot] === edge) return this.child[slot]!;
      slot = (slot + 1) & this.mask;
    }
    return -1;
  }

  private slotOf(node: number, edge: number): number {
    return (Math.imul(node, 0x9e3779b1) ^ Math.imul(edge, 0x85ebca6b)) >>> 7 & this.mask;
  }
}
