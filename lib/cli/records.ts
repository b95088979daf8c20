/** Reads a file of JSON, one record a line, and checks each record. A bad line is told of and passed over. */
import * as v from 'valibot';
import { InputFault, type Io } from './command';
import { type Line, linesOf } from './lines';
import { bytesOf, nameOf } from './sources';

export interface Placed<T> {
  /** `file:line`. */
  readonly where: string;
  readonly record: T;
}

/**
 * The records of a source, one at a time. Empty lines are no records.
 *
 * @param onFault is told of each bad line, and of a source that cannot be read, which then ends
 */
export async function* recordsOf<S extends v.GenericSchema>(
  source: string,
  io: Io,
  schema: S,
  onFault: (fault: InputFault) => void,
): AsyncGenerator<Placed<v.InferOutput<S>>> {
  const name = nameOf(source);
  const lines = linesOf(bytesOf(source, io));
  try {
    for await (const line of lines) {
      if (line.text?.trim() === '') continue;
      const where = `${name}:${line.number}`;
      const record = parse(line, schema);
      if (typeof record === 'string') onFault(new InputFault(where, record));
      else yield { where, record: record.output };
    }
  } catch (error) {
    if (!(error instanceof InputFault)) throw error;
    onFault(error);
  }
}

/** The record, or what is wrong with it. The line's own words are not repeated: they may hold anything. */
function parse<S extends v.GenericSchema>({ text }: Line, schema: S): { output: v.InferOutput<S> } | string {
  if (text === undefined) return 'the line is too long';
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return 'is not JSON';
  }
  const parsed = v.safeParse(schema, json, { abortEarly: true });
  if (parsed.success) return { output: parsed.output };
  const [issue] = parsed.issues;
  const path = v.getDotPath(issue);
  return path ? `${path}: ${issue.message}` : issue.message;
}

/** For object schemas, which say with one message that there is no object and that a key is missing. */
export const objectMessage = ({ expected }: { readonly expected: string | null }): string =>
  expected === 'Object' ? 'is not an object' : 'is missing';
