/** `scan --jsonl`: one document a line in, one result a line out, one at a time. */
import * as v from 'valibot';
import type { PageText } from '../text/page-text';
import { InputFault, type Io } from './command';
import { htmlPage } from './html-page';
import type { Pipeline } from './pipeline';
import { plainPage } from './plain-page';
import { objectMessage, recordsOf } from './records';
import { scanPage } from './scan-result';

const optionalText = v.nullish(v.string('is not a string'));
const documentSchema = v.pipe(
  v.looseObject(
    {
      id: v.union([v.string(), v.number()], 'is neither a string nor a number'),
      url: optionalText,
      title: optionalText,
      date: optionalText,
      text: optionalText,
      html: optionalText,
    },
    objectMessage,
  ),
  v.check(({ text, html }) => (text == null) !== (html == null), 'has not exactly one of text and html'),
);
type ScanDocument = v.InferOutput<typeof documentSchema>;

/**
 * Writes a result for each document of the sources.
 *
 * @param onFault is told of each line and source that could not be read; the others go on
 */
export async function scanLines(
  sources: readonly string[],
  io: Io,
  pipeline: Pipeline,
  withText: boolean,
  onFault: (fault: InputFault) => void,
): Promise<void> {
  for (const source of sources) {
    for await (const { where, record } of recordsOf(source, io, documentSchema, onFault)) {
      const line = resultLine(record, pipeline, withText);
      if (line instanceof Error) onFault(new InputFault(where, `could not be scanned: ${line.message}`));
      else await io.out(line);
    }
  }
}

/** One document that nobody foresaw must not end a run over a million of them: its error is given back. */
function resultLine(document: ScanDocument, pipeline: Pipeline, withText: boolean): string | Error {
  try {
    const options = { withText, date: document.date ?? undefined };
    return `${JSON.stringify(scanPage(document.id, pageOf(document), pipeline, options))}\n`;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** HTML has its own headline and is read as a browser would read it; `title` is the headline of plain text. */
function pageOf({ text, html, title }: ScanDocument): PageText {
  return html == null ? plainPage(text ?? '', title ?? undefined) : htmlPage(html);
}
