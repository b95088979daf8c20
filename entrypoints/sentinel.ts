/**
 * Runs on every listed page (wxt.config.ts), and so weighs next to nothing: no library, and not WXT's content-script
 * wrapper, which brings the polyfill with it and posts a message that the page can hear.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sendBare } from '../lib/browser/bare-runtime';
import { keepLookout } from '../lib/page/lookout';

export default defineUnlistedScript(() => {
  keepLookout(() => sendBare('bringReader'));
});
