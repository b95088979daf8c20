/** Terms and places of the reader's own, held to the same rules as those of the pack, and merged into it. */
import * as v from 'valibot';
import { expandForm, FormError, type FormFault, parseForm } from './form';
import { type ConceptClass, LANGUAGES, type Language, SUBJECT_CLASSES } from './kinds';
import { labelsOf } from './labels';
import type { Pack, PlaceInput, TermInput } from './pack';

/** Longer forms and more entries help no one; a hand-made file could hold any number. */
const MAX_LENGTH = 80;
const MAX_ENTRIES = 200;

/** What is refused is refused with the name of its fault; the interface has the words. */
export const OWN_FAULTS = ['empty', 'too-long', 'too-many', 'country'] as const;

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('empty'), v.maxLength(MAX_LENGTH, 'too-long'));
const language = v.picklist(LANGUAGES);

const withGoodForm = <T extends { readonly form: string; readonly language: Language }>(entry: T): boolean =>
  formFaultOf(entry.form, entry.language) === undefined;
const faultOfForm = ({ input }: { readonly input: unknown }): string => {
  const { form, language: of } = input as { form: string; language: Language };
  return formFaultOf(form, of) ?? '';
};

export const ownTermSchema = v.pipe(
  v.strictObject({ language, concept: text, form: text }),
  v.check(withGoodForm, faultOfForm),
);
export const ownPlaceSchema = v.pipe(
  v.strictObject({
    language,
    form: text,
    country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'country')),
  }),
  v.check(withGoodForm, faultOfForm),
);
export const ownEntriesSchema = v.strictObject({
  terms: v.pipe(v.array(ownTermSchema), v.maxLength(MAX_ENTRIES, 'too-many')),
  places: v.pipe(v.array(ownPlaceSchema), v.maxLength(MAX_ENTRIES, 'too-many')),
});
export type OwnTerm = v.InferOutput<typeof ownTermSchema>;
export type OwnPlace = v.InferOutput<typeof ownPlaceSchema>;
export type OwnEntries = v.InferOutput<typeof ownEntriesSchema>;

export const NO_OWN_ENTRIES: OwnEntries = { terms: [], places: [] };

/** Classes of concepts that a reader may add words to: those that speak for a finding. */
const OPEN_CLASSES: readonly ConceptClass[] = SUBJECT_CLASSES.filter((name) => name !== 'instrument');

/** The concepts that a reader may add words to, by label in the language of the interface. */
export function openConcepts(
  pack: Pick<Pack, 'concepts' | 'labels'>,
  locale: string,
): { id: string; label: string }[] {
  const labels = labelsOf(pack, locale);
  return pack.concepts
    .filter((concept) => OPEN_CLASSES.includes(concept.class))
    .map(({ id, label }) => ({ id, label: labels.get(id) ?? label }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
}

/** What is wrong with a form; undefined for a good one. */
export function formFaultOf(form: string, of: Language): FormFault | undefined {
  try {
    for (const expanded of expandForm(form)) parseForm(expanded, of === 'ko');
    return undefined;
  } catch (error) {
    if (error instanceof FormError) return error.fault;
    throw error;
  }
}

/** The pack with the reader's entries at the end. A term of a concept that the pack does not have is left out. */
export function mergeOwn(pack: Pack, own: OwnEntries): Pack {
  if (own.terms.length === 0 && own.places.length === 0) return pack;
  const known = new Set(pack.concepts.map(({ id }) => id));
  const terms: Partial<Record<Language, TermInput[]>> = {};
  for (const of of LANGUAGES) {
    const added = own.terms.filter((term) => term.language === of && known.has(term.concept));
    // Asked when a language is needed: in a page its terms may arrive after the pack's core.
    Object.defineProperty(terms, of, {
      enumerable: true,
      get: () => [...(pack.terms[of] ?? []), ...added.map(toTerm)],
    });
  }
  return {
    ...pack,
    terms,
    places: [...pack.places, ...own.places.map((place, nth) => toPlace(place, nth, pack))],
  };
}

const toTerm = ({ concept, form }: OwnTerm): TermInput => ({ concept, forms: [form], source: 'own entry' });

/** Drawn at the middle of its country until someone says better. */
function toPlace({ language: of, form, country }: OwnPlace, nth: number, { places }: Pack): PlaceInput {
  const around = places.find((place) => place.kind === 'country' && place.country === country);
  return {
    id: `${country.toLowerCase()}-own-${nth + 1}`,
    kind: 'city',
    country,
    names: { en: [form], [of]: [form] },
    lat: around?.lat ?? 0,
    lon: around?.lon ?? 0,
    source: 'own entry',
  };
}
