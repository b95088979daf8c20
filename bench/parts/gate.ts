/** The sentinel's question on texts that do not name North Korea: what every page pays. */
import { mayNameNorthKorea } from '../../lib/match/sentinel';
import { type Kind, makeText } from '../inputs/texts';
import type { Figure, Part, Table } from '../report';
import { charCodeLoop, interleave } from '../timing';
import { cellOf, LIMIT } from './matching';

const GATE = 'sentinel: does it name North Korea?';
const KINDS: readonly [kind: Kind, name: string][] = [
  ['latin1', 'English, one byte'],
  ['en', 'English'],
  ['mixed', 'mixed'],
];
/** The length of a long article, and of what no cache of a processor holds. */
const PAGE = 50_000;
const LONG = 1_000_000;

export function gate(quick: boolean): Part {
  const lengths = quick ? [PAGE] : [PAGE, LONG];
  const measured = lengths.flatMap((length) => KINDS.map(([kind, name]) => measure(kind, name, length)));
  const table: Table = {
    id: 'gate',
    title: 'The sentinel on text that does not name North Korea',
    columns: measured.map(({ name }) => name),
    rows: [
      { name: LIMIT, cells: measured.map(({ times, length }) => cellOf(times.limit, times.limit, length)) },
      { name: GATE, cells: measured.map(({ times, length }) => cellOf(times.gate, times.limit, length)) },
    ],
  };
  return { tables: [table], figures: measured.map(figureOf) };
}

function measure(kind: Kind, of: string, length: number) {
  const text = makeText({ kind, length, relevant: 0 });
  const times = interleave(
    { limit: () => charCodeLoop(text), gate: () => Number(mayNameNorthKorea(text)) },
    { rounds: 15 },
  );
  const size = length === PAGE ? '50 KB' : '1 MB';
  return {
    id: `gate-${kind}${length === PAGE ? '' : '-long'}`,
    name: `${of} ${size}`,
    times,
    length: text.length,
  };
}

const figureOf = ({ id, name, times }: ReturnType<typeof measure>): Figure => ({
  id,
  what: `Sentinel on irrelevant text, ${name}: times the limit’s time`,
  value: times.gate / times.limit,
  unit: 'x',
  atMost: 1,
});
