/** Makes blocks of what a walk through visible text sees. */
import { type BlockKind, PageTextBuilder } from '../text/page-text';
import { type BlockRun, ListShare, PageBlock } from './blocks';
import type { TextVisitor } from './visible-text';

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
    private readonly more: Pick<TextVisitor, 'unseen' | 'tree' | 'treeless' | 'lost'> = {},
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

  treeless(element: Element): void {
    this.more.treeless?.(element);
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
