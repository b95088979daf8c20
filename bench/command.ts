/** `bench`: how fast, against the peers and against what is possible at all. It measures, it does not judge. */
import { cpus } from 'node:os';
import { type Command, DONE, type Io, UsageError } from '../lib/cli/command';
import { readOptions } from '../lib/cli/options';
import { gate } from './parts/gate';
import { growth } from './parts/growth';
import { matching } from './parts/matching';
import { start } from './parts/start';
import { whole } from './parts/whole';
import { type Figure, figureLines, type Part, type Table, tableLines, verdictOf } from './report';
import { streamPart } from './stream';

const HELP = `Usage: npm run --silent bench -- [--json] [--quick] [--browser] [--stream MB]

Times us and the peers on the same made-up texts, in turns, in one process. What counts are
ratios: to a charCodeAt loop, which nothing in JavaScript outruns letter by letter, and to
the peers. A goal that is missed is shown as missed and is no error.

  --json       print the figures as one JSON object
  --quick      smaller texts and fewer rounds: half a minute instead of five
  --browser    also measure in Chromium, which is found or fetched as the demo does
  --stream MB  only pipe so much through scan --jsonl; print its speed and peak memory
  --help       print this

Exit status: 0 done; 2 wrong usage.`;

const OPTIONS = {
  json: { type: 'boolean' },
  quick: { type: 'boolean' },
  browser: { type: 'boolean' },
  stream: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

type NamedPart = readonly [name: string, run: () => Part | Promise<Part>];

export const benchCommand: Command = async (args, io) => {
  const { values, positionals } = readOptions(args, OPTIONS, HELP);
  if (values.help) {
    await io.out(`${HELP}\n`);
    return DONE;
  }
  if (positionals.length > 0) throw new UsageError(`“${positionals[0]}”: bench takes no file.`, HELP);
  if (values.stream !== undefined && !/^[1-9]\d{0,4}$/.test(values.stream))
    throw new UsageError('--stream takes a whole number of megabytes.', HELP);
  const parts = partsFor(values, io);
  await (values.json ? printJson : printTables)(parts, values.quick ?? false, io);
  return DONE;
};

function partsFor(
  { quick = false, browser, stream }: { quick?: boolean; browser?: boolean; stream?: string },
  io: Io,
): NamedPart[] {
  if (stream !== undefined) return [['stream', () => streamPart(Number(stream))]];
  const parts: NamedPart[] = [
    // First, while this process keeps the machine's caches least busy.
    ['start', () => start(quick)],
    ['gate', () => gate(quick)],
    ['whole', () => whole(quick)],
    ['matching', () => matching(quick)],
    ['growth', () => growth(quick)],
  ];
  // Loaded here, because it needs Playwright.
  if (browser) parts.push(['browser', async () => (await import('./parts/browser')).browserPart(io.err)]);
  return parts;
}

async function printTables(parts: readonly NamedPart[], quick: boolean, io: Io): Promise<void> {
  await io.out(`${machine(quick)}\n`);
  const figures: Figure[] = [];
  for (const [, run] of parts) {
    const part = await run();
    for (const table of part.tables ?? []) await io.out(`\n${tableLines(table)}\n`);
    figures.push(...(part.figures ?? []));
  }
  await io.out(`\n${figureLines(figures)}\n`);
}

async function printJson(parts: readonly NamedPart[], quick: boolean, io: Io): Promise<void> {
  const tables: Table[] = [];
  const figures: Figure[] = [];
  for (const [, run] of parts) {
    const part = await run();
    tables.push(...(part.tables ?? []));
    figures.push(...(part.figures ?? []));
  }
  const { node, v8 } = process.versions;
  const judged = figures.map((figure) => ({ ...figure, verdict: verdictOf(figure) }));
  await io.out(`${JSON.stringify({ node, v8, quick, tables, figures: judged })}\n`);
}

const machine = (quick: boolean): string =>
  `Node ${process.versions.node}, V8 ${process.versions.v8}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}` +
  (quick ? '; quick: take the figures for a first impression' : '');
