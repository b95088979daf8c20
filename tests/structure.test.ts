/** Who may import whom, and who may name what: docs/architecture.md, kept true. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Import, moduleFacts } from './module-facts';

interface Rule {
  /** Folders of lib (and read-page.ts) that may be imported. */
  readonly uses: readonly string[];
  /** Folders of which only types may be imported. */
  readonly types?: readonly string[];
  /** Packages that may be imported, each with all that is below it. */
  readonly packages?: readonly string[];
  /** Pure: the language alone, and no clock and no chance. */
  readonly pure?: boolean;
}

const PURE = ['text', 'pack', 'match', 'judge', 'context', 'read-page'];
const EXTENSION_API = ['wxt/browser', 'webextension-polyfill', '@webext-core/messaging'];

const RULES: Readonly<Record<string, Rule>> = {
  text: { pure: true, uses: [], types: ['pack'] },
  pack: { pure: true, uses: ['text'], packages: ['valibot', 'virtual:lexicon'] },
  match: { pure: true, uses: ['text', 'pack'] },
  judge: { pure: true, uses: ['text', 'pack', 'match'], packages: ['fuse.js'] },
  context: { pure: true, uses: ['text', 'pack', 'match', 'judge'], packages: ['fuse.js'] },
  'read-page': { pure: true, uses: ['text', 'pack', 'match', 'judge', 'context'] },
  settings: { pure: true, uses: [...PURE], packages: ['valibot'] },
  page: { uses: PURE },
  ui: { uses: [...PURE, 'settings'], types: ['page'], packages: ['preact', 'fuse.js'] },
  card: {
    uses: [...PURE, 'settings', 'page', 'ui'],
    packages: ['preact', '@floating-ui/dom'],
  },
  viewer: { uses: [...PURE, 'ui'], packages: ['pdfjs-dist', 'preact'] },
  browser: {
    uses: [...PURE, 'settings', 'page', 'ui', 'card'],
    packages: [...EXTENSION_API, 'valibot'],
  },
  cli: { uses: [...PURE, 'page'], packages: ['node:', 'linkedom', 'valibot'] },
  entrypoints: {
    uses: [...PURE, 'settings', 'page', 'ui', 'card', 'viewer', 'browser'],
    packages: ['wxt/utils', 'preact', 'virtual:lexicon'],
  },
};

/** Globals of the language itself, and its types. What is not here is the host's: the browser's, Node's, the extension's. */
const LANGUAGE = new Set(
  `undefined NaN Infinity isNaN isFinite parseInt parseFloat Object Function Array Map Set WeakMap WeakSet WeakRef Symbol
   String Number BigInt Boolean Date Math JSON RegExp Intl Promise Proxy Reflect Iterator Error TypeError RangeError SyntaxError
   AggregateError ArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array
   Uint32Array Float32Array Float64Array encodeURIComponent decodeURIComponent encodeURI decodeURI
   const Readonly Partial Required Record Pick Omit Exclude Extract NonNullable ReturnType Parameters InstanceType Awaited
   ReadonlyArray ReadonlyMap ReadonlySet Iterable IterableIterator AsyncIterable Generator ArrayLike PromiseLike RegExpExecArray
   RegExpMatchArray RegExpStringIterator`.split(/\s+/),
);
/** The extension API, by the names it has as a global. */
const EXTENSION_GLOBALS = ['chrome', 'browser'];
const NODE_GLOBALS = ['process', 'Buffer', 'require', '__dirname', '__filename'];

/** The part of the project that a path is in, as the rules name it; undefined outside of them. */
function partOf(path: string): string | undefined {
  const [top, part, ...rest] = path.split('/');
  if (top === 'entrypoints') return 'entrypoints';
  if (top !== 'lib' || part === undefined) return undefined;
  return rest.length === 0 ? part.replace(/\.ts$/, '') : part;
}

