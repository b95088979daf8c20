/** The pack that Dispatch Lens comes with. Its files are checked by the build and the tests, not again in every page. */
import cards from '../../assets/packs/overseas-labour/cards.json';
import concepts from '../../assets/packs/overseas-labour/concepts.json';
import places from '../../assets/packs/overseas-labour/gazetteer.json';
import goalMarkers from '../../assets/packs/overseas-labour/goal-markers.json';
import manifest from '../../assets/packs/overseas-labour/pack.json';
import en from '../../assets/packs/overseas-labour/terms.en.json';
import ja from '../../assets/packs/overseas-labour/terms.ja.json';
import ko from '../../assets/packs/overseas-labour/terms.ko.json';
import ru from '../../assets/packs/overseas-labour/terms.ru.json';
import zh from '../../assets/packs/overseas-labour/terms.zh.json';
import weights from '../../assets/packs/overseas-labour/weights.json';
import type { Pack } from './pack';

export const overseasLabour = {
  manifest,
  concepts,
  terms: { en, ko, zh, ja, ru },
  places,
  cards,
  goalMarkers,
  weights,
} as unknown as Pack;
