/** Ours and the peers, each made ready for one word list. */
import { AhoCorasick } from '@monyone/aho-corasick/fast';
import OtherAhoCorasick from 'ahocorasick';
import KeywordProcessor from 'flashtext.js';
import Fuse from 'fuse.js';
import { Matcher } from '../lib/match/matcher';
import type { WordList } from './inputs/lexicons';

/** Gives the number of hits. */
export type Search = (text: string) => number;

export const OURS = 'ours: Matcher';

/** Peers that do not fold case get the text in lower case, and that is part of their time. */
export const MATCHERS: Readonly<Record<string, (list: WordList) => Search>> = {
  [OURS]: ({ data }) => {
    const matcher = new Matcher(data);
    return (text) => matcher.scan(text).length;
  },
  'one RegExp, /gi': ({ words }) => {
    const pattern = alternation(words);
    return (text) => {
      let hits = 0;
      for (pattern.lastIndex = 0; pattern.exec(text); ) hits++;
      return hits;
    };
  },
  '@monyone/aho-corasick /fast': ({ words }) => {
    const automaton = new AhoCorasick(inLowerCase(words));
    return (text) => automaton.matchInText(text.toLowerCase()).length;
  },
  ahocorasick: ({ words }) => {
    const automaton = new OtherAhoCorasick(inLowerCase(words));
    return (text) => automaton.search(text.toLowerCase()).reduce((sum, [, found]) => sum + found.length, 0);
  },
  'flashtext.js': ({ words }) => {
    const processor = new KeywordProcessor();
    for (const word of words) processor.addKeyword(word);
    return (text) => processor.extractKeywords(text).length;
  },
};

/** Nearness and not identity; it is here because it is what many would reach for. For a few sentences only. */
export function fusePerSentence({ words }: WordList): Search {
  const fuse = new Fuse(words, { includeMatches: true, threshold: 0.2, ignoreLocation: true });
  return (text) =>
    text
      .split(/(?<=[.。])\s*/)
      .filter(Boolean)
      .reduce((sum, sentence) => sum + fuse.search(sentence).length, 0);
}

/** Longest first, so that the longest of two that begin alike is found. */
export function alternation(words: readonly string[]): RegExp {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return new RegExp(
    longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')).join('|'),
    'gi',
  );
}

const inLowerCase = (words: readonly string[]): string[] => [
  ...new Set(words.map((word) => word.toLowerCase())),
];
