/** Where bytes come from: a file, or standard input under the name `-`. */
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { InputFault, type Io } from './command';

const STANDARD_INPUT = '-';
/** Scripts of package.json that take files from the person who called them. */
const SCRIPTS: ReadonlySet<string | undefined> = new Set(['scan', 'eval']);

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EISDIR: 'is a folder',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
};

/** What to call a source in front of a person. */
export const nameOf = (source: string): string => (source === STANDARD_INPUT ? 'standard input' : source);

/**
 * The bytes of a source, piece by piece; nothing is read ahead of the reader but one piece.
 *
 * @throws InputFault, while reading, for a file that cannot be read
 */
export async function* bytesOf(source: string, io: Io): AsyncGenerator<Uint8Array> {
  if (source === STANDARD_INPUT) {
    yield* io.stdin;
    return;
  }
  try {
    yield* createReadStream(resolve(callerDirectory(), source)) as AsyncIterable<Uint8Array>;
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    throw new InputFault(source, REASONS[code] ?? message);
  }
}

/** All bytes of a source. @throws InputFault for a file that cannot be read */
export async function allBytesOf(source: string, io: Io): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytesOf(source, io)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** npm runs a script in the folder of package.json and says in INIT_CWD where the person stood. */
function callerDirectory(): string {
  const { npm_lifecycle_event: script, INIT_CWD: stood } = process.env;
  return SCRIPTS.has(script) && stood ? stood : process.cwd();
}
