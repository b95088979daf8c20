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
    const line = faultyLine(text);
    throw new PackError([`${path}:${line}: is not JSON (${message}); mend it there`]);
  }
}

/** The first line that is wrong whatever follows it: up to there the text is JSON that is merely cut short. */
function faultyLine(text: string): number {
  const lines = text.split('\n');
  const at = lines.findIndex((_, i) => !isCutShort(lines.slice(0, i + 1).join('\n')));
  return at < 0 ? lines.length : at + 1;
}

function isCutShort(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const { message } = error as SyntaxError;
    const position = /position (\d+)/.exec(message)?.[1];
    return (
      /end of JSON input|Unterminated/.test(message) ||
      (position !== undefined && Number(position) >= text.length)
    );
  }
}
