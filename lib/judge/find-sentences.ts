/** From page text to sentences with what was found in each. */
import type { Lexicon, Lexicons } from '../match/lexicon';
import type { PlaceMention, TermMention } from '../match/mention';
import type { Language } from '../pack/schema';
import { atOnce } from '../text/at-once';
import type { PageText } from '../text/page-text';
import { countScripts, languageOf } from '../text/script';
import { sentencesOf } from '../text/sentences';
import type { Span } from '../text/span';
import type { Sentence } from './sentence';

/** UTF-16 code units that are enough to tell a page's language. */
const SAMPLE = 20_000;

/** UTF-16 code units that are searched in one go. */
const RUN = 8_000;

/** The main language of a page. */
export const pageLanguage = ({ text }: PageText): Language =>
  languageOf(countScripts(text, 0, text.length, SAMPLE));

/** Cuts the page into sentences and finds in each what the pack names, each block in its own language. */
export function findSentences(page: PageText, lexicons: Lexicons): Sentence[] {
  return atOnce(sentencesInSteps(page, lexicons));
}

/** The same in steps, for pages that must not be kept waiting. */
export function* sentencesInSteps(page: PageText, lexicons: Lexicons): Generator<void, Sentence[]> {
  const main = pageLanguage(page);
  const sentences: Sentence[] = [];
  const { blocks } = page;
  for (let first = 0; first < blocks.length; ) {
    const language = languageIn(page, first, main);
    let next = first + 1;
    // Neighbouring blocks of one language are searched in one go.
    while (
      next < blocks.length &&
      blocks[next]!.end - blocks[first]!.start < RUN &&
      languageIn(page, next, main) === language
    )
      next++;
    const lexicon = yield* lexicons.inSteps(language);
    addSentences(page, first, next, language, lexicon, sentences);
    first = next;
    yield;
  }
  return sentences;
}

const languageIn = ({ text, blocks }: PageText, block: number, main: Language): Language => {
  const { start, end } = blocks[block]!;
  return languageOf(countScripts(text, start, end), main);
};

function addSentences(
  { text, blocks }: PageText,
  first: number,
  next: number,
  language: Language,
  lexicon: Lexicon,
  into: Sentence[],
): void {
  const { start } = blocks[first]!;
  const found = lexicon.find(text.slice(start, blocks[next - 1]!.end), start);
  const terms = new Dealer(found.terms);
  const places = new Dealer(found.places);
  for (let block = first; block < next; block++) {
    const { kind, aside } = blocks[block]!;
    for (const span of sentencesOf(text, blocks[block]!)) {
      const { start, end } = span;
      const inside = { terms: terms.within(span), places: places.within(span) };
      into.push({ start, end, language, kind, aside, block, ...inside });
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
