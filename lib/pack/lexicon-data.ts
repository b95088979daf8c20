/**
 * What a pack writes in one language, compiled: plain data, made by lib/match/compile-lexicon.ts when the extension is
 * packaged, so that a page has nothing left to build.
 */
import type { Term } from './schema';

/** A matcher's form number is an index into `terms` and, beyond their end, into `places`. */
export interface LexiconData {
  readonly matcher: MatcherData;
  /** What forms stand for: a concept, how strongly, and the form as written where its case matters. */
  readonly terms: readonly (readonly [concept: string, strength: Term['strength'], exactly?: string])[];
  /** Ids of places; 1 behind those of names that are also something else. */
  readonly places: readonly (readonly [place: string, homograph?: 1])[];
}

export interface MatcherData {
  /** Beginnings of words, separated by spaces: those that anything may follow, and whole words. */
  readonly begun: string;
  readonly whole: string;
  /** By beginning, the begun before the whole: the nodes that its letters lead to. */
  readonly nodes: readonly (readonly number[])[];
  /** Beginnings in wide scripts, two UTF-16 code units each; a space for no second wide letter. */
  readonly pairs: string;
  readonly trie: TrieData;
}

/** Nodes are numbered from 0, the root, and their edges come one after the other. */
export interface TrieData {
  /** By node: how many edges it has. */
  readonly counts: readonly number[];
  /** By edge: its first step, one UTF-16 code unit. Those of a node are in order. */
  readonly firsts: string;
  /** By edge: which of `labels` its other steps are. */
  readonly rests: readonly number[];
  /** Steps that do not branch off; the first is empty. */
  readonly labels: readonly string[];
  /** By edge: the node that it leads to. */
  readonly targets: readonly number[];
  /** By node: which of `endings` end there. */
  readonly outputs: readonly number[];
  /** Each four times the number of a form, plus 1 where no letter may precede, plus 2 where none may follow. */
  readonly endings: readonly (readonly number[])[];
}