/** What is against the rules in one file. */
function breaches(path: string, source: string): string[] {
  const part = partOf(path);
  if (part === undefined) return outsideBreaches(path, source);
  const rule = RULES[part];
  if (!rule) return [`${path}: no rule for ${part}; add it to docs/architecture.md and to this test`];
  const { imports, globals, moods } = moduleFacts(path, source);
  const found = imports.flatMap((one) => importBreach(path, part, rule, one));
  if (part !== 'browser') found.push(...named(globals, EXTENSION_GLOBALS));
  if (part !== 'cli') found.push(...named(globals, NODE_GLOBALS));
  if (rule.pure) {
    found.push(...[...globals].filter((name) => !LANGUAGE.has(name)).map((name) => `names ${name}`));
    found.push(...moods.map((mood) => `reads ${mood}`));
  }
  return [...new Set(found)].sort().map((what) => `${path}: ${what}`);
}

const named = (globals: ReadonlySet<string>, names: readonly string[]): string[] =>
  names.filter((name) => globals.has(name)).map((name) => `names ${name}`);

function importBreach(path: string, part: string, rule: Rule, { from, typesOnly }: Import): string[] {
  if (!from.startsWith('.')) {
    const allowed = (rule.packages ?? []).some(
      (name) => from === name || from.startsWith(name.endsWith(':') ? name : `${name}/`),
    );
    return allowed ? [] : [`imports ${from}`];
  }
  const target = posix.join(posix.dirname(path), from);
  if (target.startsWith('assets/') || target.startsWith('public/_locales/')) return [];
  const to = partOf(target);
  if (to === 'entrypoints') {
    const sameDoor = part === 'entrypoints' && posix.dirname(target) === posix.dirname(path);
    return sameDoor && posix.dirname(path) !== 'entrypoints' ? [] : [`imports ${from}`];
  }
  const allowed =
    to === part || rule.uses.includes(to ?? '') || (typesOnly && rule.types?.includes(to ?? '') === true);
  return allowed ? [] : [`imports ${from}`];
}

/** Scripts and tests may use all of lib; but nobody goes in through a door. */
function outsideBreaches(path: string, source: string): string[] {
  return moduleFacts(path, source)
    .imports.filter(({ from }) => from.startsWith('.'))
    .filter(({ from }) => partOf(posix.join(posix.dirname(path), from)) === 'entrypoints')
    .map(({ from }) => `${path}: imports ${from}`);
}

function modulesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|tsx|mjs)$/.test(name) && !name.endsWith('.d.mts'))
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')));
}

const modules = ['lib', 'entrypoints', 'scripts', 'bench', 'tests'].flatMap(modulesUnder);

describe('every module keeps to its place', () => {
  it.each(modules)('%s', (path) => {
    expect(breaches(path, readFileSync(path, 'utf8'))).toEqual([]);
  });

  it('and every part has modules: a rule for none would keep nothing', () => {
    const parts = new Set(modules.map(partOf));
    expect(Object.keys(RULES).filter((part) => !parts.has(part))).toEqual([]);
  });
});

