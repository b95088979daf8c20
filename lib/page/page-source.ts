/** A page's text together with where in the document each character of it stands. */
import { type BlockKind, type PageText, PageTextBuilder } from '../text/page-text';
import type { Span } from '../text/span';
import { type VisibilityOf, visibilityByMarkup } from './visibility';
import { type TextVisitor, walkVisibleText } from './visible-text';

/** A stretch of one text node; `from` and `to` are offsets into its data. */
export interface Piece {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
}

/** Columns of one table: run `i` says that `lengths[i]` units of page text from `textStarts[i]` are those of a node. */
interface Runs {
  readonly nodes: Text[];
  readonly textStarts: number[];
  readonly nodeStarts: number[];
  readonly lengths: number[];
  /** False where something unread lies between this run and the one before: no range may reach over it. */
  readonly joined: boolean[];
}

export class PageSource {
  constructor(
    readonly page: PageText,
    private readonly runs: Runs,
  ) {}

  /**
   * The text nodes' parts that the span of page text came from, in reading order. White space that was collapsed
   * between two nodes belongs to neither.
   */
  piecesOf(span: Span): Piece[] {
    return this.groupsOf(span).flat();
  }

  /**
   * Live ranges over exactly this span: one, or several where unread text lies between. None when the document has
   * changed under it.
   */
  toRanges(span: Span): Range[] {
    const groups = this.groupsOf(span);
    if (groups.flat().some(({ node, to }) => !node.isConnected || node.length < to)) return [];
    return groups.map((pieces) => {
      const first = pieces[0]!;
      const last = pieces.at(-1)!;
      const range = first.node.ownerDocument.createRange();
      range.setStart(first.node, first.from);
      range.setEnd(last.node, last.to);
      return range;
    });
  }

  private groupsOf({ start, end }: Span): Piece[][] {
    const { nodes, textStarts, nodeStarts, lengths, joined } = this.runs;
    const groups: Piece[][] = [];
    for (let i = this.firstRunAfter(start); i < nodes.length && textStarts[i]! < end; i += 1) {
      const skipped = Math.max(0, start - textStarts[i]!);
      const taken = Math.min(lengths[i]!, end - textStarts[i]!);
      const piece = { node: nodes[i]!, from: nodeStarts[i]! + skipped, to: nodeStarts[i]! + taken };
      const group = groups.at(-1);
      if (group && joined[i]) group.push(piece);
      else groups.push([piece]);
    }
    return groups;
  }

  /** The first run that ends after `offset`. */
  private firstRunAfter(offset: number): number {
    const { textStarts, lengths } = this.runs;
    let low = 0;
    let high = textStarts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (textStarts[middle]! + lengths[middle]! > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** A list is made of links, and so stands beside the article, when this part of its text is links. */
const LINK_LIST_SHARE = 0.8;

class Recorder implements TextVisitor {
  private readonly builder = new PageTextBuilder();
  private readonly runs: Runs = { nodes: [], textStarts: [], nodeStarts: [], lengths: [], joined: [] };
  private gapped = true;
  private characters = 0;
  private linked = 0;
  private readonly openLists: { run: number; characters: number; linked: number }[] = [];
  private readonly linkLists: Span[] = [];

  block(kind: BlockKind, aside: boolean): void {
    this.builder.startBlock(kind, aside);
  }

  space(): void {
    this.builder.append(' ');
  }

  gap(): void {
    this.gapped = true;
  }

  text(node: Text, inLink: boolean): void {
    const { nodes, textStarts, nodeStarts, lengths, joined } = this.runs;
    for (const run of this.builder.append(node.data)) {
      nodes.push(node);
      textStarts.push(run.textStart);
      nodeStarts.push(run.sourceStart);
      lengths.push(run.length);
      joined.push(!this.gapped);
      this.gapped = false;
      this.characters += run.length;
      if (inLink) this.linked += run.length;
    }
  }

  listStart(): void {
    this.openLists.push({
      run: this.runs.nodes.length,
      characters: this.characters,
      linked: this.linked,
    });
  }

  listEnd(): void {
    const list = this.openLists.pop();
    const last = this.runs.nodes.length - 1;
    if (!list || last < list.run) return;
    if (this.linked - list.linked < LINK_LIST_SHARE * (this.characters - list.characters)) return;
    const start = this.runs.textStarts[list.run]!;
    this.linkLists.push({ start, end: this.runs.textStarts[last]! + this.runs.lengths[last]! });
  }

  build(): PageSource {
    const page = this.builder.build();
    return new PageSource(withAsides(page, this.linkLists), this.runs);
  }
}

/** The page with every block that begins in one of `spans` set aside. Spans may nest; they do not cross. */
function withAsides(page: PageText, spans: readonly Span[]): PageText {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let next = 0;
  let reach = -1;
  const blocks = page.blocks.map((block) => {
    for (; next < sorted.length && sorted[next]!.start <= block.start; next += 1) {
      reach = Math.max(reach, sorted[next]!.end);
    }
    return block.start < reach && !block.aside ? { ...block, aside: true } : block;
  });
  return { ...page, blocks };
}

/** Reads a document, or what is under one node, into page text that can be pointed back from. */
export function readSource(
  root: Document | Node,
  visibilityOf: VisibilityOf = visibilityByMarkup,
): PageSource {
  const recorder = new Recorder();
  const isDocument = 'designMode' in root || 'body' in root;
  const top = isDocument ? ((root as Document).body ?? (root as Document).documentElement) : root;
  // A document in design mode is one large text field.
  const typedInto = isDocument && (root as Document).designMode === 'on';
  if (top && !typedInto) walkVisibleText(top, visibilityOf, recorder);
  return recorder.build();
}

/** Only the text: for hosts that paint nothing. */
export const extractPageText = (root: Document | Node, visibilityOf?: VisibilityOf): PageText =>
  readSource(root, visibilityOf).page;
