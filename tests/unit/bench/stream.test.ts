/** `scan --jsonl` holds one document at a time, and not what it has read. */
import { describe, expect, it } from 'vitest';
import { scanStream } from '../../../bench/stream';

/** Megabytes. Reading one document takes a good forty of them, most of it the pack. */
const HEAP = 96;
const INPUT = 160;

describe('scan --jsonl', () => {
  it('reads more than would fit into its memory', async () => {
    const { documents, results } = await scanStream(INPUT, HEAP);
    expect(results).toBe(documents);
  }, 300_000);
});
