/**
 * Cuts long pages into sections that are judged one by one. Past some length a page is no single article: a report of a
 * hundred pages, an archive, a live blog of a week. What a sentence borrows comes from near by, so a section is read with
 * the page's headline, the blocks before it, and a few after it.
 *
 * Where the cuts fall depends on the blocks around them alone, so that a paragraph more or less moves no cut far away.
 */
import type { BlockKind, PageText } from '../text/page-text';
import type { Span } from '../text/span';

export interface SectionBlock {
  readonly text: string;
  readonly kind: BlockKind;
  readonly aside: boolean;
}

/** Blocks `first` to `next`, read with those from `from` to `to` and with the headline. */
export interface Cut {
  readonly first: number;
  readonly next: number;
  readonly from: number;
  readonly to: number;
  /** Index of the headline; -1 where it stands in the section itself, or there is none. */
  readonly title: number;
}

/** A section as a page of its own. */
export interface Section {
  readonly page: PageText;
  /** The part of its text that it is judged for; the rest is only there to be borrowed from. */
  readonly own: Span;
  /** Index of each block of its text among the page's. */
  readonly members: readonly number[];
  /** It is all of the page. */
  readonly isWhole: boolean;
}

/** UTF-16 code units. Up to this a page is one article, and judged as a whole. */
const WHOLE = 50_000;
/** Of a longer page's sections. */
const LEAST = 6_000;
const MOST = 16_000;
/** What is read before and after a section: a subject is lent no further than that. */
export const BEFORE = 3_000;
export const AFTER = 600;
/** One block in so many may begin a section, by what is written in it; headings always may. */
const ONE_IN = 8;

export function sectionsOf(blocks: readonly SectionBlock[]): Cut[] {
  if (blocks.length === 0) return [];
  const title = headlineOf(blocks);
  const cuts: Cut[] = [];
  for (const [first, next] of bounds(blocks)) {
    const from = back(blocks, first, BEFORE);
    cuts.push({ first, next, from, to: ahead(blocks, next, AFTER), title: title < from ? title : -1 });
  }
  return cuts;
}

/** The blocks of a page, each with its text. */
export const blocksOf = ({ text, blocks }: PageText): SectionBlock[] =>
  blocks.map(({ start, end, kind, aside }) => ({ text: text.slice(start, end), kind, aside }));

/** Index of the headline; -1 where there is none. */
export const headlineOf = (blocks: readonly SectionBlock[]): number =>
  blocks.findIndex(({ kind, aside }) => !aside && (kind === 'title' || kind === 'heading'));

/** The text of a section. */
export function sectionAt(blocks: readonly SectionBlock[], { first, next, from, to, title }: Cut): Section {
  const members = title < 0 ? [] : [title];
  for (let i = from; i < to; i++) members.push(i);
  const spans: PageText['blocks'][number][] = [];
  let length = 0;
  for (const i of members) {
    const { text, kind, aside } = blocks[i]!;
    spans.push({ start: length, end: length + text.length, kind, aside });
    length += text.length + 1;
  }
  const skipped = title < 0 ? 0 : 1;
  return {
    page: { text: members.map((i) => blocks[i]!.text).join('\n'), blocks: spans },
    own: { start: spans[skipped + first - from]!.start, end: spans[skipped + next - 1 - from]!.end },
    members,
    isWhole: members.length === blocks.length,
  };
}

function bounds(blocks: readonly SectionBlock[]): [first: number, next: number][] {
  let length = 0;
  for (const { text } of blocks) length += text.length;
  if (length <= WHOLE) return [[0, blocks.length]];
  const found: [number, number][] = [];
  let first = 0;
  let size = 0;
  for (const [i, block] of blocks.entries()) {
    const long = size + block.text.length > MOST && size > 0;
    if (long || (size >= LEAST && mayBegin(block))) {
      found.push([first, i]);
      first = i;
      size = 0;
    }
    size += block.text.length;
  }
  found.push([first, blocks.length]);
  return found;
}

function mayBegin({ text, kind }: SectionBlock): boolean {
  if (kind === 'heading' || kind === 'title') return true;
  let hash = text.length;
  // The end tells rows of a table and lines of a log apart, which begin alike.
  for (let i = Math.max(0, text.length - 64); i < text.length; i++)
    hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return (hash >>> 8) % ONE_IN === 0;
}

/** The first block within so many units before one. */
export function back(blocks: readonly SectionBlock[], first: number, units: number): number {
  let from = first;
  for (let left = units; from > 0 && left > 0; left -= blocks[from]!.text.length) from--;
  return from;
}

/** Past the last block within so many units from one on. */
export function ahead(blocks: readonly SectionBlock[], next: number, units: number): number {
  let to = next;
  for (let left = units; to < blocks.length && left > 0; to++) left -= blocks[to]!.text.length;
  return to;
}
