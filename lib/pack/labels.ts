/** What concepts are called in the languages of the interface. */

import { INTERFACES, type Interface } from './kinds';
import type { Pack } from './pack';

/** The language of the interface that a locale stands for: `en` for `en-GB`, and for any that there is none of. */
export const interfaceOf = (locale: string): Interface =>
  INTERFACES.find((one) => one === locale) ?? INTERFACES.find((one) => one === locale.slice(0, 2)) ?? 'en';

/** Labels by concept. English where the pack has none in the language. */
export function labelsOf(
  { concepts, labels = {} }: Pick<Pack, 'labels'> & { readonly concepts: readonly Labelled[] },
  locale: string,
): ReadonlyMap<string, string> {
  const language = interfaceOf(locale);
  const translated = language === 'en' ? undefined : labels[language];
  return new Map(concepts.map(({ id, label }) => [id, translated?.[id] ?? label]));
}

interface Labelled {
  readonly id: string;
  /** In English. */
  readonly label: string;
}
