/** What places are called in the languages of the interface. */
import { expandForm } from './form';
import { interfaceOf } from './labels';
import type { Language, Place } from './schema';

type Named = Pick<Place, 'id' | 'names'> & Partial<Pick<Place, 'shown'>>;

/** Names are written as forms (`Даньдун{,а,у,ом,е}`); the first way to write one is its name. */
export const plainName = (form: string): string => (expandForm(form)[0] ?? form).replace(/[\^$*]/g, '');

/** In the language of the interface; in English where the gazetteer has no name in it. */
export function placeName({ id, names, shown }: Named, locale: string): string {
  const form = names[locale.slice(0, 2) as Language]?.[0] ?? names.en?.[0];
  return shown?.[interfaceOf(locale)] ?? (form === undefined ? id : plainName(form));
}
