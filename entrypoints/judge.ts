import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leaveCode } from '../lib/browser/code-parts';
import { usePack } from '../lib/browser/use-pack';

export default defineUnlistedScript(() => {
  leaveCode('judge', usePack);
});
