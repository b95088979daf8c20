/**
 * The popup's search box: findings, places, reports and instruments under one query, nearest first, with what matched.
 *
 * Fuse.js looks for every word of the query by nearness, so misspelt and half-typed words find what was meant. That is
 * right for a reader who looks for something, and wrong for deciding who is meant: no judgement leans on it.
 */
import Fuse, { type FuseResultMatch } from 'fuse.js';
import { placeName, plainName } from '../pack/place-names';
import type { Card, Place } from '../pack/schema';
import type { Span } from '../text/span';

export interface SearchableFinding {
  readonly id: string;
  readonly quote: string;
  /** Names of its places. */
  readonly placeNames: readonly string[];
}

/** What is searched. Leave out what the box does not offer. */
export interface Searchable {
  readonly findings?: readonly SearchableFinding[];
  /** Reports and instruments. */
  readonly cards?: readonly Card[];
  readonly places?: readonly SearchablePlace[];
  /** Of the interface: places are shown by their names in it. English without it. */
  readonly locale?: string;
}

type SearchablePlace = Pick<Place, 'id' | 'names'> & Partial<Pick<Place, 'shown'>>;

export type HitKind = 'finding' | 'place' | 'report' | 'instrument';

export interface Hit {
  readonly kind: HitKind;
  /** Of the finding, the card or the place. */
  readonly id: string;
  /** What to show: the quote, the headline or the name in the language of the interface. */
  readonly name: string;
  /** What matched in `name`: UTF-16 code units, in order, without overlap. Empty where only other text matched. */
  readonly inName: readonly Span[];
  /** Other text that matched, in its own order: facts, published titles, names in other languages. */
  readonly others: readonly { readonly text: string; readonly spans: readonly Span[] }[];
}

/** Best first, at most `limit` (20). Nothing for an empty query; a query's first eight words count. */
export type Search = (query: string, limit?: number) => Hit[];

interface Entry {
  readonly kind: HitKind;
  readonly id: string;
  readonly name: string;
  readonly others: readonly string[];
}

const WORD = /[\p{L}\p{M}\p{N}_]+/gu;
const MAX_WORDS = 8;
/** Longer words are cut: no name is longer, and the cost of a word grows with its length. */
const MAX_WORD_LENGTH = 32;
const DEFAULT_LIMIT = 20;
/** Fewer than three letters in ten may differ: `Dantong` finds Dandong, and `North` does not find `South`. */
const THRESHOLD = 0.3;

/** Prepares a search over these. Build it anew when the findings change; that takes a few milliseconds. */
export function searchOver({ findings = [], cards = [], places = [], locale = 'en' }: Searchable): Search {
  const ofPlaces = places.map((place) => ofPlace(place, locale));
  const entries = [...findings.map(ofFinding), ...ofPlaces, ...cards.map(ofCard)];
  const fuse = new Fuse(entries, {
    keys: [
      { name: 'name', weight: 2 },
      { name: 'others', weight: 1 },
    ],
    useTokenSearch: true,
    tokenMatch: 'all',
    tokenize: WORD,
    threshold: THRESHOLD,
    includeMatches: true,
  });
  return (query, limit = DEFAULT_LIMIT) => {
    const words = wordsOf(query);
    if (words.length === 0) return [];
    const results = fuse.search(words.join(' ')).filter(({ item }) => hasAllExact(item, words));
    const rankOf = new Map(results.map(({ item }) => [item, nameRank(item, words)]));
    return results
      .sort((a, b) => rankOf.get(a.item)! - rankOf.get(b.item)!)
      .slice(0, Math.max(0, limit))
      .map(({ item, matches = [] }) => hit(item, matches, words));
  };
}

/** What is called just that comes first (the city before its customs house), then what the reader can see to match. */
function nameRank({ name, others }: Entry, words: readonly string[]): number {
  const asked = words.join(' ');
  if ([name, ...others].some((text) => text.toLowerCase() === asked)) return 0;
  const lower = name.toLowerCase();
  return words.every((word) => beginsIn(lower, word)) ? 1 : 2;
}

const ofFinding = ({ id, quote, placeNames }: SearchableFinding): Entry => ({
  kind: 'finding',
  id,
  name: quote,
  others: placeNames,
});

/** The name that is shown, and all others in all languages. */
function ofPlace(place: SearchablePlace, locale: string): Entry {
  const name = placeName(place, locale);
  const { en = [], ...rest } = place.names;
  const others = new Set([...en, ...Object.values(rest).flat()].map(plainName));
  others.delete(name);
  return { kind: 'place', id: place.id, name, others: [...others] };
}

const ofCard = ({ id, kind, headline, title, publisher, facts }: Card): Entry => ({
  kind,
  id,
  name: headline,
  others: [...(title ? [title] : []), publisher, ...facts.map(({ text }) => text)],
});

const wordsOf = (query: string): string[] =>
  (query.normalize('NFC').toLowerCase().match(WORD) ?? [])
    .slice(0, MAX_WORDS)
    .map((word) => word.slice(0, MAX_WORD_LENGTH));

/**
 * Words for which near is wrong: resolution 2371 is not 2397, and `IT` is not in `with`. They have to begin a word;
 * in Han and Hangul, which run on, they may stand anywhere.
 */
const mustBeExact = (word: string): boolean => /\p{N}/u.test(word) || word.length < 4;
const isBegun = (text: string, at: number): boolean =>
  !/[\p{L}\p{N}]$/u.test(text.slice(0, at)) || /^[\p{Script=Han}\p{Script=Hangul}]/u.test(text.slice(at));

function hasAllExact({ name, others }: Entry, words: readonly string[]): boolean {
  const texts = [name, ...others].map((text) => text.toLowerCase());
  return words.filter(mustBeExact).every((word) => texts.some((text) => beginsIn(text, word)));
}

function beginsIn(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (isBegun(text, at)) return true;
  }
  return false;
}

function hit({ kind, id, name, others }: Entry, matches: readonly FuseResultMatch[], words: string[]): Hit {
  const spansOf = (text: string, match: FuseResultMatch | undefined): Span[] =>
    match ? highlights(text, match.indices, words) : [];
  return {
    kind,
    id,
    name,
    inName: spansOf(
      name,
      matches.find(({ key }) => key === 'name'),
    ),
    others: matches
      .filter(({ key }) => key === 'others')
      .sort((a, b) => a.refIndex! - b.refIndex!)
      .map((match) => ({ text: others[match.refIndex!]!, spans: spansOf(others[match.refIndex!]!, match) }))
      .filter(({ spans }) => spans.length > 0),
  };
}

/**
 * Fuse's indices include their end, and around a near miss they hold every stray letter that the word has too: a
 * stretch shorter than half of the word is left out, and so is one that a word which must be exact did not give.
 */
function highlights(text: string, indices: FuseResultMatch['indices'], words: readonly string[]): Span[] {
  const lower = text.toLowerCase();
  // Where lower case is longer (İ), Fuse's offsets are not those of the text. No highlight is better than a wrong one.
  if (lower.length !== text.length) return [];
  return indices
    .map(([first, last]) => ({ start: first, end: Math.min(last + 1, text.length) }))
    .filter(({ start, end }) =>
      words.some((word) =>
        mustBeExact(word)
          ? lower.slice(start, end).includes(word) && isBegun(lower, start)
          : (end - start) * 2 >= word.length,
      ),
    );
}
