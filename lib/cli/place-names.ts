/** Compares places by name: labels hold English names, findings hold gazetteer ids. */
import type { Pipeline } from './pipeline';

/** Never scored: every document of the subject is about them. */
const UNSCORED: ReadonlySet<string> = new Set(['north korea', 'dprk', 'pyongyang']);
/** Written or left out as the annotator liked: `Jilin`, `Jilin Province`. */
const KIND_OF_PLACE = /(?<=\S) (?:province|krai|oblast|prefecture|city|county)$/;

export interface PlaceNames {
  /** True when a label's name is a name of the place. A place that the gazetteer does not have is called by its id. */
  isNamed(id: string, label: string): boolean;
  isScored(id: string): boolean;
  isScoredLabel(label: string): boolean;
}

export function placeNames(places: Pipeline['places']): PlaceNames {
  const names = new Map(places.map(({ id, names: { en = [] } }) => [id, new Set(en.map(keyOf))]));
  const namesOf = (id: string): ReadonlySet<string> => names.get(id) ?? new Set([keyOf(id)]);
  return {
    isNamed: (id, label) => namesOf(id).has(keyOf(label)),
    isScored: (id) => ![...namesOf(id)].some((name) => UNSCORED.has(name)),
    isScoredLabel: (label) => !UNSCORED.has(keyOf(label)),
  };
}

/** Case, accents, hyphens and apostrophes aside: `Ji'an`, `Ji’an`, `Jian`. */
const keyOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\p{M}'’ʼ]/gu, '')
    .replace(/[\s-]+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(KIND_OF_PLACE, '');
