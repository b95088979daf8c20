import lexicon from 'virtual:lexicon/zh';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leavePart } from '../lib/page/pack-parts';

export default defineUnlistedScript(() => {
  leavePart('zh', lexicon);
});
