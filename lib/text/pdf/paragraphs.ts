/**
 * Paragraphs of a PDF page, put together from its lines, each with its text and where in that text every run stands. A
 * paragraph may go on over the end of a page.
 */
import type { BlockKind } from '../page-text';
import type { PdfPage, PdfRun } from './items';
import { joinLines, SOFT_HYPHEN } from './joins';
import { linesOf, type PdfLine } from './lines';

/** A run within the text of its paragraph. */
export interface PdfPart {
  readonly run: PdfRun;
  /** As it is read: a hyphen that only the end of the line put there is a soft one. Same length as the run's text. */
  readonly text: string;
  /** In the paragraph's text, in UTF-16 code units. */
  readonly start: number;
}

export interface PdfParagraph {
  readonly kind: Extract<BlockKind, 'heading' | 'paragraph'>;
  readonly text: string;
  readonly parts: readonly PdfPart[];
}

/** The lines of one paragraph on one page. */
export interface LineGroup {
  readonly kind: PdfParagraph['kind'];
  readonly lines: readonly PdfLine[];
  /** Where the column of text that it stands in ends. */
  readonly columnEnd: number;
}

/** Lines further apart than the usual distance, by this factor, begin a paragraph. */
const FAR = 1.3;
/** In sizes of a letter: distances beyond which lines are no neighbours, whatever is usual on the page. */
const MOST_LEADING = 2.6;
const LEAST_LEADING = 0.5;
/** In sizes of a letter: an indent. */
const INDENT = 0.7;
/** A line is short when it ends this far (part of the column) before the others. */
const SHORT = 0.12;
/** Letters this much larger than the body's make a heading. */
const LARGER = 1.12;
const LONGEST_HEADING = 240;

