import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import terms from '../assets/packs/overseas-labour/terms.ko.json';
import { leavePart } from '../lib/page/pack-parts';

export default defineUnlistedScript(() => {
  leavePart('ko', terms);
});
