/** A page's text together with where in the document each character of it stands. */
import type { PageText } from '../text/page-text';
import type { Span } from '../text/span';
import { BlockRecorder } from './block-recorder';
import { type PageBlock, type Piece, rangesOver } from './blocks';
import { type VisibilityOf, visibilityByMarkup } from './visibility';
import { walkVisibleText } from './visible-text';

export type { Piece } from './blocks';

export class PageSource {
  readonly page: PageText;

  constructor(private readonly blocks: readonly PageBlock[]) {
    this.page = pageOf(blocks);
  }

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
    return rangesOver(this.groupsOf(span));
  }

  private groupsOf({ start, end }: Span): Piece[][] {
    const groups: Piece[][] = [];
    for (const [i, block] of this.page.blocks.entries()) {
      if (block.end <= start) continue;
      if (block.start >= end) break;
      const found = this.blocks[i]!.groupsOf({ start: start - block.start, end: end - block.start });
      const goesOn = groups.length > 0 && this.blocks[i]!.runs[0]!.joined;
      if (goesOn && found[0]) groups.at(-1)!.push(...found.shift()!);
      groups.push(...found);
    }
    return groups;
  }
}

/** The blocks as one text. */
export function pageOf(blocks: readonly PageBlock[]): PageText {
  let length = 0;
  const spans = blocks.map(({ text, kind, aside }) => {
    const start = length;
    length += text.length + 1;
    return { start, end: start + text.length, kind, aside };
  });
  return { text: blocks.map(({ text }) => text).join('\n'), blocks: spans };
}

/** The element under which a document is read; undefined for a document that is one large text field. */
export function topOf(document: Document): Element | undefined {
  if (document.designMode === 'on') return undefined;
  return document.body ?? document.documentElement ?? undefined;
}

/** Reads a document, or what is under one node, into page text that can be pointed back from. */
export function readSource(
  root: Document | Node,
  visibilityOf: VisibilityOf = visibilityByMarkup,
): PageSource {
  const recorder = new BlockRecorder();
  const isDocument = 'designMode' in root || 'body' in root;
  const top = isDocument ? topOf(root as Document) : root;
  if (top) walkVisibleText(top, visibilityOf, recorder);
  const blocks = recorder.end();
  for (const block of blocks) block.enterPage();
  return new PageSource(blocks);
}

/** Only the text: for hosts that paint nothing. */
export const extractPageText = (root: Document | Node, visibilityOf?: VisibilityOf): PageText =>
  readSource(root, visibilityOf).page;
