/** Reads the files of a pack from its folder, for the build and the tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PackError, type PackFiles } from '../lib/pack/parse';

export const PACK_FOLDER = 'assets/packs/overseas-labour';

/** Every JSON file in the folder by its name. @throws PackError for a file that is not JSON, with the place in it */
export function readPackFiles(folder = PACK_FOLDER): PackFiles {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(names.map((name) => [name, parse(join(folder, name))]));
}

function parse(path: string): unknown {
  const text = readFileSync(path, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    const { message } = error as SyntaxError;
    const at = Number(/position (\d+)/.exec(message)?.[1] ?? Number.NaN);
    const line = Number.isNaN(at) ? '' : `:${text.slice(0, at).split('\n').length}`;
    throw new PackError([`${path}${line}: is not JSON (${message}); mend it there`]);
  }
}
