/**
 * The core as the command line uses it. This is the only place where pack, reading and ranking are put together; the
 * commands take what is made here, so that tests can give them another.
 */
import { contextOf, type RankContext } from '../context/rank';
import { overseasLabour } from '../pack/overseas-labour';
import type { Place } from '../pack/schema';
import { pageReader, type ReadPage } from '../read-page';

export interface Pipeline {
  readonly read: ReadPage;
  readonly rank: RankContext;
  /** The gazetteer that findings name places from. */
  readonly places: readonly Pick<Place, 'id' | 'names'>[];
}

export const pipeline: Pipeline = {
  read: pageReader(overseasLabour),
  rank: contextOf(overseasLabour),
  places: overseasLabour.places,
};
