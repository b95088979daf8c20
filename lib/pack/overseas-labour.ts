/** The pack that Dispatch Lens comes with. Its files are checked by the build and the tests, not again in every page. */
import en from '../../assets/packs/overseas-labour/terms.en.json';
import ja from '../../assets/packs/overseas-labour/terms.ja.json';
import ko from '../../assets/packs/overseas-labour/terms.ko.json';
import ru from '../../assets/packs/overseas-labour/terms.ru.json';
import zh from '../../assets/packs/overseas-labour/terms.zh.json';
import { overseasLabourCore } from './overseas-labour-core';
import type { Pack } from './pack';

export const overseasLabour = {
  ...overseasLabourCore,
  terms: { en, ko, zh, ja, ru },
} as unknown as Pack;
