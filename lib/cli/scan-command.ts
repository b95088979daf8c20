/** `scan`: finds what documents say about North Korean labour abroad. */
import type { PageText } from '../text/page-text';
import { type Command, DONE, FAULT, InputFault, type Io, UsageError } from './command';
import { decode, looksLikeMarkup } from './decode';
import { htmlPage } from './html-page';
import { readOptions } from './options';
import type { Pipeline } from './pipeline';
import { plainPage } from './plain-page';
import { scanLines } from './scan-lines';
import { listing } from './scan-print';
import { type ScanResult, scanPage } from './scan-result';
import { allBytesOf, nameOf } from './sources';

const HELP = `Usage: npm run --silent scan -- [--json] [--with-text] FILE…
       npm run --silent scan -- --jsonl [--with-text] [FILE…]

Finds what documents say about North Korean labour abroad, and why it thinks so.
FILE is .txt or .html; - is standard input. Of other files the content decides.

  --json       print JSON: the result for one FILE, {"results": […]} for several
  --jsonl      read {"id", "text" | "html", "title"?, "date"?, "url"?} a line, from FILE… or
               standard input; print one result a line, as they come
  --with-text  add the page text that start and end count in
  --help       print this

Exit status: 0 done; 1 a fault in the input; 2 wrong usage.`;

const OPTIONS = {
  json: { type: 'boolean' },
  jsonl: { type: 'boolean' },
  'with-text': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Makes the command over a pipeline. A fault is told of on `io.err`; the other documents are scanned all the same. */
export function scanCommand(pipeline: Pipeline): Command {
  return async (args, io) => {
    const { values, positionals } = readOptions(args, OPTIONS, HELP);
    if (values.help) {
      await io.out(`${HELP}\n`);
      return DONE;
    }
    let status = DONE;
    const onFault = (fault: InputFault) => {
      status = FAULT;
      io.err(fault.message);
    };
    const withText = values['with-text'] ?? false;
    if (values.jsonl) {
      await scanLines(positionals.length > 0 ? positionals : ['-'], io, pipeline, withText, onFault);
      return status;
    }
    if (positionals.length === 0) throw new UsageError('No FILE was named.', HELP);
    const results = scanFiles(positionals, io, pipeline, withText, onFault);
    if (values.json) await printJson(results, positionals.length, io);
    else await printListing(results, io, pipeline);
    return status;
  };
}

async function* scanFiles(
  sources: readonly string[],
  io: Io,
  pipeline: Pipeline,
  withText: boolean,
  onFault: (fault: InputFault) => void,
): AsyncGenerator<ScanResult> {
  for (const source of sources) {
    const page = await readSourcePage(source, io).catch((error: unknown) => {
      if (!(error instanceof InputFault)) throw error;
      onFault(error);
    });
    if (page) yield scanPage(source, page, pipeline, { withText });
  }
}

async function readSourcePage(source: string, io: Io): Promise<PageText> {
  const text = decode(await allBytesOf(source, io), nameOf(source));
  const isHtml = /\.x?html?$/i.test(source) || (!/\.txt$/i.test(source) && looksLikeMarkup(text));
  return isHtml ? htmlPage(text) : plainPage(text);
}

/**
 * The shape follows from the number of files that were named, not from how many could be read, so that whoever
 * asked knows it beforehand. The one file that could not be read leaves nothing to print.
 */
async function printJson(results: AsyncIterable<ScanResult>, named: number, io: Io): Promise<void> {
  const all: ScanResult[] = [];
  for await (const result of results) all.push(result);
  if (named > 1) await io.out(`${JSON.stringify({ results: all })}\n`);
  else if (all[0]) await io.out(`${JSON.stringify(all[0])}\n`);
}

async function printListing(results: AsyncIterable<ScanResult>, io: Io, pipeline: Pipeline): Promise<void> {
  let separator = '';
  for await (const result of results) {
    await io.out(separator + listing(result, pipeline.places));
    separator = '\n';
  }
}
