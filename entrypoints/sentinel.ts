/**
 * Runs on every listed page (wxt.config.ts), and so weighs next to nothing: no library, and not WXT's content-script
 * wrapper, which brings the polyfill with it and posts a message that the page can hear.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sendBare } from '../lib/browser/bare-runtime';
import { keepLookout } from '../lib/page/lookout';

/** One sentinel a frame, and none where a reader is: the popup brings both, and so does the manifest. */
const HERE = Symbol.for('dispatch-lens-sentinel');

export default defineUnlistedScript(() => {
  const world = globalThis as { [HERE]?: boolean };
  if (world[HERE] || Symbol.for('dispatch-lens-reader') in world) return;
  world[HERE] = true;
  keepLookout(() => sendBare('bringReader'));
});