const BULLET = /^[•·▪◦■□●○▶‣–—-]\s/u;
const NUMBERED = /^(?:\(?\d{1,3}[.)]|\([a-z가-힣]\)|[a-z]\)|[①-⑳])\s*\S/u;
const ENDED = /[.!?…。！？｡:;：]["'”’»)\]）」』]*$/u;

/** The lines of a page in groups, one for each paragraph or part of one, in the order of the PDF. */
export function groupsOf(page: PdfPage): LineGroup[] {
  const lines = linesOf(page.items);
  const leading = usualLeading(lines);
  const ends = columnEnds(lines);
  const groups: PdfLine[][] = [];
  for (const [i, line] of lines.entries()) {
    const group = groups.at(-1);
    if (group && goesOn(group, line, leading, ends[i]!)) group.push(line);
    else groups.push([line]);
  }
  const body = bodySize(lines);
  return groups.map((members) => ({
    kind: isHeading(members, body) ? 'heading' : 'paragraph',
    lines: members,
    columnEnd: Math.max(...members.map((line) => ends[lines.indexOf(line)]!)),
  }));
}

/** One paragraph of one or, where it goes on over the end of a page, more groups. */
export function paragraphOf(groups: readonly LineGroup[]): PdfParagraph {
  const parts: PdfPart[] = [];
  let text = '';
  let before: { line: PdfLine; columnEnd: number } | undefined;
  for (const { lines, columnEnd } of groups) {
    for (const line of lines) {
      if (before) text = joinTo(text, parts, before.line, line, before.columnEnd);
      for (const run of line.runs) {
        parts.push({ run, text: run.text, start: text.length });
        text += run.text;
      }
      before = { line, columnEnd };
    }
  }
  return { kind: groups[0]!.kind, text, parts };
}

function joinTo(text: string, parts: PdfPart[], before: PdfLine, after: PdfLine, columnEnd: number): string {
  const room = (columnEnd - before.to) / before.size;
  const { glue, dropHyphen } = joinLines(before.text, after.text, room);
  if (!dropHyphen) return text + glue;
  const last = parts.at(-1)!;
  parts[parts.length - 1] = { ...last, text: last.text.slice(0, -1) + SOFT_HYPHEN };
  return text.slice(0, -1) + SOFT_HYPHEN;
}

/** Whether the text of a page's last paragraph goes on in the first one of the next page. */
export function goesOnOverPage(tail: LineGroup, head: LineGroup): boolean {
  if (tail.kind !== 'paragraph' || head.kind !== 'paragraph') return false;
  const last = tail.lines.at(-1)!;
  const first = head.lines[0]!;
  if (!isAlike(last, first) || beginsItem(first.text)) return false;
  if (/\p{L}-$/u.test(last.text)) return true;
  if (ENDED.test(last.text)) return false;
  // Scripts without capitals do not say where sentences begin: a full line that has not ended goes on.
  if (/^["'“‘(]?\p{Lu}/u.test(first.text)) return isFull(last, tail.columnEnd) && tail.lines.length > 1;
  return true;
}

function goesOn(group: readonly PdfLine[], line: PdfLine, leading: number, columnEnd: number): boolean {
  const last = group.at(-1)!;
  if (!isAlike(last, line)) return false;
  const step = line.across - last.across;
  const most = Math.min(MOST_LEADING, leading * FAR) * last.size;
  if (step > most || step < LEAST_LEADING * last.size) return false;
  // Nothing below the other: another column, another cell.
  if (line.from > last.to || line.to < last.from) return false;
  if (/\p{Ll}-$/u.test(last.text) && /^\p{Ll}/u.test(line.text)) return true;
  if (beginsItem(line.text) && (BULLET.test(line.text) || ENDED.test(last.text) || !isFull(last, columnEnd)))
    return false;
  if (isIndented(group, line)) return false;
  if (isFull(last, columnEnd)) return true;
  if (ENDED.test(last.text)) return false;
  // A short line in another font that begins no sentence's end: a heading as large as the text below it.
  return last.font === line.font || group.length > 1;
}

const isAlike = (a: PdfLine, b: PdfLine): boolean =>
  Math.abs(a.angle - b.angle) < 0.02 && Math.abs(a.size - b.size) <= 0.1 * Math.max(a.size, b.size);

const beginsItem = (text: string): boolean => BULLET.test(text) || NUMBERED.test(text);

/** A first line that is set in, or one that is set out after lines that were in. */
function isIndented(group: readonly PdfLine[], line: PdfLine): boolean {
  const last = group.at(-1)!;
  const shift = line.from - last.from;
  if (Math.abs(shift) < INDENT * line.size) return false;
  if (group.length === 1) {
    // The second line of a paragraph whose first was set in or, after a bullet, out.
    return shift > 0 && !beginsItem(last.text) && ENDED.test(last.text);
  }
  return true;
}

const isFull = (line: PdfLine, columnEnd: number): boolean =>
  columnEnd - line.to < SHORT * (columnEnd - line.from);

/**
 * For each line, where its column ends: the furthest end of the lines around it that begin near it. A column of one line
 * ends with that line.
 */
function columnEnds(lines: readonly PdfLine[]): number[] {
  const NEAR = 40;
  return lines.map((line, at) => {
    let end = line.to;
    for (let i = Math.max(0, at - NEAR); i < Math.min(lines.length, at + NEAR); i += 1) {
      const other = lines[i]!;
      const besides = Math.abs(other.from - line.from) < 4 * line.size && isAlike(line, other);
      if (besides && other.to > end) end = other.to;
    }
    return end;
  });
}

/** The most common distance between lines, in sizes of a letter. */
function usualLeading(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  for (let i = 1; i < lines.length; i += 1) {
    const [a, b] = [lines[i - 1]!, lines[i]!];
    if (!isAlike(a, b)) continue;
    const step = Math.round(((b.across - a.across) / a.size) * 20) / 20;
    if (step >= LEAST_LEADING && step <= MOST_LEADING) counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  let usual = 1.5;
  let most = 0;
  for (const [step, count] of counts) {
    // Of two as common, the closer one: paragraphs of one line each are no text of single lines.
    if (count > most || (count === most && step < usual)) [usual, most] = [step, count];
  }
  return usual;
}

/** The size of most letters on the page. */
function bodySize(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  let [body, most] = [0, 0];
  for (const [size, count] of counts) if (count > most) [body, most] = [size, count];
  return body;
}

function isHeading(lines: readonly PdfLine[], body: number): boolean {
  const length = lines.reduce((sum, { text }) => sum + text.length, 0);
  return length <= LONGEST_HEADING && lines[0]!.size >= body * LARGER;
}
