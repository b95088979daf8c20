/** From page text to findings, with the pack: time, memory, and that nothing is built for nothing. */
import { Lexicon } from '../../lib/match/lexicon';
import { overseasLabour } from '../../lib/pack/overseas-labour';
import type { Pack } from '../../lib/pack/pack';
import { LANGUAGES } from '../../lib/pack/schema';
import { pageReader } from '../../lib/read-page';
import type { PageText } from '../../lib/text/page-text';
import { makePage } from '../inputs/texts';
import type { Figure, Part, Table } from '../report';
import { charCodeLoop, interleave } from '../timing';
import { cellOf, LIMIT } from './matching';

/** At most this share of the limit's time goes into reading a page. */
const LEAST_SHARE = 15;

export function whole(quick: boolean): Part {
  const length = quick ? 200_000 : 1_000_000;
  const pages: Readonly<Record<string, PageText>> = {
    'article, 5 KB': makePage({ kind: 'en', length: 5_000, relevant: 0.4 }),
    'sentences anywhere, 1%': makePage({ kind: 'en', length, relevant: 0.01 }),
    'articles among others, 1%': makePage({ kind: 'en', length, relevant: 0.01, together: true }),
    'none relevant': makePage({ kind: 'en', length, relevant: 0 }),
  };
  const read = pageReader(overseasLabour);
  const measured = Object.values(pages).map((page) =>
    measure(page, () => read(page).findings.length, quick ? 5 : 7),
  );
  const share = (at: number): number => (100 * measured[at]!.limit) / measured[at]!.ours;
  const table: Table = {
    id: 'whole',
    title: `From page text to findings, ${length / 1e6} MB of English`,
    columns: Object.keys(pages),
    rows: [
      { name: LIMIT, cells: measured.map(({ limit, units }) => cellOf(limit, limit, units)) },
      {
        name: 'ours: pageReader',
        cells: measured.map(({ limit, ours, units }) => cellOf(ours, limit, units)),
      },
    ],
  };
  return {
    tables: [table],
    figures: [
      shareFigure('whole-anywhere', 'Whole, relevant sentences anywhere', share(1)),
      shareFigure('whole-together', 'Whole, relevant articles among others', share(2)),
      ...(quick ? [] : [tenTimesLonger(read)]),
      ...tables(),
      builtForNothing(),
    ],
  };
}

const shareFigure = (id: string, what: string, value: number): Figure => ({
  id,
  what: `${what}: share of the limit’s speed`,
  value,
  unit: '%',
  atLeast: LEAST_SHARE,
});

interface Measured {
  readonly limit: number;
  readonly ours: number;
  readonly units: number;
}

function measure({ text }: PageText, read: () => number, rounds: number): Measured {
  const times = interleave({ limit: () => charCodeLoop(text), ours: read }, { rounds });
  return { ...times, units: text.length };
}

function tenTimesLonger(read: ReturnType<typeof pageReader>): Figure {
  const [short, long] = [1_000_000, 10_000_000].map((length) =>
    makePage({ kind: 'en', length, relevant: 0.01 }),
  ) as [PageText, PageText];
  const times = interleave(
    { short: () => read(short).findings.length, long: () => read(long).findings.length },
    { rounds: 3, patience: 20_000 },
  );
  return {
    id: 'whole-10-vs-1-mb',
    what: 'Whole, 10 MB against 1 MB: cost of a character',
    value: times.long / long.text.length / (times.short / short.text.length),
    unit: 'x',
    atMost: 1.3,
  };
}

function tables(): Figure[] {
  return LANGUAGES.map((language) => ({
    id: `bytes-${language}`,
    what: `Tables of the matcher, ${language}`,
    value: Lexicon.of(overseasLabour, language).bytes / 1024,
    unit: 'KB',
    atMost: 1024,
  }));
}

/** Counts how often the pack's terms are asked for by pages that do not name North Korea. */
function builtForNothing(): Figure {
  let asked = 0;
  const pack: Pack = {
    ...overseasLabour,
    get terms() {
      asked++;
      return overseasLabour.terms;
    },
  };
  const read = pageReader(pack);
  for (let seed = 1; seed <= 20; seed++) read(makePage({ kind: 'en', length: 5_000, relevant: 0, seed }));
  const forNothing = asked;
  read(makePage({ kind: 'en', length: 5_000, relevant: 1 }));
  if (asked === forNothing)
    throw new Error('A page that names North Korea was read without the pack’s terms');
  return {
    id: 'built-for-nothing',
    what: 'Lexicons built for 20 pages that do not name North Korea',
    value: forNothing,
    unit: 'count',
    atMost: 0,
  };
}
