import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import sites from './assets/sites.json';
import { compiled } from './scripts/compiled';

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

/** What pdf.js loads when a file needs it: Chinese, Japanese and Korean character maps, and one decoder of pictures. */
const pdfFolders: readonly { from: string; to: string; only: RegExp }[] = [
  { from: 'node_modules/pdfjs-dist/cmaps', to: 'pdf/cmaps', only: /\.bcmap$|^LICENSE$/ },
  {
    from: 'node_modules/pdfjs-dist/wasm',
    to: 'pdf/decoders',
    only: /^openjpeg_nowasm_fallback\.js$|_OPENJPEG$/,
  },
];

/** The one page that fetches files, and only those that a person asks for. */
const FETCHES = 'viewer';

/** Closes every other page of ours to the network: the manifest knows only one policy for all of them. */
const closedPages = {
  name: 'closed-pages',
  apply: 'build' as const,
  transformIndexHtml(_html: string, { filename }: { filename: string }) {
    if (filename.includes(`/${FETCHES}/`)) return [];
    const policy = { 'http-equiv': 'Content-Security-Policy', content: "connect-src 'self'" };
    return [{ tag: 'meta', attrs: policy, injectTo: 'head-prepend' as const }];
  },
};

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  vite: () => ({
    plugins: [closedPages, compiled],
    define: { __SHADOW_MODE__: JSON.stringify(shadowMode(process.argv)) },
  }),
  hooks: {
    'build:publicAssets'(_wxt, files) {
      for (const { from, to, only } of pdfFolders)
        for (const name of readdirSync(from).filter((one) => only.test(one)))
          files.push({ absoluteSrc: resolve(from, name), relativeDest: `${to}/${name}` });
    },
  },
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
      extension_pages:
        "default-src 'self'; connect-src 'self' https: http:; object-src 'none'; base-uri 'none'; form-action 'none'",
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
