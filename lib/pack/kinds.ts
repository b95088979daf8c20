/** The names that packs are written with. Apart from the schemas, which no page needs. */

export const LANGUAGES = ['en', 'ko', 'zh', 'ja', 'ru'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The languages of the interface; English labels stand with the concepts themselves. */
export const INTERFACES = ['en', 'ko', 'zh-CN', 'zh-TW', 'ja', 'ru'] as const;
export type Interface = (typeof INTERFACES)[number];

/** Classes of what is said of the workers, whoever they are. */
export const SUBJECT_CLASSES = [
  'labour',
  'movement',
  'repatriation',
  'pretext',
  'document',
  'sector',
  'money',
  'oversight',
  'instrument',
  'host',
] as const;
/** The classes of concepts. `other` names competing subjects; `mask` hides names that only look like terms. */
export const CONCEPT_CLASSES = [
  'actor',
  ...SUBJECT_CLASSES,
  'source',
  'anaphora',
  'stance',
  'other',
  'mask',
] as const;
export type ConceptClass = (typeof CONCEPT_CLASSES)[number];

/** Topics that say where people work. A page is mostly about one, and names it once or twice. */
export const WORKPLACES = [
  'restaurants',
  'factories',
  'construction',
  'it-work',
  'seafood',
  'logging',
  'medical',
] as const;
export const TOPICS = [
  'repatriation',
  'pretext',
  'deployment',
  'conditions',
  'earnings',
  'sanctions',
  'enforcement',
  ...WORKPLACES,
] as const;
export type Topic = (typeof TOPICS)[number];

/** Which way people go: out to work, home, or nowhere (at work where they are). */
export const DIRECTIONS = ['dispatch', 'return', 'in-place'] as const;
export type Direction = (typeof DIRECTIONS)[number];
