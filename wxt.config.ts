import { readFileSync } from 'node:fs';
import { defineConfig } from 'wxt';
import sites from './assets/sites.json';

const pkg = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as {
  displayName: string;
  description: string;
  version: string;
};

/** One match pattern a site: the site itself and everything below it, over http and https. */
const newsSites = sites.map((site) => `*://*.${site.host}/*`);

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  manifest: ({ browser }) => ({
    name: pkg.displayName,
    description: pkg.description,
    version: pkg.version,
    permissions: ['activeTab', 'scripting', 'storage'],
    host_permissions: newsSites,
    optional_host_permissions: ['*://*/*'],
    action: { default_title: pkg.displayName },
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
