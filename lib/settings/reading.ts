/** The pipeline as a reader set it: own entries, sensitivity, languages, and what they marked as not relevant. */

import { pageLanguage } from '../judge/find-sentences';
import { mergeOwn } from '../pack/own-entries';
import type { Pack } from '../pack/pack';
import type { JudgeSection } from '../read-page';
import { type Feedback, type Where, withoutIrrelevant } from './feedback';
import type { Settings } from './settings';

export type PackSettings = Pick<Settings, 'own' | 'sensitivity'>;
export type ReadingSettings = PackSettings & Pick<Settings, 'languages'>;

/** The pack with the reader's entries and sensitivity. The same pack where they set nothing. */
export function packFor(pack: Pack, { own, sensitivity }: PackSettings): Pack {
  const merged = mergeOwn(pack, own);
  if (sensitivity === 0) return merged;
  const { rounds, page } = merged.weights;
  const tuned = <T extends { readonly threshold: number }>(decision: T): T => ({
    ...decision,
    threshold: decision.threshold - sensitivity,
  });
  const weights = {
    ...merged.weights,
    rounds: [...rounds.slice(0, -1), tuned(rounds.at(-1)!)],
    page: tuned(page),
  };
  return { ...merged, weights };
}

export interface Reading {
  readonly settings: ReadingSettings;
  /** Asked at each reading, as both may change meanwhile. */
  readonly feedback: () => readonly Feedback[];
  readonly where: () => Where;
}

/** The judgement with what was set. @param pack as `packFor` gives it */
export function judgeSectionWith(
  judge: JudgeSection,
  pack: Pack,
  { settings, feedback, where }: Reading,
): JudgeSection {
  const threshold = pack.weights.rounds.at(-1)?.threshold ?? 0;
  return function* (section) {
    const judgement = yield* judge(section);
    if (!judgement) return undefined;
    if (!settings.languages.includes(pageLanguage(section.page))) return { findings: [], nearMisses: [] };
    return { ...judgement, findings: withoutIrrelevant(judgement.findings, feedback(), where(), threshold) };
  };
}
