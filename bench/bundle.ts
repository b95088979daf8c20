/** Bundles code as the extension's build does: minified, in UTF-8, large JSON as a string to parse, lexicons compiled. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { compiledForEsbuild } from '../scripts/compiled';

const jsonAsString: Plugin = {
  name: 'json-as-string',
  setup({ onLoad }) {
    onLoad({ filter: /\.json$/ }, async ({ path }) => {
      const json = JSON.stringify(JSON.parse(await readFile(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(json)})`, loader: 'js' };
    });
  },
};

/** @param entry beside this file. @param outfile where to write it; without one, it is given back */
export async function bundle(entry: string, format: 'esm' | 'iife', outfile?: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    minify: true,
    charset: 'utf8',
    format,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    plugins: [compiledForEsbuild, jsonAsString],
    logLevel: 'error',
    ...(outfile === undefined ? { write: false } : { outfile }),
  });
  return outputFiles?.[0]?.text ?? '';
}
