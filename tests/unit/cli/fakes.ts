/** A core that any reader can follow, and a command line without a process. */
import type { Command, Io } from '../../../lib/cli/command';
import { perform } from '../../../lib/cli/command';
import type { Pipeline } from '../../../lib/cli/pipeline';
import type { Finding } from '../../../lib/judge/finding';
import type { Topic } from '../../../lib/pack/schema';
import { sentencesOf } from '../../../lib/text/sentences';

const PLACES: Readonly<Record<string, string>> = {
  Dandong: 'cn-dandong',
  Jilin: 'cn-jilin',
  'North Korea': 'kp',
};
const TOPICS: Readonly<Record<string, Topic>> = { restaurant: 'restaurants', visa: 'pretext' };

const matching = <T>(table: Readonly<Record<string, T>>, text: string): T[] =>
  Object.entries(table).flatMap(([word, value]) => (text.includes(word) ? [value] : []));

/** Finds the sentences with `worker` in them: two points for each. */
export const fakePipeline: Pipeline = {
  read: ({ text, blocks }) => {
    const judged = blocks
      .flatMap((block) => sentencesOf(text, block))
      .map(({ start, end }): Finding => {
        const quote = text.slice(start, end);
        const reasons = [...quote.matchAll(/worker/g)].map(({ index }) => ({
          concept: 'labour.worker',
          text: 'worker',
          start: start + index,
          end: start + index + 'worker'.length,
          weight: 2,
        }));
        return {
          start,
          end,
          quote,
          score: 2 * reasons.length,
          topics: matching(TOPICS, quote),
          places: matching(PLACES, quote),
          ...(quote.includes('home') && { direction: 'return' as const }),
          reasons,
        };
      });
    return {
      lang: 'en',
      namesNorthKorea: true,
      findings: judged.filter(({ score }) => score > 0),
      nearMisses: judged.filter(({ score }) => score === 0),
    };
  },
  rank: (findings, { date } = {}) => ({
    cards: [],
    byFinding: findings.map(({ places }) => (places.length > 0 ? [`card-${date ?? 'undated'}`] : [])),
  }),
  places: [
    { id: 'cn-dandong', names: { en: ['Dandong'] } },
    { id: 'cn-jilin', names: { en: ['Jilin'] } },
    { id: 'kp', names: { en: ['North Korea', 'DPRK'] } },
  ] as unknown as Pipeline['places'],
};

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export async function* bytes(...pieces: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield typeof piece === 'string' ? Buffer.from(piece) : piece;
}

/** Runs a command on standard input `stdin`; `io` replaces parts of it. */
export async function run(
  command: Command,
  args: readonly string[],
  stdin: AsyncIterable<Uint8Array> | string = '',
  io: Partial<Io> = {},
): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const status = await perform(command, args, {
    stdin: typeof stdin === 'string' ? bytes(stdin) : stdin,
    out: async (text) => void out.push(text),
    err: (line) => void err.push(line),
    ...io,
  });
  return { status, out: out.join(''), err: err.join('\n') };
}
