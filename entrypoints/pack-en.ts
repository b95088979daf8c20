import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import terms from '../assets/packs/overseas-labour/terms.en.json';
import { leavePart } from '../lib/page/pack-parts';

export default defineUnlistedScript(() => {
  leavePart('en', terms);
});
