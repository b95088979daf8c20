import { readFileSync } from 'node:fs';
import { defineConfig } from 'wxt';
import sites from './assets/sites.json';

const pkg = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** One match pattern a site: the site itself and everything below it, over http and https. */
const newsSites = sites.map((site) => `*://*.${site.host}/*`);

/** Keys that no browser, Windows or well-known extension has: tests/unit/commands.test.ts keeps the list. */
const commands = {
  _execute_action: { suggested_key: { default: 'Alt+Shift+Period', mac: 'MacCtrl+Shift+Period' } },
  'next-passage': {
    suggested_key: { default: 'Alt+Period', mac: 'MacCtrl+Period' },
    description: '__MSG_key_next_long__',
  },
  'previous-passage': {
    suggested_key: { default: 'Alt+Comma', mac: 'MacCtrl+Comma' },
    description: '__MSG_key_previous_long__',
  },
  'toggle-marks': {
    suggested_key: { default: 'Alt+Shift+Comma', mac: 'MacCtrl+Shift+Comma' },
    description: '__MSG_key_toggle_long__',
  },
};

/** In packages for readers no page can look into the card; elsewhere the tests can. docs/decisions/0012-card-shadow-root.md */
export const shadowMode = (argv: readonly string[]): ShadowRootMode =>
  argv.includes('zip') ? 'closed' : 'open';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  vite: () => ({ define: { __SHADOW_MODE__: JSON.stringify(shadowMode(process.argv)) } }),
  manifest: ({ browser }) => ({
    name: '__MSG_ext_name__',
    description: '__MSG_ext_description__',
    default_locale: 'en',
    version: pkg.version,
    permissions: ['activeTab', 'scripting', 'storage'],
    host_permissions: newsSites,
    optional_host_permissions: ['*://*/*'],
    action: { default_title: '__MSG_ext_name__' },
    commands,
    // By hand and not as a WXT content script: WXT's wrapper weighs more than the sentinel, and the page can hear it.
    content_scripts: [
      {
        matches: newsSites,
        js: ['sentinel.js'],
        run_at: 'document_end',
        // Articles are read wherever they stand: each frame has a sentinel, and if need be a reader, of its own.
        all_frames: true,
        match_origin_as_fallback: true,
      },
    ],
    content_security_policy: {
      extension_pages: "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'",
    },
    // Firefox takes policies from elsewhere, and warns of the key.
    ...(browser !== 'firefox' && { storage: { managed_schema: 'managed-schema.json' } }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'dispatch-lens@dispatch-lens.example',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
