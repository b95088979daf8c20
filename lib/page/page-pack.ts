/** A pack as a page uses it: the judgement, names for the report, and the ranking of its context cards. */
import { contextOf, type RankContext } from '../context/rank';
import type { Pack } from '../pack/pack';
import { type JudgeSection, sectionJudge } from '../read-page';
import { type BuildReport, reportBuilder } from './build-report';
import { once } from './once';

export interface PagePack {
  readonly judgeSection: JudgeSection;
  readonly buildReport: BuildReport;
  readonly rankCards: RankContext;
}

/** @param locale language of names and labels */
export function pagePackOf(pack: Pack, locale = 'en'): PagePack {
  // Most pages are never asked for a report.
  const build = once(() => reportBuilder(pack, locale));
  const rank = once(() => contextOf(pack));
  return {
    judgeSection: sectionJudge(pack),
    buildReport: (...reading) => build()(...reading),
    rankCards: (...about) => rank()(...about),
  };
}
