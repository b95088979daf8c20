/** The scores of labelled files, over all and by group, and where they went wrong. */
import { LANGUAGES } from '../pack/kinds';
import type { DocumentOutcome, SentenceOutcome } from './outcome';
import type { PlaceNames } from './place-names';
import { isFound, type Scores, scoresOf } from './scores';

export interface Evaluation {
  readonly overall: Scores;
  readonly byLang: Readonly<Record<string, Scores>>;
  /** Only where documents name their style. */
  readonly byStyle?: Readonly<Record<string, Scores>>;
  /** By file as it was named, then by language. */
  readonly byFile: Readonly<Record<string, Readonly<Record<string, Scores>>>>;
}

export interface ErrorOutcome extends SentenceOutcome {
  readonly document: DocumentOutcome;
}

export interface Errors {
  /** Found but labelled 0; highest score first. */
  readonly falsePositives: readonly ErrorOutcome[];
  /** Labelled 1 but not found; lowest score first, before all those that came nowhere near. */
  readonly misses: readonly ErrorOutcome[];
}

export function evaluate(outcomes: readonly DocumentOutcome[], names: PlaceNames): Evaluation {
  const scores = (group: readonly DocumentOutcome[]) => scoresOf(group, names);
  const byLang = (group: readonly DocumentOutcome[]) =>
    mapGroups(
      groupBy(group, ({ lang }) => lang),
      scores,
    );
  const styled = outcomes.filter(({ style }) => style !== undefined);
  return {
    overall: scores(outcomes),
    byLang: byLang(outcomes),
    ...(styled.length > 0 && {
      byStyle: mapGroups(
        groupBy(styled, ({ style }) => style!),
        scores,
      ),
    }),
    byFile: mapGroups(
      groupBy(outcomes, ({ file }) => file),
      byLang,
    ),
  };
}

/** The worst errors of each language, `most` of each kind. */
export function worstErrors(outcomes: readonly DocumentOutcome[], most: number): Record<string, Errors> {
  return mapGroups(
    groupBy(outcomes, ({ lang }) => lang),
    (group) => {
      const sentences = group.flatMap((document) =>
        document.sentences.map((outcome): ErrorOutcome => ({ ...outcome, document })),
      );
      const falsePositives = sentences.filter((one) => one.sentence.label === 0 && isFound(one));
      const misses = sentences.filter((one) => one.sentence.label === 1 && !isFound(one));
      return {
        falsePositives: falsePositives.sort((a, b) => highest(b) - highest(a)).slice(0, most),
        misses: misses.sort((a, b) => judgedAt(a) - judgedAt(b)).slice(0, most),
      };
    },
  );
}

/** How often the relevant sentences with each topic were missed: topic → [missed, of all]. */
export function missesByTopic(outcomes: readonly DocumentOutcome[]): Map<string, [number, number]> {
  const misses = new Map<string, [number, number]>();
  for (const outcome of outcomes.flatMap(({ sentences }) => sentences)) {
    if (outcome.sentence.label !== 1) continue;
    for (const topic of outcome.sentence.topics) {
      const [missed, all] = misses.get(topic) ?? [0, 0];
      misses.set(topic, [missed + (isFound(outcome) ? 0 : 1), all + 1]);
    }
  }
  return misses;
}

const highest = ({ findings }: SentenceOutcome): number => Math.max(...findings.map(({ score }) => score));

// Not -Infinity: the difference of two would be no number, and the order nobody's.
const judgedAt = ({ judged }: SentenceOutcome): number => judged?.score ?? Number.MIN_SAFE_INTEGER;

/** Groups in the order of the pack's languages, then of appearance. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  const order = (key: string) => (LANGUAGES as readonly string[]).indexOf(key) >>> 0;
  return new Map([...groups].sort(([a], [b]) => order(a) - order(b)));
}

const mapGroups = <T, R>(
  groups: ReadonlyMap<string, readonly T[]>,
  map: (group: readonly T[]) => R,
): Record<string, R> => Object.fromEntries([...groups].map(([key, group]) => [key, map(group)]));
