/** The pack as the reader uses it: the judgement, names for the report, and the ranking of its context cards. */
import { contextOf } from '../context/rank';
import { type JudgeSection, sectionJudge } from '../read-page';
import { type BuildReport, reportBuilder } from './build-report';
import { packHere } from './pack-parts';

export { pageLanguage as languageOf } from '../judge/find-sentences';

/** Made of the pack when it is first needed: by then its core has arrived. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const judge = once(() => sectionJudge(packHere()));
export const judgeSection: JudgeSection = (section) => judge()(section);

const build = once(() => reportBuilder(packHere()));
export const buildReport: BuildReport = (...reading) => build()(...reading);

const rank = once(() => contextOf(packHere()));
export const rankCards: Parameters<BuildReport>[2] = (findings) => rank()(findings);
