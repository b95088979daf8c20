/** Blocks of page text, each with where in the document its characters stand. */
import type { BlockKind } from '../text/page-text';
import type { Span } from '../text/span';

/** A stretch of one text node; `from` and `to` are offsets into its data. */
export interface Piece {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
}

/** `length` units at `textStart` of a block's text are those at `nodeStart` of a text node. */
export interface BlockRun {
  readonly node: Text;
  readonly textStart: number;
  readonly nodeStart: number;
  readonly length: number;
  /** False where something unread lies between this run and the one before: no range may reach over it. */
  readonly joined: boolean;
}

/** A list is made of links, and so stands beside the article, when this part of its text is links. */
const LINK_LIST_SHARE = 0.8;

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
