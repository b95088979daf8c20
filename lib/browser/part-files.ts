/** What a reader has brought into its page when it needs it, each as a script of its own. */
import type { PackPart } from '../page/pack-parts';
import type { CodePart } from './code-parts';

export type Part = PackPart | CodePart;

/** A table and not a name put together: the message that names a part comes from a page's process. */
const FILES = {
  card: '/card.js',
  judge: '/judge.js',
  core: '/pack-core.js',
  en: '/pack-en.js',
  ja: '/pack-ja.js',
  ko: '/pack-ko.js',
  ru: '/pack-ru.js',
  zh: '/pack-zh.js',
} as const satisfies Record<Part, string>;

export type PartFile = (typeof FILES)[Part];

/** Undefined for what is no part. */
export const fileOfPart = (part: Part): PartFile | undefined =>
  Object.hasOwn(FILES, part) ? FILES[part] : undefined;
