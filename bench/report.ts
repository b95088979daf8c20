/** What a run found, and how it is shown. */

/** One figure. With a goal it has a verdict; a goal missed is shown and changes nothing else. */
export interface Figure {
  readonly id: string;
  readonly what: string;
  readonly value: number;
  readonly unit: Unit;
  readonly atMost?: number;
  readonly atLeast?: number;
}
export type Unit = 'x' | '%' | 'ms' | 'KB' | 'MB' | 'MB/s' | 'count';

/** Ways to do the same thing, on several texts. */
export interface Table {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly (Cell | undefined)[] }[];
}
export interface Cell {
  /** Nanoseconds for one UTF-16 code unit. */
  readonly ns: number;
  /** Speed as a share of the limit's: 1 is as fast. */
  readonly share: number;
}

export interface Part {
  readonly tables?: readonly Table[];
  readonly figures?: readonly Figure[];
}

export type Verdict = 'met' | 'missed' | 'no goal';

export function verdictOf({ value, atMost, atLeast }: Figure): Verdict {
  if (atMost === undefined && atLeast === undefined) return 'no goal';
  return value <= (atMost ?? Number.POSITIVE_INFINITY) && value >= (atLeast ?? Number.NEGATIVE_INFINITY)
    ? 'met'
    : 'missed';
}

/** Three digits are more than the noise leaves. */
export function shown(value: number): string {
  const size = Math.abs(value);
  if (size >= 100) return Math.round(value).toLocaleString('en');
  return value.toFixed(size >= 10 ? 1 : size >= 1 ? 2 : 3);
}

const withUnit = (value: number, unit: Unit): string =>
  unit === 'count' ? String(value) : `${shown(value)}${unit === 'x' || unit === '%' ? '' : ' '}${unit}`;

const goalOf = ({ atMost, atLeast, unit }: Figure): string => {
  if (atMost !== undefined) return `≤ ${withUnit(atMost, unit)}`;
  return atLeast === undefined ? '' : `≥ ${withUnit(atLeast, unit)}`;
};

export function figureLines(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const verdict = verdictOf(figure);
    return [
      figure.what,
      withUnit(figure.value, figure.unit),
      goalOf(figure),
      verdict === 'no goal' ? '' : verdict === 'missed' ? 'MISSED' : verdict,
    ];
  });
  return columns([['', 'measured', 'goal', 'verdict'], ...rows]);
}

export function tableLines({ title, columns: names, rows }: Table): string {
  const body = rows.map(({ name, cells }) => [
    name,
    ...cells.map((cell) => (cell ? `${shown(cell.ns)} ns  ${shown(100 * cell.share)}%` : '–')),
  ]);
  return `${title} (a code unit; share of the limit’s speed)\n${columns([['', ...names], ...body])}`;
}

/** Columns as wide as they must be, the first flush left. */
function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
        .join('   ')
        .trimEnd(),
    )
    .join('\n');
}
