/** The lines of a page: items that stand on one baseline, next to each other. */
import type { PdfItem, PdfRun } from './items';

/** Along the direction of writing (`from`, `to`) and across it (`across`, growing from line to line). */
export interface PdfLine {
  readonly runs: readonly PdfRun[];
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly across: number;
  /** Of most of its letters. */
  readonly size: number;
  readonly font: string;
  readonly angle: number;
}

/** In sizes of a letter: items further apart stand in different columns or cells. */
const WIDE_GAP = 2.5;
/** Items that begin before the last one ended, by more than this, begin something new. */
const STEP_BACK = 1;
/** Notes and exponents stand this far off the baseline, and are still in the line. */
const OFF_BASELINE = 0.55;
/** In radians. */
const SAME_ANGLE = 0.02;

/** The items' lines, in the order of the PDF. White space alone makes no line. */
export function linesOf(items: readonly PdfItem[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let row: PdfItem[] = [];
  const end = (): void => {
    if (row.some(({ text }) => /\S/.test(text))) lines.push(lineOf(row));
    row = [];
  };
  for (const item of items) {
    if (item.text !== '') {
      if (row.length > 0 && !isSameLine(row, item)) end();
      row.push(item);
    }
    if (item.endsLine) end();
  }
  end();
  return lines;
}

/** Turned so that writing goes to the right. */
export function placeOf({ x, y, angle }: Pick<PdfItem, 'x' | 'y' | 'angle'>): {
  along: number;
  across: number;
} {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return { along: x * cos + y * sin, across: y * cos - x * sin };
}

function isSameLine(row: readonly PdfItem[], item: PdfItem): boolean {
  const last = row.at(-1)!;
  if (Math.abs(last.angle - item.angle) > SAME_ANGLE) return false;
  const size = Math.max(...row.map((one) => one.size), item.size);
  const before = placeOf(last);
  const { along, across } = placeOf(item);
  const tallest = row.reduce((a, b) => (b.size > a.size ? b : a));
  if (Math.abs(placeOf(tallest).across - across) > OFF_BASELINE * size) return false;
  const gap = along - (before.along + last.width);
  return gap < WIDE_GAP * size && gap > -STEP_BACK * size;
}

function lineOf(row: readonly PdfItem[]): PdfLine {
  const runs = runsOf(trimmed(row));
  const main = runs.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  const last = runs.at(-1)!;
  return {
    runs,
    text: runs.map(({ text }) => text).join(''),
    from: placeOf(runs[0]!).along,
    to: placeOf(last).along + last.width,
    across: placeOf(main).across,
    size: main.size,
    font: main.font,
    angle: main.angle,
  };
}

/** Without white space at either end: what is between two lines is decided where they are joined. */
function trimmed(row: readonly PdfItem[]): PdfItem[] {
  const isText = ({ text }: PdfItem): boolean => /\S/.test(text);
  return row.slice(row.findIndex(isText), row.findLastIndex(isText) + 1);
}

/**
 * Puts items together that look alike, so that there are no more runs than need be. A gap that the PDF has no space for
 * becomes one; letters that are only spread out stay together.
 */
function runsOf(row: readonly PdfItem[]): PdfRun[] {
  const runs: PdfRun[] = [];
  for (const { endsLine: _, ...item } of row) {
    const last = runs.at(-1);
    if (!last) {
      runs.push(item);
      continue;
    }
    const end = placeOf(last).along + last.width;
    const start = placeOf(item).along;
    const gap = start - end > 0.2 * item.size && !/\s$/.test(last.text) && !/^\s/.test(item.text) ? ' ' : '';
    const alike =
      item.font === last.font && Math.abs(item.size - last.size) < 0.1 && Math.abs(item.y - last.y) < 0.1;
    // A space belongs to what is before it, whatever font it is said to have.
    if (alike || item.text.trim() === '') {
      const joined = { text: last.text + gap + item.text, width: start + item.width - placeOf(last).along };
      runs[runs.length - 1] = { ...last, ...joined };
    } else runs.push({ ...item, text: gap + item.text });
  }
  return runs;
}
