import { describe, expect, it } from 'vitest';
import { interfaceOf, labelsOf } from '../../../lib/pack/labels';
import { overseasLabourCore } from '../../../lib/pack/overseas-labour-core';
import { openConcepts } from '../../../lib/pack/own-entries';
import { placeName } from '../../../lib/pack/place-names';
import { INTERFACES } from '../../../lib/pack/schema';

const concepts = [
  { id: 'labour.worker', label: 'workers' },
  { id: 'money.wages', label: 'wages' },
];

describe('labels of concepts', () => {
  it('are in the language of the interface', () => {
    const labels = { ru: { 'labour.worker': 'рабочие', 'money.wages': 'зарплата' } };
    expect([...labelsOf({ concepts, labels }, 'ru').values()]).toEqual(['рабочие', 'зарплата']);
    expect([...labelsOf({ concepts, labels }, 'ko').values()]).toEqual(['workers', 'wages']);
    expect([...labelsOf({ concepts }, 'ru').values()]).toEqual(['workers', 'wages']);
  });

  it('tell the two ways of writing Chinese apart, and take the rest of a locale for granted', () => {
    const asked = ['en-GB', 'ko', 'zh-CN', 'zh-TW', 'ja-JP', 'ru', 'fr'];
    expect(asked.map(interfaceOf)).toEqual(['en', 'ko', 'zh-CN', 'zh-TW', 'ja', 'ru', 'en']);
  });

  it.each(INTERFACES.filter((one) => one !== 'en'))(
    '%s: a reader’s own term may mean any of them',
    (locale) => {
      const open = openConcepts(overseasLabourCore as never, locale).map(({ label }) => label);
      expect(open.length).toBeGreaterThan(40);
      expect(open.filter((label) => /^[a-z ,’]+$/.test(label))).toEqual([]);
      expect(open.filter((label, at) => open.indexOf(label) !== at)).toEqual([]);
    },
  );
});

describe('names of places', () => {
  const place = {
    id: 'cn-dandong',
    names: { en: ['Dandong'], zh: ['丹东'], ru: ['Даньдун{,а,у}'], ko: ['^단둥'] },
    shown: { 'zh-TW': '丹東' },
  };

  it('are what people call it, and not how its name is looked for', () => {
    const locales = ['en-GB', 'zh-CN', 'zh-TW', 'ru', 'ko', 'ja'];
    expect(locales.map((locale) => placeName(place, locale))).toEqual([
      'Dandong',
      '丹东',
      '丹東',
      'Даньдун',
      '단둥',
      'Dandong',
    ]);
  });

  it.each(INTERFACES)('%s: every place of the pack has one that can be read', (locale) => {
    const names = overseasLabourCore.places.map((one) => placeName(one, locale));
    expect(names.filter((name) => !name || /[{}^$*]/.test(name))).toEqual([]);
  });
});
