/** Logistic regression over named signals, with a penalty that keeps weights small: plain, and the same on every run. */

export interface Example {
  /** Value by signal name. */
  readonly signals: ReadonlyMap<string, number>;
  readonly positive: boolean;
  /** How much it counts, 1 where it is not said. */
  readonly weight?: number;
}

export interface Model {
  readonly points: Readonly<Record<string, number>>;
  /** Points at which both answers are equally likely. */
  readonly threshold: number;
}

const STEPS = 300;
const RATE = 0.08;

/** Fits by gradient descent with adaptive steps (Adam), all examples in each step. */
export function fitLogistic(examples: readonly Example[], penaltyOf: (signal: string) => number): Model {
  const names = [...new Set(examples.flatMap(({ signals }) => [...signals.keys()]))].sort();
  const index = new Map(names.map((name, i) => [name, i]));
  const rows = examples.map(({ signals }) => ({
    at: Int32Array.from([...signals.keys()], (name) => index.get(name)!),
    value: Float64Array.from(signals.values()),
  }));
  const penalties = Float64Array.from(names, penaltyOf);
  const weights = new Float64Array(names.length + 1);
  const momentum = new Float64Array(names.length + 1);
  const spread = new Float64Array(names.length + 1);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = gradientOf(rows, examples, weights, penalties);
    // Smaller steps towards the end let it settle.
    const rate = RATE * Math.min(1, (STEPS - step) / (STEPS * 0.3) + 0.02);
    for (let k = 0; k < weights.length; k++) {
      momentum[k] = 0.9 * momentum[k]! + 0.1 * gradient[k]!;
      spread[k] = 0.99 * spread[k]! + 0.01 * gradient[k]! ** 2;
      const mean = momentum[k]! / (1 - 0.9 ** step);
      weights[k]! -= (rate * mean) / (Math.sqrt(spread[k]! / (1 - 0.99 ** step)) + 1e-8);
    }
  }
  const points = Object.fromEntries(names.map((name, i) => [name, weights[i]!]));
  return { points, threshold: -weights[names.length]! };
}

type Row = { readonly at: Int32Array; readonly value: Float64Array };

function gradientOf(
  rows: readonly Row[],
  examples: readonly Example[],
  weights: Float64Array,
  penalties: Float64Array,
): Float64Array {
  const gradient = new Float64Array(weights.length);
  const bias = weights.length - 1;
  rows.forEach(({ at, value }, n) => {
    let sum = weights[bias]!;
    for (let k = 0; k < at.length; k++) sum += weights[at[k]!]! * value[k]!;
    const { positive, weight = 1 } = examples[n]!;
    const error = weight * (1 / (1 + Math.exp(-sum)) - (positive ? 1 : 0));
    for (let k = 0; k < at.length; k++) gradient[at[k]!]! += error * value[k]!;
    gradient[bias]! += error;
  });
  for (let k = 0; k < bias; k++) gradient[k]! += penalties[k]! * weights[k]!;
  return gradient;
}
