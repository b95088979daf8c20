/** What the commands share: their input and output, their exit status, and how they say what is wrong. */
import type { Writable } from 'node:stream';

/** Exit status: all done, a fault in the input, wrong usage. */
export const DONE = 0;
export const FAULT = 1;
export const USAGE = 2;

/** How a command meets the world. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Settles when the text has left, so that awaiting it keeps pace with whoever reads. */
  readonly out: (text: string) => Promise<void>;
  /** Tells the person something; a line, without its line feed. */
  readonly err: (line: string) => void;
}

/** Takes the arguments after the script's name, gives the exit status. */
export type Command = (args: readonly string[], io: Io) => Promise<number>;

/** The command was called in a way that it does not know. The message says how, the usage what would be right. */
export class UsageError extends Error {
  constructor(
    message: string,
    readonly usage: string,
  ) {
    super(message);
  }
}

/** Something is wrong with the input. `where` is a file, or `file:line`. */
export class InputFault extends Error {
  constructor(
    readonly where: string,
    readonly what: string,
  ) {
    super(`${where}: ${what}`);
  }
}

/** Runs a command and turns wrong usage, and a reader of its output that has left, into an exit status. */
export async function perform(command: Command, args: readonly string[], io: Io): Promise<number> {
  try {
    return await command(args, io);
  } catch (error) {
    if (isClosedPipe(error)) return DONE;
    if (!(error instanceof UsageError)) throw error;
    io.err(`${error.message}\n\n${error.usage}`);
    return USAGE;
  }
}

/** Runs a command as this process. */
export async function runAsProcess(command: Command): Promise<void> {
  // Writing tells of every failure itself; without a listener the stream would end the process before that.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  // Set and not `process.exit`, which would cut off output that is still on its way.
  process.exitCode = await perform(command, process.argv.slice(2), {
    stdin: process.stdin,
    out: (text) => write(process.stdout, text),
    err: (line) => process.stderr.write(`${line}\n`),
  });
}

/** @throws the stream's error, such as that of a closed pipe */
function write(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/** `scan … | head` has seen enough: nothing is wrong. */
function isClosedPipe(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED';
}
