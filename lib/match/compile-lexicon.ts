/** Makes of what a pack writes in one language what a lexicon reads. */

import { expandForm, parseForm } from '../pack/form';
import type { LexiconData } from '../pack/lexicon-data';
import type { Pack, PlaceInput, TermInput } from '../pack/pack';
import type { Language } from '../pack/schema';
import { compile } from './compile';
import { type EdgeForm, edgeFormOf } from './edges';

/** @throws FormError for a form that breaks the rules of the form language */
export function compileLexicon(
  { terms, places }: Pick<Pack, 'terms' | 'places'>,
  language: Language,
): LexiconData {
  const written = [
    ...(terms[language] ?? []).flatMap(termForms),
    ...places.flatMap((place) => placeForms(place, language)),
  ];
  const meanings = new Map<string, Meaning>();
  for (const { meaning } of written) meanings.set(keyOf(meaning), meaning);
  const keys = [...meanings.keys()];
  const numbers = new Map(keys.map((key, number) => [key, number]));
  const forms = written.map(
    ({ form, meaning }): EdgeForm =>
      edgeFormOf(parseForm(form, language === 'ko'), numbers.get(keyOf(meaning))!),
  );
  const all = [...meanings.values()];
  return {
    matcher: compile(forms),
    terms: all.flatMap((meaning) => ('term' in meaning ? [meaning.term] : [])),
    places: all.flatMap((meaning) => ('place' in meaning ? [meaning.place] : [])),
  };
}

/** Terms come before places. */
type Meaning =
  | { readonly term: LexiconData['terms'][number] }
  | { readonly place: LexiconData['places'][number] };

interface Written {
  readonly form: string;
  readonly meaning: Meaning;
}

const keyOf = (meaning: Meaning): string => JSON.stringify(meaning);

const termForms = ({ concept, forms, strength = 'medium', caseSensitive = false }: TermInput): Written[] =>
  forms.flatMap(expandForm).map((form) => ({
    form,
    meaning: { term: caseSensitive ? [concept, strength, form] : [concept, strength] },
  }));

const placeForms = ({ id, names, homographs }: PlaceInput, language: Language): Written[] => [
  ...(names[language] ?? []).flatMap(expandForm).map((form): Written => ({ form, meaning: { place: [id] } })),
  ...(homographs?.[language] ?? [])
    .flatMap(expandForm)
    .map((form): Written => ({ form, meaning: { place: [id, 1] } })),
];
