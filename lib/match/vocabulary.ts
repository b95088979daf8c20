/** What a pack writes in one language, and what each form of it stands for. A form is parsed when a text begins like it. */

import type { Pack } from '../pack/pack';
import type { ConceptClass, Language } from '../pack/schema';
import type { NumberedForm } from './edges';
import type { FormList } from './form-list';
import { FormReader, type ShowHead } from './form-reader';
import type { Strength } from './mention';

export interface TermEntry {
  readonly concept: string;
  readonly class: ConceptClass;
  readonly strength: Strength;
  /** The form as written where its case matters. */
  readonly exactly?: string;
}
export interface PlaceEntry {
  readonly place: string;
  readonly homograph: boolean;
}
export type Entry = TermEntry | PlaceEntry;

export class Vocabulary implements FormList {
  /** What is written, group by group, and what it stands for. Columns, because there are thousands. */
  private readonly written: string[] = [];
  private readonly meanings: Entry[] = [];
  /** Groups whose case matters. */
  private readonly exact = new Set<number>();
  /** By the number of the form. */
  private readonly entries: Entry[] = [];
  private readonly reader: FormReader;

  constructor(pack: Pack, language: Language) {
    this.reader = new FormReader(language === 'ko');
    const classes = new Map(pack.concepts.map((concept) => [concept.id, concept.class]));
    for (const term of pack.terms[language] ?? []) {
      const { concept, forms, strength = 'medium', caseSensitive = false } = term;
      this.add(forms, { concept, class: classes.get(concept)!, strength }, caseSensitive);
    }
    for (const { id, names, homographs } of pack.places) {
      this.add(names[language], { place: id, homograph: false });
      this.add(homographs?.[language], { place: id, homograph: true });
    }
  }

  get size(): number {
    return this.written.length;
  }

  heads(group: number, show: ShowHead): void {
    this.reader.heads(this.written[group]!, show);
  }

  forms(group: number, fits: (edges: string) => boolean): NumberedForm[] {
    const meaning = this.meanings[group]!;
    const forms: NumberedForm[] = [];
    this.reader.forms(this.written[group]!, fits, ({ edges, atWordStart, atWordEnd }, exactly) => {
      forms.push({ form: this.entries.length, edges, atWordStart, atWordEnd });
      this.entries.push(this.exact.has(group) ? { ...meaning, exactly } : meaning);
    });
    return forms;
  }

  /** What a form stands for. */
  entry(form: number): Entry {
    return this.entries[form]!;
  }

  private add(forms: readonly string[] | undefined, meaning: Entry, caseSensitive = false): void {
    forms?.forEach((form) => {
      if (caseSensitive) this.exact.add(this.written.length);
      this.written.push(form);
      this.meanings.push(meaning);
    });
  }
}
