/** From page text to sentences with what was found in each. */
import type { Lexicons } from '../match/lexicon';
import type { PlaceMention, TermMention } from '../match/mention';
import { namePlaces } from '../match/sentinel';
import type { Language } from '../pack/schema';
import type { Block, PageText } from '../text/page-text';
import { countScripts, languageOf } from '../text/script';
import { sentencesOf } from '../text/sentences';
import type { Span } from '../text/span';
import type { Sentence } from './sentence';

/** UTF-16 code units that are enough to tell a page's language. */
const SAMPLE = 20_000;

/**
 * Pages longer than this, in UTF-16 code units, are no single article: a report of a hundred pages, an archive. In them
 * only what stands near a name of North Korea is read.
 */
const LONG = 200_000;
/** How near: units before and after a name, some paragraphs. A subject is lent no further than that. */
const BEFORE = 600;
const AFTER = 3_000;

/** The main language of a page. */
export const pageLanguage = ({ text }: PageText): Language =>
  languageOf(countScripts(text, 0, text.length, SAMPLE));

/** Cuts the page into sentences and finds in each what the pack names, each block in its own language. */
export function findSentences(page: PageText, lexicons: Lexicons): Sentence[] {
  const main = pageLanguage(page);
  const sentences: Sentence[] = [];
  const blocks = page.text.length > LONG ? blocksNearNames(page) : page.blocks.map((_, i) => i);
  for (let first = 0; first < blocks.length; ) {
    const language = languageIn(page, blocks[first]!, main);
    let next = first + 1;
    // Neighbouring blocks of one language are searched in one go.
    while (
      next < blocks.length &&
      blocks[next] === blocks[next - 1]! + 1 &&
      languageIn(page, blocks[next]!, main) === language
    )
      next++;
    addSentences(page, blocks.slice(first, next), language, lexicons, sentences);
    first = next;
  }
  return sentences;
}

const languageIn = ({ text, blocks }: PageText, block: number, main: Language): Language => {
  const { start, end } = blocks[block]!;
  return languageOf(countScripts(text, start, end), main);
};

function addSentences(
  { text, blocks }: PageText,
  run: readonly number[],
  language: Language,
  lexicons: Lexicons,
  into: Sentence[],
): void {
  const start = blocks[run[0]!]!.start;
  const found = lexicons.for(language).find(text.slice(start, blocks[run.at(-1)!]!.end), start);
  const terms = new Dealer(found.terms);
  const places = new Dealer(found.places);
  for (const block of run) {
    const { kind, aside } = blocks[block]!;
    for (const span of sentencesOf(text, blocks[block]!)) {
      const inside = { terms: terms.within(span), places: places.within(span) };
      into.push({ ...span, language, kind, aside, block, ...inside });
    }
  }
}

/** Deals out mentions to the spans that they begin in; both come in order. */
class Dealer<T extends TermMention | PlaceMention> {
  private next = 0;
  constructor(private readonly mentions: readonly T[]) {}

  within({ start, end }: Span): T[] {
    const inside: T[] = [];
    for (; this.next < this.mentions.length && this.mentions[this.next]!.start < end; this.next++) {
      const mention = this.mentions[this.next]!;
      if (mention.start >= start) inside.push(mention);
    }
    return inside;
  }
}

/** Indices of the blocks of a long page that stand near a name of North Korea. */
function blocksNearNames({ text, blocks }: PageText): number[] {
  const names = namePlaces(text);
  let next = 0;
  return blocks.flatMap((block: Block, i) => {
    // A name that is so far back that it no longer reaches this block reaches none after it.
    while (next < names.length && names[next]! + AFTER < block.start) next++;
    return next < names.length && names[next]! - BEFORE <= block.end ? [i] : [];
  });
}
