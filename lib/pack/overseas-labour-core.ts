/** The pack that Dispatch Lens comes with, without its terms: what a page needs in whatever language it is written. */
import cards from '../../assets/packs/overseas-labour/cards.json';
import claims from '../../assets/packs/overseas-labour/claims.json';
import concepts from '../../assets/packs/overseas-labour/concepts.json';
import places from '../../assets/packs/overseas-labour/gazetteer.json';
import goalMarkers from '../../assets/packs/overseas-labour/goal-markers.json';
import labels from '../../assets/packs/overseas-labour/labels.json';
import manifest from '../../assets/packs/overseas-labour/pack.json';
import weights from '../../assets/packs/overseas-labour/weights.json';
import type { Pack } from './pack';

export const overseasLabourCore = {
  manifest,
  concepts,
  places,
  cards,
  claims,
  labels,
  goalMarkers,
  weights,
} as unknown as Omit<Pack, 'terms'>;
