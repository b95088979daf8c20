/** The pack as the reader uses it: the judgement, names for the report, and the ranking of its context cards. */
import { contextOf } from '../context/rank';
import { overseasLabour } from '../pack/overseas-labour';
import { type JudgeSection, sectionJudge } from '../read-page';
import { type BuildReport, reportBuilder } from './build-report';

export const judgeSection: JudgeSection = sectionJudge(overseasLabour);

export { pageLanguage as languageOf } from '../judge/find-sentences';

export const buildReport: BuildReport = reportBuilder(overseasLabour);

export const rankCards: Parameters<BuildReport>[2] = contextOf(overseasLabour);
