/** Every sentence that a reader can meet, in every language: all there, none left over, none too long, none that accuses. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type File = Readonly<Record<string, { readonly message: string }>>;

const FOLDER = 'public/_locales';
const LOCALES = ['en', 'ko', 'zh_CN', 'zh_TW', 'ja', 'ru'] as const;
const files = new Map(
  LOCALES.map((name) => [
    name,
    JSON.parse(readFileSync(join(FOLDER, name, 'messages.json'), 'utf8')) as File,
  ]),
);
const english = files.get('en')!;
const PLURAL = /_(?:zero|one|two|few|many|other)$/;
const counted = new Set(
  Object.keys(english)
    .filter((key) => key.endsWith('_other'))
    .map((key) => key.replace(PLURAL, '')),
);
const isPlural = (key: string): boolean => PLURAL.test(key) && counted.has(key.replace(PLURAL, ''));

/** What a file must have: every plain key, and every counted one in the forms of its language. */
function wanted(locale: string): string[] {
  const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  const plain = Object.keys(english).filter((key) => !isPlural(key));
  return [...plain, ...[...counted].flatMap((key) => forms.map((form) => `${key}_${form}`))].sort();
}

describe('the languages of the interface', () => {
  it('are the six that were promised', () => {
    expect(readdirSync(FOLDER).sort()).toEqual([...LOCALES].sort());
  });

  it.each(LOCALES)('%s has every message, in every plural form, and no other', (name) => {
    const file = files.get(name)!;
    expect(Object.keys(file).sort()).toEqual(wanted(file.locale!.message));
    expect(Object.entries(file).filter(([, { message }]) => !message.trim())).toEqual([]);
  });

  it.each(LOCALES)('%s fills in what English fills in', (name) => {
    const places = (text: string): string[] => [...new Set(text.match(/\$\d/g))].sort();
    const faulty = Object.entries(files.get(name)!).filter(([key, { message }]) => {
      const source = isPlural(key) ? english[key.replace(PLURAL, '_other')]! : english[key]!;
      // “One passage” need not say the number.
      const may = places(source.message);
      return isPlural(key)
        ? places(message).some((one) => !may.includes(one))
        : places(message).join() !== may.join();
    });
    expect(faulty).toEqual([]);
  });

  it('is used, each message: none is left from what once was', () => {
    const code = ['lib', 'entrypoints', 'wxt.config.ts'].flatMap(sources).join('\n');
    const unused = Object.keys(english).filter((key) => {
      const name = isPlural(key) ? key.replace(PLURAL, '') : key;
      return name !== 'locale' && !code.includes(`'${name}'`) && !code.includes(`__MSG_${name}__`);
    });
    expect(unused).toEqual([]);
  });
});

/** Widths in half-characters (Han, Hangul and kana count two) that fit the popup's 400 pixels without being cut. */
const LIMITS: Readonly<Record<string, number>> = {
  passages: 24,
  reported_before: 26,
  filter_topic: 14,
  filter_place: 14,
  filter_direction: 14,
  filter_all: 14,
  settings: 20,
  key_next: 12,
  key_previous: 12,
  key_toggle: 12,
  look_again: 30,
  copy: 28,
  not_relevant: 22,
  viewer_open: 24,
  viewer_page: 12,
  viewer_again: 22,
  undo: 22,
  card_title: 40,
  search: 46,
  proof_read: 18,
  proof_pack: 18,
  proof_week: 18,
  direction_dispatch: 22,
  direction_return: 22,
  direction_in_place: 24,
  ext_name: 45,
  ext_description: 132,
};
const width = (text: string): number =>
  [...text].reduce(
    (sum, letter) =>
      sum +
      (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}（）：、。]/u.test(letter)
        ? 2
        : 1),
    0,
  );

describe('no message is longer than its place', () => {
  it.each(LOCALES)('%s', (name) => {
    const file = files.get(name)!;
    const long = Object.entries(LIMITS)
      // Stores count letters, not how wide they are.
      .filter(
        ([key, most]) =>
          (key.startsWith('ext_') ? file[key]!.message.length : width(file[key]!.message)) > most,
      )
      .map(([key]) => `${key}: ${file[key]!.message}`);
    expect(long).toEqual([]);
  });
});

/** Words by which a sentence would accuse someone, or decide what only a court does. */
const ACCUSING: Readonly<Record<(typeof LOCALES)[number], RegExp>> = {
  en: /violat|breach|illegal|unlawful|guilty|crime|criminal|slave|smuggl|traffick|prove[sn]?\b|confirm/i,
  ko: /위반|불법|범죄|유죄|밀수|노예|입증|확인되었/,
  zh_CN: /违反|非法|违法|犯罪|有罪|走私|奴隶|证实/,
  zh_TW: /違反|非法|違法|犯罪|有罪|走私|奴隸|證實/,
  ja: /違反|違法|犯罪|有罪|密輸|奴隷|立証/,
  ru: /наруш|незаконн|преступ|виновн|контрабанд|рабств|доказан|подтвержд/i,
};

describe('the cap on what is said', () => {
  it.each(LOCALES)('%s accuses no one', (name) => {
    const accusing = Object.values(files.get(name)!).filter(({ message }) => ACCUSING[name].test(message));
    expect(accusing).toEqual([]);
  });

  it('the strongest thing ever said is “consistent with what was reported”, and by whom and when', () => {
    const strong = Object.values(english).filter(({ message }) =>
      /consistent|match(es)? what|same as|shows that/i.test(message),
    );
    expect(strong.map(({ message }) => message)).toEqual(['Consistent with what $1 reported ($2, $3).']);
  });

  it('no sentence stands in the code itself', () => {
    const sentences = ['lib/ui', 'lib/card', 'lib/viewer', 'entrypoints']
      .flatMap(files_)
      .flatMap(([path, code]) =>
        // Text between tags, and quoted text of several words that begins with a capital letter.
        [
          ...code.matchAll(/>\s*([A-Z][a-z]+(?: [a-z’]+)+[^<{]*)</g),
          ...code.matchAll(/(?<!Error\()['"`]([A-Z][a-z]+ [a-z]+ [^'"`]*)['"`]/g),
        ].map(([, text]) => `${path}: ${text}`),
      );
    expect(sentences.filter((one) => !/Nobody has said where/.test(one))).toEqual([]);
  });
});

const files_ = (path: string): [path: string, code: string][] =>
  path.endsWith('.ts')
    ? [[path, readFileSync(path, 'utf8')]]
    : readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => [join(path, name), readFileSync(join(path, name), 'utf8')]);
const sources = (path: string): string[] => files_(path).map(([, code]) => code);
