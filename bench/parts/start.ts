/** What the first page pays: loading the core, building the lexicon, reading. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../bundle';
import { makeBlocks } from '../inputs/texts';
import type { Figure, Part } from '../report';
import { median } from '../timing';

/** Imports the bundle, reads an article, and prints how long the first took and how long both, by the clock and at work. */
const SCRIPT = `
import { readFileSync } from 'node:fs';
const paragraphs = JSON.parse(readFileSync(new URL('article.json', import.meta.url), 'utf8'));
const worked = process.cpuUsage();
const began = performance.now();
const { [process.argv[2]]: first } = await import('./core.mjs');
const loaded = performance.now();
const found = first(paragraphs);
const read = performance.now();
if (found === 0) throw new Error('The article was read and nothing was found');
const { user, system } = process.cpuUsage(worked);
console.log(JSON.stringify([loaded - began, read - began, (user + system) / 1_000]));
`;

type Run = [load: number, all: number, worked: number];

export async function start(quick: boolean): Promise<Part> {
  const folder = mkdtempSync(join(tmpdir(), 'dispatch-lens-bench-'));
  try {
    await bundle('page/first-reading.ts', 'esm', join(folder, 'core.mjs'));
    const article = makeBlocks({ kind: 'en', length: 4_000, relevant: 0.4 });
    writeFileSync(join(folder, 'article.json'), JSON.stringify(article));
    writeFileSync(join(folder, 'run.mjs'), SCRIPT);
    const runs = (first: 'firstReading' | 'firstSearch'): Run[] =>
      Array.from({ length: quick ? 5 : 15 }, () => {
        const output = execFileSync(process.execPath, [join(folder, 'run.mjs'), first], { encoding: 'utf8' });
        return JSON.parse(output) as Run;
      });
    return { figures: figuresOf(runs('firstSearch'), runs('firstReading')) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function figuresOf(searches: readonly Run[], readings: readonly Run[]): Figure[] {
  const figure = (id: string, what: string, runs: readonly Run[], column: 0 | 1 | 2): Figure => ({
    id,
    what,
    value: median(runs.map((run) => run[column])),
    unit: 'ms',
  });
  return [
    figure('start-import', 'Fresh process: import of the core', readings, 0),
    figure('start-search', 'Fresh process: import, lexicon, first article searched', searches, 1),
    {
      ...figure('start', 'Fresh process: import, lexicon, first article searched and judged', readings, 1),
      atMost: 50,
    },
    figure('start-work', 'The same in processor time, the engine’s helpers included', readings, 2),
  ];
}
