/** Times several ways to do the same thing against each other. */

export type Work = () => number;

export interface InterleaveOptions {
  /** Times that each way is run after warming up. */
  readonly rounds: number;
  /** Milliseconds: what takes longer than this is run twice only. */
  readonly patience?: number;
}

/** Results of the work, so that nothing can be optimised away. */
const sink = new Int32Array(1);

/** Milliseconds: shorter work is repeated until it takes as long, because the clocks are no finer. */
const SHORTEST = 4;

/**
 * Runs every way once a round, in an order that rotates, so that what else the machine does hits all of them alike.
 *
 * @returns milliseconds for one run of each, the median of the rounds
 */
export function interleave<K extends string>(
  ways: Readonly<Record<K, Work>>,
  { rounds, patience = 2_000 }: InterleaveOptions,
): Record<K, number> {
  const names = Object.keys(ways) as K[];
  const plans = names.map((name) => planFor(name, ways[name], rounds, patience));
  for (let round = 0; round < rounds; round++) {
    for (let k = 0; k < plans.length; k++) {
      const plan = plans[(k + round) % plans.length]!;
      if (plan.times.length < plan.rounds) plan.times.push(timed(plan.work, plan.repeats));
    }
  }
  return Object.fromEntries(plans.map(({ name, times }) => [name, median(times)])) as Record<K, number>;
}

interface Plan<K> {
  readonly name: K;
  readonly work: Work;
  readonly repeats: number;
  readonly rounds: number;
  readonly times: number[];
}

/** The first runs warm up; slow work is spared them, and its first run counts. */
function planFor<K>(name: K, work: Work, rounds: number, patience: number): Plan<K> {
  const first = timed(work, 1);
  if (first > patience) return { name, work, repeats: 1, rounds: 2, times: [first] };
  timed(work, 1);
  const warm = timed(work, 1);
  const repeats = Math.min(1_000, Math.max(1, Math.ceil(SHORTEST / Math.max(warm, 0.001))));
  return { name, work, repeats, rounds, times: [] };
}

/** @returns milliseconds for one of the repeats */
export function timed(work: Work, repeats = 1): number {
  const began = now();
  for (let i = 0; i < repeats; i++) sink[0] = work();
  return (now() - began) / repeats;
}

/**
 * Milliseconds of this process's own work where they can be had (Node): what other processes do then counts for little.
 * The engine's helpers are in it, too, so that who makes rubbish pays for its collection. In a page: of the clock.
 */
function now(): number {
  const { process } = globalThis as { process?: NodeJS.Process };
  if (!process) return performance.now();
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The limit that everything is compared with: no loop in JavaScript reads each unit of a string faster. */
export function charCodeLoop(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  return sum;
}
