/** `eval`: how well the findings agree with labelled files. */
import { type Command, DONE, FAULT, InputFault, type Io, UsageError } from './command';
import { errorListing, scoreTable } from './eval-print';
import { evaluate } from './evaluation';
import { labelledSchema } from './labelled';
import { readOptions } from './options';
import { type DocumentOutcome, outcomeOf } from './outcome';
import type { Pipeline } from './pipeline';
import { placeNames } from './place-names';
import { recordsOf } from './records';
import { nameOf } from './sources';

const HELP = `Usage: npm run --silent eval -- [--json] [--errors N] FILE…

Scores the findings against labelled files (.jsonl; - is standard input), one document a line:
{"id", "lang", "blocks": [{"tag", "sentences": [{"text", "label": 0|1|2, "topics", "places"}]}]}

  --json      print the scores as JSON
  --errors N  print the N worst false positives and misses of each language (default 5)
  --help      print this

Exit status: 0 done; 1 a fault in the input; 2 wrong usage.`;

const OPTIONS = {
  json: { type: 'boolean' },
  errors: { type: 'string', default: '5' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Makes the command over a pipeline. Bad lines are told of on `io.err` and left out of the scores. */
export function evalCommand(pipeline: Pipeline): Command {
  return async (args, io) => {
    const { values, positionals } = readOptions(args, OPTIONS, HELP);
    if (values.help) {
      await io.out(`${HELP}\n`);
      return DONE;
    }
    if (!/^\d{1,6}$/.test(values.errors)) throw new UsageError('--errors takes a whole number.', HELP);
    if (positionals.length === 0) throw new UsageError('No FILE was named.', HELP);
    const { outcomes, faults } = await readOutcomes(positionals, io, pipeline);
    for (const fault of faults) io.err(fault.message);
    const evaluation = evaluate(outcomes, placeNames(pipeline.places));
    if (values.json) await io.out(`${JSON.stringify(evaluation)}\n`);
    else if (outcomes.length > 0) {
      const errors = errorListing(outcomes, Number(values.errors));
      await io.out(`${scoreTable(evaluation)}\n${errors && `\n${errors}\n`}`);
    }
    return faults.length > 0 ? FAULT : DONE;
  };
}

/** A file without a document is a fault too: scores over nothing would look perfect. */
async function readOutcomes(
  sources: readonly string[],
  io: Io,
  pipeline: Pipeline,
): Promise<{ outcomes: DocumentOutcome[]; faults: InputFault[] }> {
  const outcomes: DocumentOutcome[] = [];
  const faults: InputFault[] = [];
  for (const source of sources) {
    const before = outcomes.length + faults.length;
    for await (const { record } of recordsOf(source, io, labelledSchema, (fault) => faults.push(fault))) {
      outcomes.push(outcomeOf(record, nameOf(source), pipeline));
    }
    if (outcomes.length + faults.length === before) {
      faults.push(new InputFault(nameOf(source), 'holds no labelled document'));
    }
  }
  return { outcomes, faults };
}
