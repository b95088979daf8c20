/** From page text to sentences with what was found in each. */
import type { Lexicons } from '../match/lexicon';
import type { PlaceMention, TermMention } from '../match/mention';
import type { Language } from '../pack/schema';
import type { PageText } from '../text/page-text';
import { countScripts, languageOf } from '../text/script';
import { sentencesOf } from '../text/sentences';
import type { Sentence } from './sentence';

/** Units of text that are enough to tell a page's language. */
const SAMPLE = 20_000;

/** The main language of a page. */
export const pageLanguage = ({ text }: PageText): Language =>
  languageOf(countScripts(text, 0, text.length, SAMPLE));

/** Cuts the page into sentences and finds in each what the pack names, each block in its own language. */
export function findSentences(page: PageText, lexicons: Lexicons): Sentence[] {
  const main = pageLanguage(page);
  const sentences: Sentence[] = [];
  const { text, blocks } = page;
  for (let first = 0; first < blocks.length; ) {
    const language = languageOf(countScripts(text, blocks[first]!.start, blocks[first]!.end), main);
    let next = first + 1;
    // Blocks of one language are searched in one go.
    while (
      next < blocks.length &&
      languageOf(countScripts(text, blocks[next]!.start, blocks[next]!.end), main) === language
    )
      next++;
    const start = blocks[first]!.start;
    const found = lexicons.for(language).find(text.slice(start, blocks[next - 1]!.end), start);
    const terms = new Cursor(found.terms);
    const places = new Cursor(found.places);
    for (let block = first; block < next; block++) {
      const { kind, aside } = blocks[block]!;
      for (const span of sentencesOf(text, blocks[block]!)) {
        sentences.push({
          ...span,
          language,
          kind,
          aside,
          block,
          terms: terms.within<TermMention>(span),
          places: places.within<PlaceMention>(span),
        });
      }
    }
    first = next;
  }
  return sentences;
}

/** Deals out mentions to the spans that they begin in; both come in order. */
class Cursor {
  private next = 0;
  constructor(private readonly mentions: readonly (TermMention | PlaceMention)[]) {}

  within<T extends TermMention | PlaceMention>({ start, end }: { start: number; end: number }): T[] {
    const inside: T[] = [];
    for (; this.next < this.mentions.length && this.mentions[this.next]!.start < end; this.next++) {
      if (this.mentions[this.next]!.start >= start) inside.push(this.mentions[this.next] as T);
    }
    return inside;
  }
}
