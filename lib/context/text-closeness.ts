/** How near the words of a quote come to those of a card. Nearness only: it breaks ties, and decides nothing else. */
import Fuse from 'fuse.js';
import type { Card } from '../pack/schema';

/** Longer words carry the matter; short ones also occur inside others (`sent` in `absent`). Han and Hangul say it in two. */
const WORDS = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]{2,}|[\p{L}\p{M}\p{N}]{4,}/gu;
/** Words of a quote that are looked for. With four cards this keeps one call below a millisecond. */
const MAX_WORDS = 12;
/** Lets one letter in five differ: `Koryogwan`, `Goryogwan`. */
const THRESHOLD = 0.2;

/** From 0 (nothing in common) to 1, for each of `cards` in their order. */
export function textCloseness(quote: string, cards: readonly Card[]): number[] {
  const closeness = cards.map(() => 0);
  const words = [...new Set(quote.match(WORDS))].slice(0, MAX_WORDS);
  if (words.length === 0) return closeness;
  const fuse = new Fuse(cards.map(textOf), {
    useTokenSearch: true,
    tokenize: WORDS,
    threshold: THRESHOLD,
    includeScore: true,
    ignoreFieldNorm: true,
  });
  for (const { refIndex, score = 1 } of fuse.search(words.join(' '))) closeness[refIndex] = 1 - score;
  return closeness;
}

/** With the published title: it is the one part of a card that can be in the language of the page. */
const textOf = ({ headline, title = '', facts }: Card): string =>
  [headline, title, ...facts.map(({ text }) => text)].join('\n');
