/** Pipes made-up documents through the real `scan --jsonl` and watches its memory. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { makeBlocks } from './inputs/texts';
import type { Part } from './report';

export interface StreamRun {
  readonly megabytes: number;
  readonly documents: number;
  readonly results: number;
  readonly seconds: number;
  /** Of processor time, the engine's helpers included. */
  readonly worked: number;
  /** Of the scanning process, in megabytes. */
  readonly peakMemory: number;
}

const MB = 1e6;

export async function streamPart(megabytes: number): Promise<Part> {
  const run = await scanStream(megabytes);
  return {
    figures: [
      { id: 'stream-input', what: 'scan --jsonl: input', value: run.megabytes, unit: 'MB' },
      { id: 'stream-documents', what: 'scan --jsonl: documents', value: run.documents, unit: 'count' },
      { id: 'stream-results', what: 'scan --jsonl: results', value: run.results, unit: 'count' },
      {
        id: 'stream-speed',
        what: 'scan --jsonl: speed of one process',
        value: run.megabytes / run.seconds,
        unit: 'MB/s',
      },
      {
        id: 'stream-work',
        what: 'scan --jsonl: input for a second of processor time',
        value: run.megabytes / run.worked,
        unit: 'MB',
      },
      { id: 'stream-memory', what: 'scan --jsonl: peak memory', value: run.peakMemory, unit: 'MB' },
    ],
  };
}

/**
 * @param mostHeap megabytes that the scan may keep objects in
 * @throws when the scan fails, as it does when it needs more
 */
export async function scanStream(megabytes: number, mostHeap?: number): Promise<StreamRun> {
  const child = spawn(
    process.execPath,
    [
      ...(mostHeap === undefined ? [] : [`--max-old-space-size=${mostHeap}`]),
      '--import',
      'tsx',
      fileURLToPath(new URL('./scan-and-tell.ts', import.meta.url)),
      '--jsonl',
    ],
    { stdio: ['pipe', 'pipe', 'inherit', 'pipe'] },
  );
  const closed = once(child, 'close');
  const results = countLines(child.stdio[1] as NodeJS.ReadableStream);
  const told = textOf(child.stdio[3] as NodeJS.ReadableStream);
  const began = performance.now();
  const written = await writeDocuments(child, megabytes * MB);
  const [status] = (await closed) as [number];
  const seconds = (performance.now() - began) / 1_000;
  if (status !== 0) throw new Error(`scan ended with status ${status}`);
  const { maxRSS, worked } = JSON.parse(await told) as { maxRSS: number; worked: number };
  return {
    megabytes: written.bytes / MB,
    documents: written.documents,
    results: await results,
    seconds,
    worked: worked / 1e6,
    peakMemory: (maxRSS * 1_024) / MB,
  };
}

/** Five hundred different documents, over and over: a hundredth of them is about the subject, half are HTML. */
async function writeDocuments(
  child: ChildProcess,
  bytes: number,
): Promise<{ bytes: number; documents: number }> {
  const stdin = child.stdin!;
  const bodies = Array.from({ length: 500 }, (_, seed) => documentOf(seed));
  let written = 0;
  let documents = 0;
  for (; written < bytes; documents++) {
    const line = `{"id":${documents},${bodies[documents % bodies.length]}\n`;
    written += Buffer.byteLength(line);
    if (!stdin.write(line)) await once(stdin, 'drain');
  }
  stdin.end();
  return { bytes: written, documents };
}

/** A document without its beginning, where the id goes. */
function documentOf(seed: number): string {
  const blocks = makeBlocks({ kind: 'en', length: 4_000, relevant: seed % 100 === 0 ? 0.3 : 0, seed });
  const body =
    seed % 2 === 0
      ? { text: blocks.join('\n\n') }
      : {
          html: `<html><body><article>${blocks.map((block) => `<p>${block}</p>`).join('')}</article></body></html>`,
        };
  return JSON.stringify(body).slice(1);
}

async function countLines(stream: NodeJS.ReadableStream): Promise<number> {
  let lines = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>)
    for (const byte of chunk) if (byte === 10) lines++;
  return lines;
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += chunk;
  return text;
}
