import lexicon from 'virtual:lexicon/ko';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leavePart } from '../lib/page/pack-parts';

export default defineUnlistedScript(() => {
  leavePart('ko', lexicon);
});
