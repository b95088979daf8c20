/** What a pack writes in one language, and what each form of it stands for. A form is parsed when a text begins like it. */

import { expandForm } from '../pack/form';
import type { Pack } from '../pack/pack';
import type { ConceptClass, Language } from '../pack/schema';
import { EdgeReader, type NumberedForm } from './edges';
import type { FormList } from './form-list';
import type { Strength } from './mention';
import { headsOf } from './opening';

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
  /** Number of a group's first form, once it was asked for. */
  private readonly first = new Map<number, number>();
  /** By number. */
  private readonly entries: Entry[] = [];
  private readonly reader: EdgeReader;

  constructor(pack: Pack, language: Language) {
    this.reader = new EdgeReader(language === 'ko');
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

  heads(group: number, show: (edges: readonly number[]) => void): void {
    headsOf(this.written[group]!, this.reader, show);
  }

  forms(group: number): NumberedForm[] {
    const expanded = expandForm(this.written[group]!);
    const first = this.first.get(group) ?? this.number(group, expanded);
    return expanded.map((form, i) => this.reader.readForm(form, first + i));
  }

  /** What a form stands for. */
  entry(form: number): Entry {
    return this.entries[form]!;
  }

  private add(forms: readonly string[] | undefined, meaning: Entry, caseSensitive = false): void {
    for (const form of forms ?? []) {
      if (caseSensitive) this.exact.add(this.written.length);
      this.written.push(form);
      this.meanings.push(meaning);
    }
  }

  private number(group: number, expanded: readonly string[]): number {
    const first = this.entries.length;
    const meaning = this.meanings[group]!;
    for (const exactly of expanded)
      this.entries.push(this.exact.has(group) ? { ...meaning, exactly } : meaning);
    this.first.set(group, first);
    return first;
  }
}
