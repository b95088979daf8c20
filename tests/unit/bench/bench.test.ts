/** That the benchmark measures what it says; how fast anything is, is no matter for a test. */
import { describe, expect, it } from 'vitest';
import { benchCommand } from '../../../bench/command';
import { madeUp } from '../../../bench/inputs/lexicons';
import { makeBlocks, makeText } from '../../../bench/inputs/texts';
import { MATCHERS } from '../../../bench/matchers';
import { shown, verdictOf } from '../../../bench/report';
import { interleave, median } from '../../../bench/timing';
import { namesNorthKorea } from '../../../lib/match/sentinel';
import { run } from '../cli/fakes';

describe('made-up texts', () => {
  const plain = { kind: 'en', length: 20_000, relevant: 0 } as const;

  it('are the same on every run, and as long as they were asked to be', () => {
    expect(makeText(plain)).toBe(makeText(plain));
    expect(Math.abs(makeText(plain).length - 20_000)).toBeLessThan(1_500);
  });
  it.each(['latin1', 'en', 'mixed'] as const)('name North Korea only where they should: %s', (kind) => {
    expect(namesNorthKorea(makeText({ ...plain, kind }))).toBe(false);
    expect(namesNorthKorea(makeText({ ...plain, kind, relevant: 0.01 }))).toBe(true);
  });
  it('take one byte or two, as they say', () => {
    expect(makeText({ ...plain, kind: 'latin1' })).not.toMatch(/[^\0-\xff]/);
    expect(makeText(plain)).toMatch(/[‘’“”]/);
  });
  it.each([true, false])('have their share of relevant sentences: together %s', (together) => {
    const blocks = makeBlocks({ ...plain, length: 200_000, relevant: 0.05, together });
    const sentences = blocks.length * 4;
    const relevant = blocks.join(' ').match(/North Korea|Pyongyang|DPRK/g)!.length;
    expect(relevant / sentences).toBeGreaterThan(0.04);
    expect(relevant / sentences).toBeLessThan(0.07);
  });
});

describe('the ways to match', () => {
  const list = madeUp(1_000);

  it('are given as many different words as were asked for', () => {
    expect(new Set(list.words).size).toBe(1_000);
    expect(list.data.trie.endings.length).toBeGreaterThanOrEqual(1_000);
  });
  it.each(Object.keys(MATCHERS))('find something: %s', (name) => {
    expect(MATCHERS[name]!(list)(makeText({ kind: 'mixed', length: 20_000, relevant: 0.1 }))).toBeGreaterThan(
      10,
    );
  });
});

describe('figures', () => {
  it('are medians', () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
  });
  it('come from runs in turns', () => {
    const order: string[] = [];
    const way = (name: string) => () => order.push(name);
    const times = interleave({ a: way('a'), b: way('b') }, { rounds: 3 });
    expect(Object.keys(times)).toEqual(['a', 'b']);
    expect(order.filter((name) => name === 'a').length).toBeGreaterThan(3);
  });
  it.each([
    [{ atMost: 2 }, 2, 'met'],
    [{ atMost: 2 }, 2.01, 'missed'],
    [{ atLeast: 15 }, 14, 'missed'],
    [{}, 1, 'no goal'],
  ] as const)('have a verdict: %o at %d', (goal, value, verdict) => {
    expect(verdictOf({ id: 'x', what: 'x', unit: 'x', value, ...goal })).toBe(verdict);
  });
  it('have three digits', () => {
    expect([12_345.6, 12.345, 1.2345, 0.12345].map(shown)).toEqual(['12,346', '12.3', '1.23', '0.123']);
  });
});

describe('the command', () => {
  it.each([[['--what']], [['file.txt']], [['--stream', 'many']], [['--stream', '0']]])(
    'refuses %o',
    async (args) => {
      const { status, out, err } = await run(benchCommand, args);
      expect([status, out]).toEqual([2, '']);
      expect(err).toContain('Usage: npm run --silent bench');
    },
  );
  it('tells how it is used', async () => {
    expect(await run(benchCommand, ['--help'])).toMatchObject({ status: 0, err: '' });
  });
});
