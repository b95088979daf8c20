/**
 * What is compiled while the extension is packaged, so that a page has nothing left to build: the pack's lexicons as
 * `virtual:lexicon/<language>` (lib/pack/lexicon-data.ts), and the fold table in place of the rules for it.
 */
import { dirname } from 'node:path';
import { compileLexicon } from '../lib/match/compile-lexicon';
import { overseasLabour } from '../lib/pack/overseas-labour';
import type { Language } from '../lib/pack/schema';
import { packFold } from '../lib/text/fold-packed';
import { foldByRules } from '../lib/text/fold-rules';

const LEXICON = 'virtual:lexicon/';
const FOLD_RULES = /[\\/]lib[\\/]text[\\/]fold-rules\.ts$/;

/** As a string to parse: engines read it several times as fast as the same written as code. */
const parsed = (data: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(data))})`;

const lexiconModule = (language: string): string =>
  `export default ${parsed(compileLexicon(overseasLabour, language as Language))};`;

const foldModule = (): string =>
  `import { unpackFold } from './fold-packed';
export const foldByRules = () => unpackFold(${parsed(packFold(foldByRules()))});`;

/** For Vite. */
export const compiled = {
  name: 'compiled',
  enforce: 'pre' as const,
  resolveId: (id: string) => (id.startsWith(LEXICON) ? `\0${id}` : undefined),
  load(id: string): string | undefined {
    if (FOLD_RULES.test(id)) return foldModule();
    return id.startsWith(`\0${LEXICON}`) ? lexiconModule(id.slice(LEXICON.length + 1)) : undefined;
  },
};

/** For esbuild. */
export const compiledForEsbuild = {
  name: compiled.name,
  setup({ onResolve, onLoad }: import('esbuild').PluginBuild) {
    onResolve({ filter: /^virtual:lexicon\// }, ({ path }) => ({ path, namespace: 'lexicon' }));
    onLoad({ filter: /.*/, namespace: 'lexicon' }, ({ path }) => ({
      contents: lexiconModule(path.slice(LEXICON.length)),
      loader: 'js',
    }));
    onLoad({ filter: FOLD_RULES }, ({ path }) => ({
      contents: foldModule(),
      resolveDir: dirname(path),
      loader: 'js',
    }));
  },
};
