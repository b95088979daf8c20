/** Precision, recall and F1 from counts. */

export interface Counts {
  tp: number;
  fp: number;
  fn: number;
}

/** Shares from 0 to 1, to four decimals. */
export interface Score extends Readonly<Counts> {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export const noCounts = (): Counts => ({ tp: 0, fp: 0, fn: 0 });

/** Where nothing was to be found and nothing was found, all is right: 1. */
export function scoreOf({ tp, fp, fn }: Counts): Score {
  const right = fp + fn === 0 ? 1 : 0;
  return {
    precision: share(tp, tp + fp, right),
    recall: share(tp, tp + fn, right),
    f1: share(2 * tp, 2 * tp + fp + fn, right),
    tp,
    fp,
    fn,
  };
}

/** `part / whole` to four decimals; `ofNothing` when there is no whole. */
export const share = (part: number, whole: number, ofNothing: number): number =>
  whole === 0 ? ofNothing : Math.round((part / whole) * 10_000) / 10_000;

/** Adds one yes-or-no decision. */
export function countDecision(counts: Counts, isTrue: boolean, isSaid: boolean): void {
  if (isSaid) counts[isTrue ? 'tp' : 'fp'] += 1;
  else if (isTrue) counts.fn += 1;
}

/** Adds the comparison of a list of labels with a list of predictions; each label answers for one prediction. */
export function countMatches<P, L>(
  counts: Counts,
  predicted: Iterable<P>,
  labels: Iterable<L>,
  matches: (prediction: P, label: L) => boolean,
): void {
  const open = [...labels];
  for (const prediction of predicted) {
    const at = open.findIndex((label) => matches(prediction, label));
    if (at < 0) {
      counts.fp += 1;
    } else {
      counts.tp += 1;
      open.splice(at, 1);
    }
  }
  counts.fn += open.length;
}
