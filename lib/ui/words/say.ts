/**
 * The way to everything that a reader reads. The sentences are in `public/_locales/<language>/messages.json`, one file a
 * language, and nowhere else; the browser chooses the file. This folder does not know the browser, so whoever opens a
 * page of ours says first where messages come from.
 */

import type english from '../../../public/_locales/en/messages.json';
import type { Language } from '../../pack/schema';

export type Key = keyof typeof english;
/** Keys that come in the plural forms of a language: `passages` for `passages_one`, `passages_other`, … */
export type CountedKey = Key extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;

/** Gives a message with `$1` to `$9` filled in, and an empty text for a key that is not there. */
export type Messages = (key: string, substitutions: string[]) => string;

let messages: Messages = () => {
  throw new Error('Nobody has said where messages come from: call takeMessagesFrom first.');
};

/** Called once, before anything is drawn. */
export function takeMessagesFrom(source: Messages): void {
  messages = source;
  formats.clear();
}

/** Where messages come from now: for a script of ours that came later into the same page. */
export const sayings = (): Messages => messages;

/** A message. Numbers are written as the language writes them. */
export const say = (key: Key, ...values: readonly (string | number)[]): string =>
  messages(
    key,
    values.map((value) => (typeof value === 'number' ? formatNumber(value) : value)),
  );

/** A message about a number of things, which is its `$1`. */
export function count(key: CountedKey, number: number, ...more: readonly (string | number)[]): string {
  const rest = more.map((value) => (typeof value === 'number' ? formatNumber(value) : value));
  const substitutions = [formatNumber(number), ...rest];
  const form = kept('plural', () => new Intl.PluralRules(locale())).select(number);
  return messages(`${key}_${form}`, substitutions) || messages(`${key}_other`, substitutions);
}

/**
 * The language that messages are in, which need not be that of the browser: `en-GB`, `zh-TW`, … English where there are
 * none: what outlives its extension, as a card does when that is updated, gets no messages any more, and must not throw.
 */
export const locale = (): string => messages('locale', []) || 'en';

/** The language of messages as packs name it. */
export const dataLanguage = (): Language => locale().slice(0, 2) as Language;

export const formatNumber = (number: number): string =>
  kept('number', () => new Intl.NumberFormat(locale())).format(number);

/** Points with their sign: `+1.43`, `−0.50`; in hundredths, as they add up. */
export const formatPoints = (points: number): string =>
  kept(
    'points',
    () =>
      new Intl.NumberFormat(locale(), {
        signDisplay: 'exceptZero',
        minimumFractionDigits: 2,
        maximumFractionDigits: 2,
      }),
  )
    .format(points)
    .replace('-', '−');

/** “a, b and c” */
export const formatList = (items: readonly string[]): string =>
  kept('list', () => new Intl.ListFormat(locale(), { style: 'long', type: 'conjunction' })).format(items);

/** “a, b, c”. Not by Intl: its lists without “and” have no commas in Korean and Russian. */
export const formatRow = (items: readonly string[]): string =>
  items.join(['zh', 'ja'].includes(dataLanguage()) ? '、' : ', ');

/** Messages from the content of a file: for where there is no browser to ask, or none that answers. */
export const messagesIn =
  (file: Readonly<Record<string, { readonly message: string }>>): Messages =>
  (key, substitutions) =>
    (file[key]?.message ?? '').replace(/\$(\$|[1-9])/g, (_, digit) =>
      digit === '$' ? '$' : (substitutions[Number(digit) - 1] ?? ''),
    );

/** Formats are costly to make and a list has hundreds of numbers. */
const formats = new Map<string, unknown>();
function kept<T>(name: string, make: () => T): T {
  const format = (formats.get(name) ?? make()) as T;
  formats.set(name, format);
  return format;
}
