/** The pack as the reader uses it: the judgement, names for the report, and the ranking of its context cards. */
import { contextOf, type RankContext } from '../context/rank';
import { overseasLabour } from '../pack/overseas-labour';
import type { Pack } from '../pack/pack';
import type { Language } from '../pack/schema';
import { pageReader, type ReadPage } from '../read-page';
import { type BuildReport, reportBuilder } from './build-report';

export interface PagePack {
  readonly readPage: ReadPage;
  readonly buildReport: BuildReport;
  readonly rankCards: RankContext;
}

/** @param lang language for the names of places */
export const pagePackOf = (pack: Pack, lang: Language = 'en'): PagePack => ({
  readPage: pageReader(pack),
  buildReport: reportBuilder(pack, lang),
  rankCards: contextOf(pack),
});

export { overseasLabour };
