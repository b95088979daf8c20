/**
 * The words of a pack in one language, ready to be found. A lexicon is made the first time a text of its language
 * is scanned, so that a page pays only for the languages that it is written in.
 */

import type { LexiconData } from '../pack/lexicon-data';
import type { Pack } from '../pack/pack';
import type { ConceptClass, Language } from '../pack/schema';
import { atOnce } from '../text/at-once';
import { compileLexicon } from './compile-lexicon';
import { Matcher } from './matcher';
import type { Mentions, PlaceMention, TermMention } from './mention';
import { resolvePlaces, resolveTerms } from './overlaps';

export class Lexicon {
  /** @param parts what was compiled when the extension was packaged, and what the reader added */
  private constructor(private readonly parts: readonly Part[]) {}

  static of(pack: Pack, language: Language): Lexicon {
    return atOnce(Lexicon.inSteps(pack, language));
  }

  /** The same in steps, for pages that must not be kept waiting. */
  static *inSteps(pack: Pack, language: Language): Generator<void, Lexicon> {
    const classes = new Map(pack.concepts.map((concept) => [concept.id, concept.class]));
    const parts: Part[] = [];
    for (const data of dataOf(pack, language))
      parts.push(new Part(data, yield* Matcher.inSteps(data.matcher), classes));
    return new Lexicon(parts);
  }

  /** Bytes of the tables that a scan touches. */
  get bytes(): number {
    return this.parts.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** Everything the pack names in `text`; offsets are into `text`, moved by `offset`. */
  find(text: string, offset = 0): Mentions {
    const found: Found = { terms: [], places: [] };
    for (const part of this.parts) part.find(text, offset, found);
    const { terms, masks } = resolveTerms(found.terms);
    return { terms, places: resolvePlaces(found.places, masks) };
  }
}

function dataOf(pack: Pack, language: Language): LexiconData[] {
  const compiled = pack.compiled?.[language];
  if (!compiled) return [compileLexicon(pack, language)];
  const known = new Set(compiled.places.map(([place]) => place));
  const places = pack.places.filter(
    ({ id, names, homographs }) => !known.has(id) && (names[language] ?? homographs?.[language]),
  );
  const terms = pack.terms[language] ?? [];
  return terms.length + places.length === 0
    ? [compiled]
    : [compiled, compileLexicon({ terms: { [language]: terms }, places }, language)];
}

interface Found {
  readonly terms: TermMention[];
  readonly places: PlaceMention[];
}

class Part {
  constructor(
    private readonly data: LexiconData,
    private readonly matcher: Matcher,
    private readonly classes: ReadonlyMap<string, ConceptClass>,
  ) {}

  get bytes(): number {
    return this.matcher.bytes;
  }

  find(text: string, offset: number, into: Found): void {
    const { terms, places } = this.data;
    for (const hit of this.matcher.scan(text)) {
      const start = hit.start + offset;
      const end = hit.end + offset;
      const term = terms[hit.form];
      if (!term) {
        const [place, homograph] = places[hit.form - terms.length]!;
        into.places.push({ start, end, place, homograph: homograph === 1 });
        continue;
      }
      const [concept, strength, exactly] = term;
      if (exactly === undefined || isWritten(exactly, text.slice(hit.start, hit.end)))
        into.terms.push({ start, end, concept, class: this.classes.get(concept)!, strength });
    }
  }
}

const NO_LETTER = /[^\p{L}\p{N}]/gu;

/** Full-width letters count as the plain ones; spaces, dots and hyphens were judged by the matcher. */
const lettersOf = (text: string): string => text.normalize('NFKC').replace(NO_LETTER, '');

function isWritten(form: string, text: string): boolean {
  if (text === form) return true;
  const wanted = lettersOf(form);
  const found = lettersOf(text);
  return form.endsWith('*') ? found.startsWith(wanted) : found === wanted;
}

/** The lexicons of a pack, each made when it is first asked for. */
export class Lexicons {
  private readonly built = new Map<Language, Lexicon>();
  constructor(private readonly pack: Pack) {}

  /** In steps the first time, for pages that must not be kept waiting. */
  *inSteps(language: Language): Generator<void, Lexicon> {
    const known = this.built.get(language);
    if (known) return known;
    const lexicon = yield* Lexicon.inSteps(this.pack, language);
    this.built.set(language, lexicon);
    return lexicon;
  }
}
