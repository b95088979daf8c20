/** A pack as a page uses it: the judgement, names for the report, and the ranking of its context cards. */
import { contextOf, type RankContext } from '../context/rank';
import type { Pack } from '../pack/pack';
import { type JudgeSection, sectionJudge } from '../read-page';
import { type BuildReport, reportBuilder } from './build-report';

export interface PagePack {
  readonly judgeSection: JudgeSection;
  readonly buildReport: BuildReport;
  readonly rankCards: RankContext;
}

/** Made of the pack when it is first needed: in a page its core arrives after the reader. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/**
 * @param packOf asked once, at the first judgement or report
 * @param locale language of names and labels
 */
export function pagePackOf(packOf: () => Pack, locale = 'en'): PagePack {
  const pack = once(packOf);
  const judge = once(() => sectionJudge(pack()));
  const build = once(() => reportBuilder(pack(), locale));
  const rank = once(() => contextOf(pack()));
  return {
    judgeSection: (section) => judge()(section),
    buildReport: (...reading) => build()(...reading),
    rankCards: (...about) => rank()(...about),
  };
}
