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
/** A page with few lines may have none but far ones. */
const WIDEST_USUAL = 1.6;
/** In sizes of a letter: an indent. */
const INDENT = 0.7;
/** A line is short when it ends this far (part of the column) before the others. */
const SHORT = 0.12;
/** Letters this much larger than the body's make a heading. */
const LARGER = 1.12;
const LONGEST_HEADING = 240;
/** Part of a page's letters. */
const MUCH = 0.2;

const BULLET = /^[•·▪◦■□●○▶‣–—-]\s/u;
const NUMBERED = /^(?:\(?\d{1,3}[.)]|\([a-z가-힣]\)|[a-z]\)|[①-⑳])\s*\S/u;
const ENDED = /[.!?…。！？｡:;：]["'”’»)\]）」』]*$/u;

/** The lines of a page in groups, one for each paragraph or part of one, in the order of the PDF. */
export function groupsOf(page: PdfPage): LineGroup[] {
  const lines = linesOf(page.items);
  const leading = usualLeading(lines);
  const ends = columnEnds(lines);
  const groups: { lines: PdfLine[]; columnEnd: number }[] = [];
  for (const [i, line] of lines.entries()) {
    const group = groups.at(-1);
    const end = ends[i]!;
    if (group && isNextLine(group.lines, line, lines[i + 1], leading) && goesOn(group.lines, line, end)) {
      group.lines.push(line);
      group.columnEnd = Math.max(group.columnEnd, end);
    } else groups.push({ lines: [line], columnEnd: end });
  }
  const body = bodySize(lines);
  return groups.map((group) => ({ ...group, kind: isHeading(group.lines, body) ? 'heading' : 'paragraph' }));
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
  // What the next page begins with may look like a heading among the little that is on it.
  if (tail.kind !== 'paragraph') return false;
  const last = tail.lines.at(-1)!;
  const first = head.lines[0]!;
  if (!isAlike(last, first) || beginsItem(first.text)) return false;
  if (/\p{L}-$/u.test(last.text)) return true;
  if (ENDED.test(last.text)) return false;
  // Scripts without capitals do not say where sentences begin: a full line that has not ended goes on.
  if (/^["'“‘(]?\p{Lu}/u.test(first.text)) return isFull(last, tail.columnEnd) && tail.lines.length > 1;
  return true;
}

/** Whether a line stands where the next line of a paragraph would. */
function isNextLine(
  group: readonly PdfLine[],
  line: PdfLine,
  next: PdfLine | undefined,
  leading: number,
): boolean {
  const last = group.at(-1)!;
  const step = stepOf(last, line);
  if (!isAlike(last, line) || step < LEAST_LEADING || step > MOST_LEADING) return false;
  const before = group.at(-2);
  // A paragraph has one distance between its lines, whatever is usual around it.
  if (before) return step <= stepOf(before, last) * FAR;
  if (step <= leading * FAR) return true;
  return next !== undefined && isAlike(line, next) && Math.abs(stepOf(line, next) - step) < 0.05 * step;
}

/** In sizes of a letter. */
const stepOf = (a: PdfLine, b: PdfLine): number => (b.across - a.across) / Math.max(a.size, b.size);

function goesOn(group: readonly PdfLine[], line: PdfLine, columnEnd: number): boolean {
  const last = group.at(-1)!;
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
    const step = Math.round(stepOf(a, b) * 20) / 20;
    if (step >= LEAST_LEADING && step <= MOST_LEADING) counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  let usual = 1.5;
  let most = 0;
  for (const [step, count] of counts) {
    // Of two as common, the closer one: paragraphs of one line each are no text of single lines.
    if (count > most || (count === most && step < usual)) [usual, most] = [step, count];
  }
  return Math.min(usual, WIDEST_USUAL);
}

/**
 * Of the sizes that much of the page is in, the largest: there may be more letters in the notes than above them. One line
 * is a heading, however short the page; where there is no more than that, the size of most letters counts.
 */
function bodySize(lines: readonly PdfLine[]): number {
  const sizes = new Map<number, { letters: number; lines: number }>();
  let all = 0;
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    const so = sizes.get(rounded) ?? { letters: 0, lines: 0 };
    sizes.set(rounded, { letters: so.letters + text.length, lines: so.lines + 1 });
    all += text.length;
  }
  const common = [...sizes].sort(([, a], [, b]) => b.letters - a.letters);
  const much = common.filter(([, of]) => of.lines > 1 && of.letters >= MUCH * all).map(([size]) => size);
  return much.length > 0 ? Math.max(...much) : (common[0]?.[0] ?? 0);
}

function isHeading(lines: readonly PdfLine[], body: number): boolean {
  const length = lines.reduce((sum, { text }) => sum + text.length, 0);
  return length <= LONGEST_HEADING && lines[0]!.size >= body * LARGER;
}
