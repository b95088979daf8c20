/**
 * The words of a pack in one language, ready to be found. A lexicon is built the first time a text of its language
 * is scanned, so that a page pays only for the languages that it is written in.
 */

import { expandForm, parseForm } from '../pack/form';
import type { Pack } from '../pack/pack';
import type { ConceptClass, Language } from '../pack/schema';
import { Matcher } from './matcher';
import type { Mentions, PlaceMention, Strength, TermMention } from './mention';
import { resolvePlaces, resolveTerms } from './overlaps';

interface TermEntry {
  readonly concept: string;
  readonly class: ConceptClass;
  readonly strength: Strength;
  /** The form as written where its case matters. */
  readonly exactly?: string;
}
interface PlaceEntry {
  readonly place: string;
  readonly homograph: boolean;
}
type Entry = TermEntry | PlaceEntry;

export class Lexicon {
  private readonly entries: Entry[] = [];
  private readonly matcher: Matcher;

  constructor(pack: Pack, language: Language) {
    const forms: ReturnType<typeof parseForm>[] = [];
    const add = (form: string, entryOf: (expanded: string) => Entry): void => {
      for (const expanded of expandForm(form)) {
        forms.push(parseForm(expanded, language === 'ko'));
        this.entries.push(entryOf(expanded));
      }
    };
    const classes = new Map(pack.concepts.map((concept) => [concept.id, concept.class]));
    for (const { concept, forms: written, strength = 'medium', caseSensitive } of pack.terms[language] ??
      []) {
      const entry = { concept, class: classes.get(concept)!, strength };
      for (const form of written) add(form, (exactly) => (caseSensitive ? { ...entry, exactly } : entry));
    }
    for (const { id, names, homographs } of pack.places) {
      for (const name of names[language] ?? []) add(name, () => ({ place: id, homograph: false }));
      for (const name of homographs?.[language] ?? []) add(name, () => ({ place: id, homograph: true }));
    }
    this.matcher = new Matcher(forms);
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
      const entry = this.entries[form]!;
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
