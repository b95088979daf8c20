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

export function gate(quick: boolean): Part {
  const measured = KINDS.map(([kind, name]) => {
    const text = makeText({ kind, length: quick ? 50_000 : 1_000_000, relevant: 0 });
    const times = interleave(
      { limit: () => charCodeLoop(text), gate: () => Number(mayNameNorthKorea(text)) },
      { rounds: 15 },
    );
    return { kind, name, times, length: text.length };
  });
  const table: Table = {
    id: 'gate',
    title: 'The sentinel on text that does not name North Korea',
    columns: measured.map(({ name }) => name),
    rows: [
      { name: LIMIT, cells: measured.map(({ times, length }) => cellOf(times.limit, times.limit, length)) },
      { name: GATE, cells: measured.map(({ times, length }) => cellOf(times.gate, times.limit, length)) },
    ],
  };
  return {
    tables: [table],
    figures: measured.map(
      ({ kind, name, times }): Figure => ({
        id: `gate-${kind}`,
        what: `Sentinel on irrelevant text, ${name}: times the limit’s time`,
        value: times.gate / times.limit,
        unit: 'x',
        atMost: 1,
      }),
    ),
  };
}
