/** Compiles the pack's lexicons while the extension is packaged: `virtual:lexicon/en` is the data of lib/pack/lexicon-data.ts. */
import { compileLexicon } from '../lib/match/compile-lexicon';
import { overseasLabour } from '../lib/pack/overseas-labour';
import type { Language } from '../lib/pack/schema';

const PREFIX = 'virtual:lexicon/';

/** As a string to parse: engines read it several times as fast as the same written as code. */
export function lexiconModule(language: string): string {
  const data = JSON.stringify(compileLexicon(overseasLabour, language as Language));
  return `export default JSON.parse(${JSON.stringify(data)});`;
}

/** For Vite. */
export const compiledLexicons = {
  name: 'compiled-lexicons',
  resolveId: (id: string) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
  load: (id: string) =>
    id.startsWith(`\0${PREFIX}`) ? lexiconModule(id.slice(PREFIX.length + 1)) : undefined,
};

/** For esbuild. */
export const compiledLexiconsForEsbuild = {
  name: compiledLexicons.name,
  setup({ onResolve, onLoad }: import('esbuild').PluginBuild) {
    onResolve({ filter: /^virtual:lexicon\// }, ({ path }) => ({ path, namespace: 'lexicon' }));
    onLoad({ filter: /.*/, namespace: 'lexicon' }, ({ path }) => ({
      contents: lexiconModule(path.slice(PREFIX.length)),
      loader: 'js',
    }));
  },
};
