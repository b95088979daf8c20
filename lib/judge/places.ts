/**
 * Which places a sentence names. A name that is also something else (통화 is Tonghua and a telephone call) counts only
 * where another place of its country stands near; a near-spelling (Dandung, Хуньчунь) is looked for by closeness, in
 * findings only.
 */
import Fuse from 'fuse.js';
import type { PlaceMention } from '../match/mention';
import type { PlaceInput } from '../pack/pack';
import type { Language } from '../pack/schema';
import type { Sentence } from './sentence';

/** Sentences before and after in which company counts. */
const COMPANY = 2;
/** Letters that a near-spelling must have: short names are near to everything. */
const MIN_LETTERS = 6;
/** Fuse scores are 0 for the same, 1 for nothing in common: one letter in six or seven may differ. */
const NEAR = 0.17;

const CAPITALISED: Readonly<Partial<Record<Language, RegExp>>> = {
  en: /\p{Lu}\p{Ll}[\p{Ll}'’-]{4,}/gu,
  ru: /\p{Lu}\p{Ll}{5,}/gu,
  ja: /[ァ-ヺー]{5,}/g,
};

/** Words whose answer is kept, in all languages together. */
const MOST_KNOWN = 2_000;

interface Name {
  readonly id: string;
  readonly name: string;
}
/** A language's names by shape. */
type Names = ReadonlyMap<string, readonly Name[]>;

/** American is no misspelt America: names of peoples and of what is theirs are not places. */
const ADJECTIVE = /(?:(?<!st)ans?|ese|ish|ian|ians|ский|ская|ское|ские|ских|ского|ской|цев|цы)$/;

export class PlaceFinder {
  private readonly countries: ReadonlyMap<string, string>;
  private readonly near = new Map<Language, Names>();
  /** What words were found near to: names come up again and again. */
  private readonly known = new Map<string, string | undefined>();

  constructor(private readonly places: readonly PlaceInput[]) {
    this.countries = new Map(places.map(({ id, country }) => [id, country]));
  }

  /** The places of sentence `i`, in order of mention, each once. */
  of(sentences: readonly Sentence[], i: number): PlaceMention[] {
    const seen = new Set<string>();
    return sentences[i]!.places.filter((mention) => {
      if (mention.homograph && !this.hasCompany(mention, sentences, i)) return false;
      return !seen.has(mention.place) && seen.add(mention.place);
    });
  }

  /** Near-spellings among the capitalised words (or katakana) that nothing else accounts for. */
  nearSpellings(sentence: Sentence, text: string): PlaceMention[] {
    const pattern = CAPITALISED[sentence.language];
    if (!pattern) return [];
    const own = text.slice(sentence.start, sentence.end);
    const taken = new Uint8Array(own.length);
    for (const mentions of [sentence.places, sentence.terms])
      for (const { start, end } of mentions) taken.fill(1, start - sentence.start, end - sentence.start);
    const found: PlaceMention[] = [];
    for (const word of own.matchAll(pattern)) {
      const end = word.index + word[0].length;
      if (word.index === 0 || ADJECTIVE.test(word[0]) || taken.subarray(word.index, end).includes(1))
        continue;
      const place = this.nearest(word[0], sentence.language);
      const span = { start: sentence.start + word.index, end: sentence.start + end };
      if (place) found.push({ ...span, place, homograph: false });
    }
    return found;
  }

  private hasCompany(mention: PlaceMention, sentences: readonly Sentence[], i: number): boolean {
    const country = this.countries.get(mention.place);
    for (let j = Math.max(0, i - COMPANY); j <= Math.min(sentences.length - 1, i + COMPANY); j++) {
      const company = sentences[j]!.places.some(
        (other) => other !== mention && !other.homograph && this.countries.get(other.place) === country,
      );
      if (company) return true;
    }
    return false;
  }

  private nearest(word: string, language: Language): string | undefined {
    const key = `${language} ${word}`;
    if (this.known.has(key)) return this.known.get(key);
    if (this.known.size >= MOST_KNOWN) this.known.clear();
    const place = this.search(word, language);
    this.known.set(key, place);
    return place;
  }

  private search(word: string, language: Language): string | undefined {
    if (word.length < MIN_LETTERS && language !== 'ja') return undefined;
    const names = this.namesIn(language);
    // Most words are like no name in length and first letter, and need no search.
    const alike = LENGTHS.flatMap((more) => names.get(shapeOf(word, more)) ?? []);
    if (alike.length === 0) return undefined;
    const fuse = new Fuse(alike, { keys: ['name'], threshold: NEAR, includeScore: true, distance: 20 });
    const [best] = fuse.search(word, { limit: 1 });
    return best?.score !== undefined && best.score <= NEAR ? best.item.id : undefined;
  }

  private namesIn(language: Language): Names {
    const known = this.near.get(language);
    if (known) return known;
    const names = new Map<string, Name[]>();
    for (const { id, names: written } of this.places)
      for (const form of written[language] ?? []) {
        const name = form.replace(/\{.*|\*/g, '');
        if (/\s/.test(name) || name.length < MIN_LETTERS - 1) continue;
        const shape = shapeOf(name);
        names.set(shape, [...(names.get(shape) ?? []), { id, name }]);
      }
    this.near.set(language, names);
    return names;
  }
}

/** First letter and length: a near-spelling has the same letter, and two more or fewer at most. */
const shapeOf = (name: string, more = 0): string => `${name[0]!.toLowerCase()}${name.length + more}`;
const LENGTHS = [-2, -1, 0, 1, 2];
