import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../lib/match/compile-lexicon';
import { Lexicon } from '../../../lib/match/lexicon';
import { overseasLabour } from '../../../lib/pack/overseas-labour';
import { mergeOwn, type OwnEntries } from '../../../lib/pack/own-entries';
import type { Pack } from '../../../lib/pack/pack';
import { LANGUAGES, type Language } from '../../../lib/pack/schema';

/** The pack as it is packaged: words compiled, and through a file. */
const packaged: Pack = {
  ...overseasLabour,
  terms: {},
  compiled: Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      JSON.parse(JSON.stringify(compileLexicon(overseasLabour, language))),
    ]),
  ),
};

const TEXTS: Readonly<Record<Language, string>> = {
  en: 'About 100 North Korean workers and NK staff crossed from Sinuiju to Dandong, the Dandong River Garment Co said.',
  ko: '북한 노동자 100여 명이 신의주에서 단둥으로 건너갔다. 통화 공장의 노동자들도 있다.',
  zh: '约一百名朝鲜劳工从新义州抵达丹东的服装厂。',
  ja: '北朝鮮の労働者約100人が新義州から丹東の縫製工場に入った。',
  ru: 'Около ста северокорейских рабочих прибыли из Синыйджу в Даньдун на швейную фабрику.',
};
const OWN: OwnEntries = {
  terms: [{ language: 'en', concept: 'sector.garment', form: 'River Garment Co' }],
  places: [{ language: 'en', form: 'Dandong River', country: 'CN' }],
};

describe('a compiled lexicon', () => {
  it.each(LANGUAGES)('finds what one made on the spot finds, %s', (language) => {
    const found = Lexicon.of(packaged, language).find(TEXTS[language], 7);
    expect(found).toEqual(Lexicon.of(overseasLabour, language).find(TEXTS[language], 7));
    expect(found.terms.length).toBeGreaterThan(2);
    expect(found.places.length).toBeGreaterThan(1);
  });

  it('finds the reader’s own entries beside the pack’s, where they stand against each other too', () => {
    const text = TEXTS.en;
    const { terms, places } = Lexicon.of(mergeOwn(packaged, OWN), 'en').find(text);
    expect({ terms, places }).toEqual(Lexicon.of(mergeOwn(overseasLabour, OWN), 'en').find(text));
    expect(terms.map(({ start, end }) => text.slice(start, end))).toContain('River Garment Co');
    expect(places.map(({ start, end }) => text.slice(start, end))).toContain('Dandong River');
  });

  it.each(LANGUAGES)('takes less than a megabyte in memory, %s', (language) => {
    expect(Lexicon.of(packaged, language).bytes).toBeLessThan(1024 * 1024);
  });
});
