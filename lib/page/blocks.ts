/** Blocks of page text, each with where in the document its characters stand. */
import { type BlockKind, PageTextBuilder } from '../text/page-text';
import type { Span } from '../text/span';
import type { TextVisitor } from './visible-text';

/** A stretch of one text node; `from` and `to` are offsets into its data. */
export interface Piece {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
}

/** `length` units at `textStart` of a block's text are those at `nodeStart` of a text node. */
interface BlockRun {
  readonly node: Text;
  readonly textStart: number;
  readonly nodeStart: number;
  readonly length: number;
  /** False where something unread lies between this run and the one before: no range may reach over it. */
  readonly joined: boolean;
}

/** A list is made of links, and so stands beside the article, when this part of its text is links. */
const LINK_LIST_SHARE = 0.8;

/** UTF-16 code units of one text node in one block. A book in one element is cut, or it could not be read in short tasks. */
const MOST_TEXT = 16_000;
/** How far the end of a sentence is looked for. */
const FAR = 1_000;

/** Where a text may be cut from `at` on: behind a sentence, a line or a word, or else right there. */
function cutAfter(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const ahead = text.slice(at, at + FAR);
  const end = /[.!?。！？]["”’»」』)]?\s|\n|[。！？]/.exec(ahead) ?? /\s/.exec(ahead);
  if (end) return at + end.index + end[0].length;
  // Not between the halves of a letter.
  return /[\ud800-\udbff]/.test(text[at - 1]!) ? at + 1 : at;
}

/** A list of the document: how much of its text is links. */
export class ListShare {
  characters = 0;
  linked = 0;
  constructor(readonly outer: ListShare | undefined) {}

  get isOfLinks(): boolean {
    return this.characters > 0 && this.linked >= LINK_LIST_SHARE * this.characters;
  }
}

/** A block of page text. What it says does not change; when the document does, another takes its place. */
export class PageBlock {
  /** In the page text, and counted in its lists. */
  inPage = false;

  constructor(
    readonly text: string,
    readonly kind: BlockKind,
    private readonly inAside: boolean,
    private readonly list: ListShare | undefined,
    private readonly linked: number,
    readonly runs: readonly BlockRun[],
  ) {}

  get aside(): boolean {
    if (this.inAside) return true;
    for (let list = this.list; list; list = list.outer) if (list.isOfLinks) return true;
    return false;
  }

  enterPage(): void {
    if (!this.inPage) this.count(1);
    this.inPage = true;
  }

  leavePage(): void {
    if (this.inPage) this.count(-1);
    this.inPage = false;
  }

  /** True where the two say the same in the same text nodes. */
  isAs(other: PageBlock): boolean {
    return (
      this.text === other.text &&
      this.kind === other.kind &&
      this.inAside === other.inAside &&
      this.list === other.list &&
      this.runs.length === other.runs.length &&
      this.runs.every((run, i) => {
        const { node, textStart, nodeStart, length, joined } = other.runs[i]!;
        const same = run.node === node && run.textStart === textStart && run.nodeStart === nodeStart;
        return same && run.length === length && (run.joined === joined || i === 0);
      })
    );
  }

  /** The text nodes' parts that a span of the block came from, in groups over which a range may reach. */
  groupsOf({ start, end }: Span): Piece[][] {
    const groups: Piece[][] = [];
    for (let i = this.firstRunAfter(start); i < this.runs.length; i += 1) {
      const { node, textStart, nodeStart, length, joined } = this.runs[i]!;
      if (textStart >= end) break;
      const piece = {
        node,
        from: nodeStart + Math.max(0, start - textStart),
        to: nodeStart + Math.min(length, end - textStart),
      };
      const group = groups.at(-1);
      if (group && joined) group.push(piece);
      else groups.push([piece]);
    }
    return groups;
  }

  /** The offset in the block of a place in one of its text nodes; undefined where it has none. */
  offsetOf(node: Text, offset: number): number | undefined {
    const run = this.runs.find(
      (one) => one.node === node && offset >= one.nodeStart && offset <= one.nodeStart + one.length,
    );
    return run && run.textStart + offset - run.nodeStart;
  }

  private firstRunAfter(offset: number): number {
    let low = 0;
    let high = this.runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const { textStart, length } = this.runs[middle]!;
      if (textStart + length > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  private count(sign: 1 | -1): void {
    if (!this.list) return;
    let characters = 0;
    for (const { length } of this.runs) characters += length;
    for (let list: ListShare | undefined = this.list; list; list = list.outer) {
      list.characters += sign * characters;
      list.linked += sign * this.linked;
    }
  }
}

/**
 * Live ranges over groups of pieces: one a group. None when the document has changed under them.
 */
export function rangesOver(groups: readonly Piece[][]): Range[] {
  for (const group of groups)
    for (const { node, to } of group) if (!node.isConnected || node.length < to) return [];
  return groups.map((pieces) => {
    const first = pieces[0]!;
    const last = pieces.at(-1)!;
    const range = first.node.ownerDocument.createRange();
    range.setStart(first.node, first.from);
    range.setEnd(last.node, last.to);
    return range;
  });
}

export type ListOf = (list: Element, outer: ListShare | undefined) => ListShare;

/** Makes blocks of what a walk sees. */
export class BlockRecorder implements TextVisitor {
  readonly blocks: PageBlock[] = [];
  private builder = new PageTextBuilder();
  private runs: BlockRun[] = [];
  private linked = 0;
  private kind: BlockKind = 'paragraph';
  private aside = false;
  private gapped = true;
  private list: ListShare | undefined;
  /** The list that the block's first text stands in. */
  private blockList: ListShare | undefined;

  constructor(
    private readonly listOf: ListOf = (_, outer) => new ListShare(outer),
    private readonly more: Pick<TextVisitor, 'unseen' | 'tree' | 'lost'> = {},
  ) {}

  /** Sets where the walk begins. */
  begin(kind: BlockKind, aside: boolean, lists: readonly Element[]): void {
    for (const list of lists) this.list = this.listOf(list, this.list);
    this.block(kind, aside);
  }

  block(kind: BlockKind, aside: boolean): void {
    this.endBlock();
    this.kind = kind;
    this.aside = aside;
  }

  space(): void {
    this.builder.append(' ');
  }

  gap(): void {
    this.gapped = true;
  }

  text(node: Text, inLink: boolean): void {
    for (let from = 0; from < node.length; ) {
      const to = cutAfter(node.data, from + MOST_TEXT);
      this.append(node, from, to, inLink);
      from = to;
      if (from < node.length) this.endBlock();
    }
  }

  private append(node: Text, from: number, to: number, inLink: boolean): void {
    const { data } = node;
    const piece = from === 0 && to === data.length ? data : data.slice(from, to);
    for (const { textStart, sourceStart, length } of this.builder.append(piece)) {
      if (this.runs.length === 0) this.blockList = this.list;
      this.runs.push({ node, textStart, nodeStart: from + sourceStart, length, joined: !this.gapped });
      this.gapped = false;
      if (inLink) this.linked += length;
    }
  }

  listStart(list: Element): void {
    this.list = this.listOf(list, this.list);
  }

  listEnd(): void {
    this.list = this.list?.outer;
  }

  unseen(element: Element): void {
    this.more.unseen?.(element);
  }

  lost(parent: Node): void {
    this.more.lost?.(parent);
  }

  tree(root: ShadowRoot): void {
    this.more.tree?.(root);
  }

  /** Ends the last block. */
  end(): readonly PageBlock[] {
    this.endBlock();
    return this.blocks;
  }

  private endBlock(): void {
    if (this.runs.length === 0) {
      // What was only white space is forgotten with the builder that owes it.
      this.builder = new PageTextBuilder();
      return;
    }
    const { text } = this.builder.build();
    this.blocks.push(new PageBlock(text, this.kind, this.aside, this.blockList, this.linked, this.runs));
    this.builder = new PageTextBuilder();
    this.runs = [];
    this.linked = 0;
  }
}
