/** The pack as the reader uses it: names for the report, and the ranking of its context cards. */
import conceptFile from '../../assets/packs/overseas-labour/concepts.json';
import type { BuildReport } from './build-report';
import { reportBuilder } from './build-report';

export const buildReport: BuildReport = reportBuilder({ concepts: conceptFile, places: [] });

/** SEAM: lib/context ranks the cards. */
export const rankCards: Parameters<BuildReport>[2] = (findings) => ({
  cards: [],
  byFinding: findings.map(() => []),
});
