/** What a pack writes in one language, and what each form of it stands for. A form is parsed when a text begins like it. */

import { expandForm } from '../pack/form';
import type { Pack } from '../pack/pack';
import type { ConceptClass, Language } from '../pack/schema';
import { EdgeReader } from './edges';
import type { FormList, NumberedForm } from './form-list';
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

interface Written {
  readonly form: string;
  readonly entry: Entry;
  readonly caseSensitive: boolean;
  /** Number of the first of its forms; -1 as long as it has not been parsed. */
  first: number;
}

export class Vocabulary implements FormList {
  private readonly written: Written[] = [];
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
    headsOf(this.written[group]!.form, this.reader, show);
  }

  forms(group: number): NumberedForm[] {
    const written = this.written[group]!;
    const expanded = expandForm(written.form);
    if (written.first < 0) this.number(written, expanded);
    return expanded.map((form, i) => ({ ...this.reader.readForm(form), form: written.first + i }));
  }

  /** What a form stands for. */
  entry(form: number): Entry {
    return this.entries[form]!;
  }

  private add(forms: readonly string[] | undefined, entry: Entry, caseSensitive = false): void {
    for (const form of forms ?? []) this.written.push({ form, entry, caseSensitive, first: -1 });
  }

  private number(written: Written, expanded: readonly string[]): void {
    const { entry, caseSensitive } = written;
    written.first = this.entries.length;
    for (const exactly of expanded) this.entries.push(caseSensitive ? { ...entry, exactly } : entry);
  }
}
