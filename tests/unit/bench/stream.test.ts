/** `scan --jsonl` holds one document at a time: ten times the input takes no more memory. */
import { describe, expect, it } from 'vitest';
import { scanStream } from '../../../bench/stream';

/** In megabytes: what the heap of a process may wander, and less than the difference in input. */
const LEEWAY = 100;

describe('scan --jsonl', () => {
  it('takes no more memory for a longer input', async () => {
    const short = await scanStream(40);
    const long = await scanStream(160);
    expect(long.results).toBe(long.documents);
    expect(long.peakMemory).toBeLessThan(short.peakMemory + LEEWAY);
  }, 300_000);
});
