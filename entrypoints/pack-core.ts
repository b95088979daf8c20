import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { overseasLabourCore } from '../lib/pack/overseas-labour-core';
import { leavePart } from '../lib/page/pack-parts';

export default defineUnlistedScript(() => {
  leavePart('core', overseasLabourCore);
});
