/** Reads a command line strictly: what is not declared is wrong usage. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './command';

type Declared = NonNullable<ParseArgsConfig['options']>;
type Parsed<T extends Declared> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true; strict: true }>
>;

/**
 * @param usage what a person is shown who gets it wrong
 * @throws UsageError for an unknown flag, a flag without its value, and standard input named twice
 */
export function readOptions<T extends Declared>(
  args: readonly string[],
  options: T,
  usage: string,
): Parsed<T> {
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    if (parsed.positionals.filter((name) => name === '-').length > 1) {
      throw new UsageError('Standard input (-) can be read only once.', usage);
    }
    return parsed;
  } catch (error) {
    if (error instanceof UsageError || !isParseError(error)) throw error;
    // The second sentence is advice that does not fit here: no file of ours begins with a dash.
    throw new UsageError(`${error.message.split('. ')[0]!.replace(/\.$/, '')}.`, usage);
  }
}

const isParseError = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
