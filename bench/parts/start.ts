/** What the first page pays: loading the core, building the lexicon, reading. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../bundle';
import { makeBlocks } from '../inputs/texts';
import type { Part } from '../report';
import { median } from '../timing';

/** Imports the bundle, reads an article, and prints how long both took, in milliseconds. */
const SCRIPT = `
import { readFileSync } from 'node:fs';
const paragraphs = JSON.parse(readFileSync(new URL('article.json', import.meta.url), 'utf8'));
const began = performance.now();
const { firstReading } = await import('./core.mjs');
const loaded = performance.now();
const findings = firstReading(paragraphs);
const read = performance.now();
if (findings === 0) throw new Error('The article was read and nothing was found');
console.log(JSON.stringify([loaded - began, read - loaded]));
`;

export async function start(quick: boolean): Promise<Part> {
  const folder = mkdtempSync(join(tmpdir(), 'dispatch-lens-bench-'));
  try {
    await bundle('page/first-reading.ts', 'esm', join(folder, 'core.mjs'));
    writeFileSync(
      join(folder, 'article.json'),
      JSON.stringify(makeBlocks({ kind: 'en', length: 4_000, relevant: 0.4 })),
    );
    writeFileSync(join(folder, 'run.mjs'), SCRIPT);
    const runs = Array.from({ length: quick ? 5 : 15 }, () => {
      const output = execFileSync(process.execPath, [join(folder, 'run.mjs')], { encoding: 'utf8' });
      return JSON.parse(output) as [load: number, read: number];
    });
    const load = median(runs.map(([time]) => time));
    const total = median(runs.map(([loading, reading]) => loading + reading));
    return {
      figures: [
        { id: 'start-import', what: 'Fresh process: import of the core', value: load, unit: 'ms' },
        {
          id: 'start',
          what: 'Fresh process: import, lexicon and first article',
          value: total,
          unit: 'ms',
          atMost: 50,
        },
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