describe('a breach is seen', () => {
  const PLANTED: [what: string, path: string, source: string, found: string][] = [
    ['a later folder', 'lib/match/x.ts', "import { a } from '../judge/a'", 'imports ../judge/a'],
    ['the DOM folder', 'lib/judge/x.ts', "import { a } from '../page/a'", 'imports ../page/a'],
    ['a re-export', 'lib/text/x.ts', "export { a } from '../match/a'", 'imports ../match/a'],
    ['a whole re-export', 'lib/text/x.ts', "export * from '../match/a'", 'imports ../match/a'],
    ['a lazy import', 'lib/text/x.ts', "const a = await import('../match/a')", 'imports ../match/a'],
    ['an import for its effects', 'lib/text/x.ts', "import '../match/a'", 'imports ../match/a'],
    [
      'a type that only looks like one',
      'lib/text/x.ts',
      "import { type A, b } from '../pack/a'",
      'imports ../pack/a',
    ],
    [
      'a type where not even types may be',
      'lib/text/x.ts',
      "import type { A } from '../match/a'",
      'imports ../match/a',
    ],
    [
      'values of a folder open for types',
      'lib/ui/x.tsx',
      "import { a } from '../page/a'",
      'imports ../page/a',
    ],
    ['a type written in place', 'lib/text/x.ts', "type A = import('../match/a').A", 'imports ../match/a'],
    ['a package', 'lib/match/x.ts', "import Fuse from 'fuse.js'", 'imports fuse.js'],
    ['a package by a longer name', 'lib/judge/x.ts', "import a from 'fuse.js-more'", 'imports fuse.js-more'],
    ['Node', 'lib/pack/x.ts', "import { readFileSync } from 'node:fs'", 'imports node:fs'],
    ['Node, without its prefix', 'lib/cli/x.ts', "import { readFileSync } from 'fs'", 'imports fs'],
    ['Node in a page', 'lib/page/x.ts', 'if (process.env.CI) throw 1', 'names process'],
    ['the extension API', 'lib/page/x.ts', "import { browser } from 'wxt/browser'", 'imports wxt/browser'],
    [
      'its polyfill',
      'entrypoints/x.ts',
      "import a from 'webextension-polyfill'",
      'imports webextension-polyfill',
    ],
    ['its global', 'entrypoints/x.ts', 'chrome.tabs.create({})', 'names chrome'],
    ['its other global', 'lib/ui/x.ts', 'void browser.runtime.id', 'names browser'],
    ['the document', 'lib/judge/x.ts', 'export const a = () => document.title', 'names document'],
    ['a DOM type', 'lib/match/x.ts', 'export const a = (b: Element): string => b.id', 'names Element'],
    ['the network', 'lib/context/x.ts', 'export const a = fetch("/")', 'names fetch'],
    ['a way round', 'lib/context/x.ts', 'globalThis["fetch"]("/")', 'names globalThis'],
    ['a shorthand', 'lib/text/x.ts', 'export const a = { location }', 'names location'],
    ['the clock', 'lib/read-page.ts', 'export const a = Date.now()', 'reads Date.now'],
    ['the clock, new', 'lib/context/x.ts', 'export const a = new Date()', 'reads new Date()'],
    ['a stopwatch', 'lib/match/x.ts', 'performance.now()', 'names performance'],
    ['chance', 'lib/judge/x.ts', 'export const a = Math.random()', 'reads Math.random'],
    ['chance, in brackets', 'lib/judge/x.ts', "export const a = Math['random']()", 'reads Math.random'],
    [
      'a door',
      'lib/browser/x.ts',
      "import a from '../../entrypoints/reader'",
      'imports ../../entrypoints/reader',
    ],
    [
      'a door, from a test',
      'tests/x.test.ts',
      "import a from '../entrypoints/reader'",
      'imports ../entrypoints/reader',
    ],
    ['another door', 'entrypoints/x.ts', "import a from './reader'", 'imports ./reader'],
    [
      'the command line in a page',
      'entrypoints/x.ts',
      "import a from '../lib/cli/scan'",
      'imports ../lib/cli/scan',
    ],
    ['a folder without a rule', 'lib/new/x.ts', '', 'no rule for new'],
  ];
  it.each(PLANTED)('%s', (_what, path, source, found) => {
    expect(breaches(path, source).join('\n')).toContain(`${path}: ${found}`);
  });
});

describe('what keeps to the rules is let be', () => {
  const FINE: [what: string, path: string, source: string][] = [
    ['types of the pack', 'lib/text/x.ts', "import type { Language } from '../pack/schema'"],
    ['types among types', 'lib/text/x.ts', "import { type Language } from '../pack/schema'"],
    [
      'a name of one’s own',
      'lib/judge/x.ts',
      'export const a = (document: { text: string }) => document.text',
    ],
    [
      'a member of that name',
      'lib/judge/x.ts',
      'export const a = (b: { name: string }) => ({ location: b.name })',
    ],
    ['a destructured name', 'lib/judge/x.ts', 'export const a = ({ status: [name] = [""] }) => name'],
    ['a date that is given', 'lib/context/x.ts', 'export const a = (b: string) => new Date(b).getTime()'],
    ['words in text and comments', 'lib/text/x.ts', '// document\nexport const a = "window.fetch"'],
    ['generics', 'lib/text/x.ts', 'export const a = <Node>(b: Map<string, Node>): Node[] => [...b.values()]'],
    ['data', 'lib/pack/x.ts', "import a from '../../assets/packs/a.json'"],
    ['a part of the same door', 'entrypoints/popup/main.tsx', "import { a } from './look'"],
    [
      'elements',
      'lib/ui/x.tsx',
      'import { h } from \'preact/hooks\'; export const A = () => <p class="a">{h}</p>',
    ],
  ];
  it.each(FINE)('%s', (_what, path, source) => {
    expect(breaches(path, source)).toEqual([]);
  });
});
