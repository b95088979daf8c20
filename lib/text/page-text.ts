/**
 * Page text: what a reader can see, as one string of blocks in reading order.
 *
 * Blocks are joined by one line feed; inside a block, runs of white space are one space. Everything after this
 * (mentions, findings) speaks in offsets into `text`, in UTF-16 code units.
 */
import type { Span } from './span';

export const BLOCK_KINDS = ['title', 'heading', 'paragraph', 'quote', 'item', 'caption', 'cell'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

export interface Block extends Span {
  readonly kind: BlockKind;
  /** In a side part of the page (aside, nav, footer): read alone, neither lends nor takes a subject. */
  readonly aside: boolean;
}

export interface PageText {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** Where a stretch of page text came from: `length` units at `textStart` are those at `sourceStart` of the source. */
export interface Run {
  readonly textStart: number;
  readonly sourceStart: number;
  readonly length: number;
}

const WHITE_SPACE = /[ \t\n\r\f]+/g;

/** Collects blocks. Text may arrive in pieces (text nodes); each piece reports where its characters went. */
export class PageTextBuilder {
  private readonly parts: string[] = [];
  private readonly blocks: Block[] = [];
  private length = 0;
  private blockStart = 0;
  /** A space is owed: it is written only when more text follows in the block, so blocks end without one. */
  private owedSpaceAt = -1;
  private kind: BlockKind = 'paragraph';
  private aside = false;

  /** Ends the block so far, if it has text, and begins the next. */
  startBlock(kind: BlockKind, aside = false): void {
    this.endBlock();
    this.kind = kind;
    this.aside = aside;
  }

  /** Adds a piece of text to the block; returns the runs that say where its characters went. */
  append(piece: string): Run[] {
    const runs: Run[] = [];
    let from = 0;
    for (const gap of piece.matchAll(WHITE_SPACE)) {
      this.write(piece, from, gap.index, runs);
      if (this.length > this.blockStart && this.owedSpaceAt < 0) this.owedSpaceAt = gap.index;
      from = gap.index + gap[0].length;
    }
    this.write(piece, from, piece.length, runs);
    // The space belongs to this piece; if the next piece needs it, it is written without a source of its own.
    if (this.owedSpaceAt >= 0) this.owedSpaceAt = Number.MAX_SAFE_INTEGER;
    return runs;
  }

  build(): PageText {
    this.endBlock();
    return { text: this.parts.join(''), blocks: this.blocks };
  }

  private write(piece: string, from: number, to: number, runs: Run[]): void {
    if (to === from) return;
    if (this.length === this.blockStart && this.blocks.length > 0) this.separateBlocks();
    if (this.owedSpaceAt >= 0) {
      if (this.owedSpaceAt !== Number.MAX_SAFE_INTEGER) {
        runs.push({ textStart: this.length, sourceStart: this.owedSpaceAt, length: 1 });
      }
      this.push(' ');
      this.owedSpaceAt = -1;
    }
    const last = runs.at(-1);
    const run = { textStart: this.length, sourceStart: from, length: to - from };
    if (last && last.sourceStart + last.length === from && last.textStart + last.length === this.length) {
      runs[runs.length - 1] = { ...last, length: last.length + run.length };
    } else {
      runs.push(run);
    }
    this.push(piece.slice(from, to));
  }

  private separateBlocks(): void {
    this.push('\n');
    this.blockStart = this.length;
  }

  private endBlock(): void {
    this.owedSpaceAt = -1;
    if (this.length === this.blockStart) return;
    this.blocks.push({ start: this.blockStart, end: this.length, kind: this.kind, aside: this.aside });
    this.blockStart = this.length;
  }

  private push(part: string): void {
    this.parts.push(part);
    this.length += part.length;
  }
}
