/** Texts made to be slow: twice the text may take twice the time, and no more. */
import { overseasLabour } from '../../lib/pack/overseas-labour';
import { pageReader } from '../../lib/read-page';
import { makeText, pageOf } from '../inputs/texts';
import type { Figure, Part } from '../report';
import { interleave } from '../timing';

/** What each text is made of. */
const HOSTILE: Readonly<Record<string, (length: number) => string>> = {
  'one sentence': (length) => plainWords(length).replace(/[.!?]/g, ','),
  'no punctuation': (length) => plainWords(length).replace(/[^\p{L}]+/gu, ' '),
  'all capitals': (length) => plainWords(length).toUpperCase(),
  'zero-width spaces in words': (length) => plainWords(length / 2).replace(/(\p{L})/gu, '$1\u200b'),
  'a.a.a.a': (length) => 'a.'.repeat(length / 2),
  'North North North': (length) => 'North '.repeat(length / 6),
  'North Korean North Korean': (length) => 'North Korean '.repeat(length / 13),
  'lone surrogates': (length) => '\ud800a '.repeat(length / 3),
  'right-to-left marks': (length) => 'worker\u200f \u202e'.repeat(length / 9),
  'closing quotes': (length) => 'Workers.”’” '.repeat(length / 12),
  'spaces and hyphens': (length) => `North${' -'.repeat(length / 2)}`,
  '北 and nothing else': (length) => '北'.repeat(length),
  'Capitalised Words': (length) => 'Vladivostik Dandung '.repeat(length / 20),
  'a name in each block': (length) => 'North Korean workers went.\n'.repeat(length / 27),
};

/** Twice the text for more than this much more time is growing faster than it should. */
const MOST = 3;

/** Without line feeds: one block, all of which is read, because it names North Korea at its beginning. */
const plainWords = (length: number): string =>
  makeText({ kind: 'en', length, relevant: 0 }).replaceAll('\n', ' ');

export function growth(quick: boolean): Part {
  // Above the length at which a page is read in sections, so that both are read alike.
  const length = quick ? 250_000 : 1_000_000;
  return { figures: Object.entries(HOSTILE).map(([name, make]) => figureOf(name, make, length)) };
}

function figureOf(name: string, make: (length: number) => string, length: number): Figure {
  const read = pageReader(overseasLabour);
  const pages = [length, 2 * length].map((size) =>
    pageOf(`North Korean workers abroad. ${make(size)}`.split('\n')),
  );
  const times = interleave(
    { once: () => read(pages[0]!).findings.length, twice: () => read(pages[1]!).findings.length },
    { rounds: 3, patience: 3_000 },
  );
  return {
    id: `growth-${name.replace(/[^a-z0-9北]+/gi, '-').toLowerCase()}`,
    what: `Twice ${length / 1e6} MB of “${name}” (${Math.round(times.once)} ms): time`,
    value: times.twice / times.once,
    unit: 'x',
    atMost: MOST,
  };
}
