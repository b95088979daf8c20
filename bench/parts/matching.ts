/** Matching: the same words and the same texts for us, the peers and the limit. */
import { AhoCorasick } from '@monyone/aho-corasick/fast';
import { Matcher } from '../../lib/match/matcher';
import { foldTable, isSpacedLetter } from '../../lib/text/fold';
import { madeUp, packEnglish, type WordList } from '../inputs/lexicons';
import { type Kind, makeText } from '../inputs/texts';
import { fusePerSentence, MATCHERS, OURS, type Search } from '../matchers';
import type { Cell, Figure, Part, Table } from '../report';
import { charCodeLoop, interleave, timed, type Work } from '../timing';

export const LIMIT = 'limit: a charCodeAt loop';
const FUSE = 'fuse.js, sentence by sentence';
const FUSE_SAMPLE = 1_000;
const PEERS = Object.keys(MATCHERS).filter((name) => name !== OURS && !name.startsWith('one RegExp'));

interface TextPlan {
  readonly name: string;
  readonly kind: Kind;
  readonly length: number;
  readonly rounds: number;
}

const TEXTS: readonly TextPlan[] = [
  { name: 'English 50 KB', kind: 'en', length: 50_000, rounds: 11 },
  { name: 'mixed 50 KB', kind: 'mixed', length: 50_000, rounds: 11 },
  { name: 'English 1 MB', kind: 'en', length: 1_000_000, rounds: 7 },
  { name: 'mixed 1 MB', kind: 'mixed', length: 1_000_000, rounds: 7 },
  { name: 'English 10 MB', kind: 'en', length: 10_000_000, rounds: 3 },
];

/** Milliseconds: a way that took longer on a smaller text is left out on a ten or twenty times larger one. */
const TOO_SLOW = 300;

export function matching(quick: boolean): Part {
  const texts = quick ? TEXTS.slice(0, 3) : TEXTS;
  const lists = [madeUp(1_000), madeUp(10_000), packEnglish()];
  const tables = lists.map((list, i) => tableFor(list, `matching-${i + 1}`, texts));
  return {
    tables,
    figures: [...comparisons(tables[0]!), ...growthInTerms(tables), sameHits(madeUp(1_000))],
  };
}

function tableFor(list: WordList, id: string, texts: readonly TextPlan[]): Table {
  const searches = Object.fromEntries(Object.entries(MATCHERS).map(([name, make]) => [name, make(list)]));
  const fuse = fusePerSentence(list);
  const tooSlow = new Set<string>();
  const byText = texts.map((plan) => measure(plan, searches, tooSlow, fuse));
  return {
    id,
    title: `Matching, ${list.name}`,
    columns: texts.map(({ name }) => name),
    rows: [LIMIT, ...Object.keys(MATCHERS), FUSE].map((name) => ({
      name,
      cells: byText.map((cells) => cells[name]),
    })),
  };
}

function measure(
  { kind, length, rounds }: TextPlan,
  searches: Readonly<Record<string, Search>>,
  tooSlow: Set<string>,
  fuse: Search,
): Record<string, Cell> {
  const text = makeText({ kind, length, relevant: 0.01 });
  const ways: Record<string, Work> = { [LIMIT]: () => charCodeLoop(text) };
  for (const [name, search] of Object.entries(searches))
    if (!tooSlow.has(name)) ways[name] = () => search(text);
  const times = interleave(ways, { rounds });
  for (const [name, time] of Object.entries(times)) if (time > TOO_SLOW) tooSlow.add(name);
  const cells = Object.fromEntries(
    Object.entries(times).map(([name, time]) => [name, cellOf(time, times[LIMIT]!, text.length)]),
  );
  if (length === 50_000) {
    const sample = text.slice(0, FUSE_SAMPLE);
    const limit = (times[LIMIT]! * sample.length) / text.length;
    cells[FUSE] = cellOf(
      timed(() => fuse(sample)),
      limit,
      sample.length,
    );
  }
  return cells;
}

export const cellOf = (ms: number, limit: number, length: number): Cell => ({
  ns: (ms * 1e6) / length,
  share: limit / ms,
});

/** Ours against the others, on the English text of 1 MB and 1,000 terms. */
function comparisons({ columns, rows }: Table): Figure[] {
  const at = columns.indexOf('English 1 MB');
  const ns = (name: string): number => rows.find((row) => row.name === name)?.cells[at]?.ns ?? Number.NaN;
  const fastest = Math.min(...PEERS.map(ns).filter((value) => !Number.isNaN(value)));
  return [
    {
      id: 'matcher-vs-fastest-package',
      what: 'Matcher against the fastest package, 1,000 terms, 1 MB: times as fast',
      value: fastest / ns(OURS),
      unit: 'x',
      atLeast: 2,
    },
    {
      id: 'matcher-vs-regexp',
      what: 'Matcher against one RegExp, 1,000 terms, 1 MB: times as fast',
      value: ns('one RegExp, /gi') / ns(OURS),
      unit: 'x',
      atLeast: 3,
    },
  ];
}

function growthInTerms([thousand, tenThousand]: readonly Table[]): Figure[] {
  const at = thousand!.columns.indexOf('English 1 MB');
  const ours = (table: Table): number => table.rows.find(({ name }) => name === OURS)!.cells[at]!.ns;
  return [
    {
      id: 'terms-10000-vs-1000',
      what: 'Matcher, 10,000 terms against 1,000: cost of a character',
      value: ours(tenThousand!) / ours(thousand!),
      unit: 'x',
      atMost: 1.5,
    },
  ];
}

/** An automaton that knows no words finds the same, once what lies inside words is taken out. */
function sameHits({ words, data }: WordList): Figure {
  const text = makeText({ kind: 'mixed', length: 200_000, relevant: 0.1 });
  const ours = new Set(new Matcher(data).scan(text).map(({ start, end }) => `${start}-${end}`));
  const lower = text.toLowerCase();
  const found = new AhoCorasick(words.map((word) => word.toLowerCase())).matchInText(lower);
  const theirs = new Set(
    found.filter(({ begin, end }) => isWhole(lower, begin, end)).map(({ begin, end }) => `${begin}-${end}`),
  );
  const shared = [...theirs].filter((span) => ours.has(span)).length;
  return {
    id: 'hits-that-differ',
    what: `Hits that differ from @monyone/aho-corasick’s, of ${ours.size.toLocaleString('en')}`,
    value: theirs.size + ours.size - 2 * shared,
    unit: 'count',
    atMost: 0,
  };
}

function isWhole(text: string, begin: number, end: number): boolean {
  const fold = foldTable();
  const spaced = (at: number): boolean => isSpacedLetter(fold[text.charCodeAt(at)] ?? 0);
  return !(spaced(begin) && spaced(begin - 1)) && !(spaced(end - 1) && spaced(end));
}
