/**
 * The words of a pack in one language, ready to be found. A lexicon is built the first time a text of its language
 * is scanned, so that a page pays only for the languages that it is written in.
 */

import type { Pack } from '../pack/pack';
import type { Language } from '../pack/schema';
import { Matcher } from './matcher';
import type { Mentions, PlaceMention, TermMention } from './mention';
import { resolvePlaces, resolveTerms } from './overlaps';
import { Vocabulary } from './vocabulary';

export class Lexicon {
  private readonly vocabulary: Vocabulary;
  private readonly matcher: Matcher;

  constructor(pack: Pack, language: Language) {
    this.vocabulary = new Vocabulary(pack, language);
    this.matcher = new Matcher(this.vocabulary);
  }

  /** Bytes of the tables that a scan touches. */
  get bytes(): number {
    return this.matcher.bytes;
  }

  /** Everything the pack names in `text`; offsets are into `text`, moved by `offset`. */
  find(text: string, offset = 0): Mentions {
    const terms: TermMention[] = [];
    const places: PlaceMention[] = [];
    for (const { form, start, end } of this.matcher.scan(text)) {
      const entry = this.vocabulary.entry(form);
      const span = { start: start + offset, end: end + offset };
      if ('place' in entry) places.push({ ...span, ...entry });
      else if (entry.exactly === undefined || sameLetters(entry.exactly, text.slice(start, end)))
        terms.push({ ...span, concept: entry.concept, class: entry.class, strength: entry.strength });
    }
    const { terms: kept, masks } = resolveTerms(terms);
    return { terms: kept, places: resolvePlaces(places, masks) };
  }
}

const NO_LETTER = /[^\p{L}\p{N}]/gu;

/** Full-width letters count as the plain ones; spaces, dots and hyphens were judged by the matcher. */
const lettersOf = (text: string): string => text.normalize('NFKC').replace(NO_LETTER, '');

const sameLetters = (form: string, text: string): boolean => {
  const wanted = lettersOf(form);
  const found = lettersOf(text);
  return form.endsWith('*') ? found.startsWith(wanted) : found === wanted;
};

/** The lexicons of a pack, each built when it is first asked for. */
export class Lexicons {
  private readonly built = new Map<Language, Lexicon>();
  constructor(private readonly pack: Pack) {}

  for(language: Language): Lexicon {
    const known = this.built.get(language);
    if (known) return known;
    const lexicon = new Lexicon(this.pack, language);
    this.built.set(language, lexicon);
    return lexicon;
  }
}
