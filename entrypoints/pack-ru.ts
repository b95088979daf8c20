import lexicon from 'virtual:lexicon/ru';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leavePart } from '../lib/page/pack-parts';

export default defineUnlistedScript(() => {
  leavePart('ru', lexicon);
});
